import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Definitions are written on screen and have a version; a corrected figure says why; roll-ups weigh indicators. */
export class DefineIndicators1763800610000 implements MigrationInterface {
  name = 'DefineIndicators1763800610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE indicator
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN method text,
        ADD COLUMN caveats text,
        ADD COLUMN data_source text,
        ADD COLUMN owner_id uuid,
        ADD COLUMN weight numeric NOT NULL DEFAULT 1 CHECK (weight > 0 AND weight <= 100),
        ADD COLUMN retired_on date,
        ADD COLUMN retired_reason text,
        ADD CONSTRAINT indicator_retired CHECK ((retired_on IS NULL) = (retired_reason IS NULL)),
        ADD FOREIGN KEY (tenant_id, owner_id) REFERENCES organisation (tenant_id, id)`);
    // Why a figure was corrected; null on the first one given.
    await runner.query(`ALTER TABLE measurement ADD COLUMN reason text`);
    await runner.query(`CREATE INDEX measurement_past ON measurement (tenant_id, superseded_by) WHERE superseded_by IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
