import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators, their targets and measurements. Values are never overwritten: a revision supersedes the one before. */
export class CreateIndicatorTables1763800300000 implements MigrationInterface {
  name = 'CreateIndicatorTables1763800300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE indicator (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        axis_id uuid,
        code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title text NOT NULL,
        unit text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('LEVEL', 'CUMULATIVE', 'FLOW', 'RATE', 'YES_NO')),
        direction text NOT NULL CHECK (direction IN ('UP', 'DOWN', 'NEUTRAL')),
        periodicity text NOT NULL CHECK (periodicity IN ('YEAR', 'SEMESTER', 'ONCE', 'NONE')),
        definition text NOT NULL,
        baseline_value numeric,
        baseline_on date,
        baseline_precision text,
        baseline_verbatim text,
        baseline_page integer,
        source_id uuid,
        -- how the commitments are known: 'subject' when the source does not name them
        matched text CHECK (matched IN ('subject')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, code),
        CHECK ((baseline_on IS NULL) = (baseline_precision IS NULL)),
        CHECK (baseline_value IS NOT NULL OR (baseline_on IS NULL AND baseline_verbatim IS NULL AND baseline_page IS NULL)),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        FOREIGN KEY (tenant_id, axis_id) REFERENCES axis (tenant_id, id),
        FOREIGN KEY (tenant_id, source_id) REFERENCES source_document (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE indicator_commitment (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        indicator_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, commitment_id, indicator_id),
        FOREIGN KEY (tenant_id, indicator_id) REFERENCES indicator (tenant_id, id),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX indicator_commitment_indicator ON indicator_commitment (tenant_id, indicator_id)`);
    await runner.query(`
      CREATE TABLE target (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        indicator_id uuid NOT NULL,
        position integer NOT NULL,
        value numeric NOT NULL,
        sense text NOT NULL CHECK (sense IN ('AT_LEAST', 'AT_MOST', 'EXACTLY')),
        due_on date,
        due_precision text,
        verbatim text NOT NULL,
        page integer,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, indicator_id, position),
        FOREIGN KEY (tenant_id, indicator_id) REFERENCES indicator (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE measurement (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        indicator_id uuid NOT NULL,
        value numeric,
        not_known boolean NOT NULL DEFAULT false,
        qualifier text NOT NULL CHECK (qualifier IN ('EXACT', 'MORE_THAN', 'ABOUT', 'PROVISIONAL')),
        period_kind text NOT NULL CHECK (period_kind IN ('YEAR', 'SEMESTER', 'QUARTER', 'MONTH', 'SCHOOL_YEAR', 'AT_DATE', 'SINCE', 'BETWEEN')),
        starts_on date,
        start_precision text,
        ends_on date,
        end_precision text,
        verbatim text,
        note text,
        key_figure boolean NOT NULL DEFAULT false,
        matched text CHECK (matched IN ('subject')),
        fictional boolean NOT NULL DEFAULT false,
        provenance text NOT NULL CHECK (provenance IN ('PUBLISHED', 'REPORT')),
        source_id uuid,
        page integer,
        -- set for REPORT; the report lives in a room above, so there is no foreign key
        report_id uuid,
        organisation_id uuid,
        position integer NOT NULL DEFAULT 0,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        superseded_by uuid,
        PRIMARY KEY (tenant_id, id),
        CHECK (not_known = (value IS NULL)),
        CHECK (starts_on <= ends_on),
        CHECK ((starts_on IS NULL) = (start_precision IS NULL)),
        CHECK ((ends_on IS NULL) = (end_precision IS NULL)),
        CHECK ((provenance = 'PUBLISHED') = (source_id IS NOT NULL)),
        CHECK ((provenance = 'REPORT') = (report_id IS NOT NULL)),
        FOREIGN KEY (tenant_id, indicator_id) REFERENCES indicator (tenant_id, id),
        FOREIGN KEY (tenant_id, source_id) REFERENCES source_document (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
        -- deferred: the revision before is closed, then the new one is written
        FOREIGN KEY (tenant_id, superseded_by) REFERENCES measurement (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      )`);
    // One standing figure for an indicator, a period and whoever gives it; the others are its past.
    const period = 'period_kind, starts_on, start_precision, ends_on, end_precision';
    await runner.query(`
      CREATE UNIQUE INDEX measurement_published ON measurement (tenant_id, indicator_id, source_id, ${period})
      NULLS NOT DISTINCT WHERE provenance = 'PUBLISHED' AND superseded_by IS NULL`);
    await runner.query(`
      CREATE UNIQUE INDEX measurement_reported ON measurement (tenant_id, indicator_id, organisation_id, ${period})
      NULLS NOT DISTINCT WHERE provenance = 'REPORT' AND superseded_by IS NULL`);
    await runner.query(`CREATE INDEX measurement_indicator ON measurement (tenant_id, indicator_id, ends_on DESC)`);
    await runner.query(`
      CREATE TABLE measurement_commitment (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        measurement_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, measurement_id, commitment_id),
        FOREIGN KEY (tenant_id, measurement_id) REFERENCES measurement (tenant_id, id),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id)
      )`);
    for (const table of ['indicator', 'indicator_commitment', 'target', 'measurement', 'measurement_commitment']) {
      await runner.query(`CALL pacte_tenancy('${table}')`);
    }
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
