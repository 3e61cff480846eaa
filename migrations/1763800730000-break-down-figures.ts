import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures broken down by sex, age, household or arrondissement, where their definition chooses so. */
export class BreakDownFigures1763800730000 implements MigrationInterface {
  name = 'BreakDownFigures1763800730000';

  async up(runner: QueryRunner): Promise<void> {
    const dimensions = `'SEX', 'AGE', 'HOUSEHOLD', 'ARRONDISSEMENT'`;
    await runner.query(`ALTER TABLE indicator ADD COLUMN breakdowns text[] NOT NULL DEFAULT '{}' CHECK (breakdowns <@ ARRAY[${dimensions}])`);
    await runner.query(`ALTER TABLE measurement ADD COLUMN breakdown_version integer NOT NULL DEFAULT 0`);
    await runner.query(`
      CREATE TABLE measurement_cell (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        measurement_id uuid NOT NULL,
        dimension text NOT NULL CHECK (dimension IN (${dimensions})),
        category text NOT NULL,
        value numeric NOT NULL CHECK (value >= 0),
        PRIMARY KEY (tenant_id, measurement_id, dimension, category),
        FOREIGN KEY (tenant_id, measurement_id) REFERENCES measurement (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CALL pacte_tenancy('measurement_cell')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
