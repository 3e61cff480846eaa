import type { MigrationInterface, QueryRunner } from 'typeorm';

/** « Près de 300 » is not « environ 300 »: it comes close from below. Every row that stands fits the wider check. */
export class AddNearly1763800590000 implements MigrationInterface {
  name = 'AddNearly1763800590000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['measurement', 'report_value']) {
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_qualifier_check,
          ADD CONSTRAINT ${table}_qualifier_check CHECK (qualifier IN ('EXACT', 'MORE_THAN', 'NEARLY', 'ABOUT', 'PROVISIONAL'))`);
    }
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
