import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which arrondissements the semester of an answer concerned, on the report and on each of its versions; none: it does not say. */
export class PlaceReports1763800870000 implements MigrationInterface {
  name = 'PlaceReports1763800870000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['report', 'report_version'])
      await runner.query(`ALTER TABLE ${table} ADD COLUMN arrondissements integer[] NOT NULL DEFAULT '{}' CHECK (1 <= ALL (arrondissements) AND 20 >= ALL (arrondissements))`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
