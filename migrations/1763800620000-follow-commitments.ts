import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATUS = `('NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'SUSPENDED', 'COMPLETED', 'ABANDONED')`;
const PRECISION = `('DAY', 'MONTH', 'QUARTER', 'SEMESTER', 'YEAR')`;
const signed = `
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        recorded_by_id uuid,`;

/** The life of commitments: dated steps, and every change of status with who, when, why and on whose word. */
export class FollowCommitments1763800620000 implements MigrationInterface {
  name = 'FollowCommitments1763800620000';

  async up(runner: QueryRunner): Promise<void> {
    // Raised by every act on the commitment's life, so that a stale screen is told.
    await runner.query(`ALTER TABLE commitment ADD COLUMN version integer NOT NULL DEFAULT 1`);
    await runner.query(`
      CREATE TABLE milestone (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        commitment_id uuid NOT NULL,
        title text NOT NULL,
        -- the words, or the partial date, as they were given
        due_verbatim text NOT NULL,
        -- last day of the period named
        due_on date NOT NULL,
        due_precision text NOT NULL CHECK (due_precision IN ${PRECISION}),
        -- printed page of the source; null when the pact's text does not name the step
        page integer,
        reached_on date,
        proof text,
        proof_report_id uuid,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, commitment_id, title),
        CHECK ((proof IS NOT NULL OR proof_report_id IS NOT NULL) = (reached_on IS NOT NULL)),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id),
        FOREIGN KEY (tenant_id, proof_report_id) REFERENCES report (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX milestone_report ON milestone (tenant_id, proof_report_id)`);
    await runner.query(`
      CREATE TABLE commitment_status_change (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        commitment_id uuid NOT NULL,
        -- the commitment's version that it made
        version integer NOT NULL,
        before text NOT NULL CHECK (before IN ${STATUS}),
        after text NOT NULL CHECK (after IN ${STATUS}),
        on_date date NOT NULL,
        reason text,
        source text NOT NULL CHECK (source IN ('REPORT', 'SECRETARIAT', 'AVENANT')),
        report_id uuid,
        meeting_id uuid,${signed}
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, commitment_id, version),
        CHECK ((source = 'REPORT') = (report_id IS NOT NULL)),
        CHECK (source = 'REPORT' OR reason IS NOT NULL),
        -- what only a steering committee decides names it
        CHECK (after NOT IN ('SUSPENDED', 'ABANDONED') OR meeting_id IS NOT NULL),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id),
        FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id),
        FOREIGN KEY (tenant_id, recorded_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE commitment_status_proposal (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        commitment_id uuid NOT NULL,
        report_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ${STATUS}),
        proposed_at timestamptz NOT NULL,
        -- FOLLOWED by a decision, DECLINED with a reason, REPLACED by a newer report, WITHDRAWN with its acceptance
        outcome text CHECK (outcome IN ('FOLLOWED', 'DECLINED', 'REPLACED', 'WITHDRAWN')),
        outcome_reason text,
        settled_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        CHECK ((outcome IS NULL) = (settled_at IS NULL)),
        CHECK ((outcome = 'DECLINED') <= (outcome_reason IS NOT NULL)),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id),
        FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id)
      )`);
    // One open proposal a commitment: a newer report replaces it.
    await runner.query(`CREATE UNIQUE INDEX commitment_status_proposal_open ON commitment_status_proposal (tenant_id, commitment_id) WHERE outcome IS NULL`);
    await runner.query(`CREATE INDEX commitment_status_proposal_report ON commitment_status_proposal (tenant_id, report_id)`);
    for (const table of ['milestone', 'commitment_status_change', 'commitment_status_proposal']) {
      await runner.query(`CALL pacte_tenancy('${table}')`);
    }
    // A change of status is history; erasing a person only takes the name out of it.
    await runner.query(`REVOKE UPDATE, DELETE ON commitment_status_change FROM pacte_application`);
    await runner.query(`GRANT UPDATE (recorded_by) ON commitment_status_change TO pacte_application`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
