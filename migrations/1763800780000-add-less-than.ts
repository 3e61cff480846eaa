import type { MigrationInterface, QueryRunner } from 'typeorm';

/** « Moins de 50 »: under it, and nobody says how far. Every row that stands fits the wider check. */
export class AddLessThan1763800780000 implements MigrationInterface {
  name = 'AddLessThan1763800780000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [['measurement', 'qualifier'], ['report_value', 'qualifier'], ['report', 'people_qualifier'], ['report_version', 'people_qualifier']] as const;
    for (const [table, column] of columns) {
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_check,
          ADD CONSTRAINT ${table}_${column}_check CHECK (${column} IN ('EXACT', 'MORE_THAN', 'LESS_THAN', 'NEARLY', 'ABOUT', 'PROVISIONAL'))`);
    }
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
