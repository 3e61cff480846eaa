import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many people an action reached over the campaign's period: a count, or "not known", which is not zero. Null: not said. */
export class CountPeopleReached1763800630000 implements MigrationInterface {
  name = 'CountPeopleReached1763800630000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['report', 'report_version']) {
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN people_count integer CHECK (people_count >= 0),
          ADD COLUMN people_qualifier text CHECK (people_qualifier IN ('EXACT', 'MORE_THAN', 'NEARLY', 'ABOUT', 'PROVISIONAL')),
          ADD COLUMN people_not_known boolean NOT NULL DEFAULT false,
          ADD CONSTRAINT ${table}_people_check CHECK ((people_count IS NULL) = (people_qualifier IS NULL) AND NOT (people_not_known AND people_count IS NOT NULL))`);
    }
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
