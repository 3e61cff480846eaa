import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators worked out from others; their figures are kept beside those that were given, with what each comes from. */
export class ComputeIndicators1763800690000 implements MigrationInterface {
  name = 'ComputeIndicators1763800690000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE indicator ADD COLUMN formula text CHECK (formula IN ('SUM', 'DIFFERENCE', 'RATIO'))`);
    await runner.query(`
      CREATE TABLE indicator_part (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        indicator_id uuid NOT NULL,
        position integer NOT NULL,
        part_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, indicator_id, position),
        UNIQUE (tenant_id, indicator_id, part_id),
        CHECK (part_id <> indicator_id),
        FOREIGN KEY (tenant_id, indicator_id) REFERENCES indicator (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, part_id) REFERENCES indicator (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX indicator_part_of ON indicator_part (tenant_id, part_id)`);
    await runner.query(`
      ALTER TABLE measurement DROP CONSTRAINT measurement_provenance_check,
        ADD CONSTRAINT measurement_provenance_check CHECK (provenance IN ('PUBLISHED', 'REPORT', 'COMPUTED'))`);
    const period = 'period_kind, starts_on, start_precision, ends_on, end_precision';
    await runner.query(`
      CREATE UNIQUE INDEX measurement_computed ON measurement (tenant_id, indicator_id, ${period})
      NULLS NOT DISTINCT WHERE provenance = 'COMPUTED' AND superseded_by IS NULL`);
    // The figures that were given, from which a computed one comes: who may not see one of them may not see it.
    await runner.query(`
      CREATE TABLE measurement_part (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        measurement_id uuid NOT NULL,
        part_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, measurement_id, part_id),
        FOREIGN KEY (tenant_id, measurement_id) REFERENCES measurement (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, part_id) REFERENCES measurement (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX measurement_part_of ON measurement_part (tenant_id, part_id)`);
    for (const table of ['indicator_part', 'measurement_part']) await runner.query(`CALL pacte_tenancy('${table}')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
