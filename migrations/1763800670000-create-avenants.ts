import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORDING = `
        title text NOT NULL,
        audience text,
        purpose text NOT NULL,
        means text,
        porteurs_verbatim text,
        calendar_verbatim text NOT NULL,`;

/** Amendments of the signed text, and the wordings that they leave behind them. What a report answered is kept with it. */
export class CreateAvenants1763800670000 implements MigrationInterface {
  name = 'CreateAvenants1763800670000';

  async up(runner: QueryRunner): Promise<void> {
    await createAvenants(runner);
    await createWordings(runner);
    await tieReports(runner);
    for (const table of ['avenant', 'avenant_change', 'commitment_wording']) await runner.query(`CALL pacte_tenancy('${table}')`);
    // Wordings that held are history: the signed one alone may be corrected, by the import of the signed text.
    await runner.query(`REVOKE DELETE ON commitment_wording FROM pacte_application`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

async function createAvenants(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE avenant (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'ADOPTED', 'IN_FORCE')),
        -- given when it is adopted: a draft that is given up leaves no gap
        number integer CHECK (number > 0),
        title text NOT NULL,
        -- the COPIL as it was called on that day; the meeting itself when this space holds it
        copil_title text,
        copil_on date,
        meeting_id uuid,
        decision text,
        effective_on date,
        fictional boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, number),
        CHECK ((state = 'DRAFT') = (number IS NULL)),
        CHECK (state = 'DRAFT' OR (copil_title IS NOT NULL AND copil_on IS NOT NULL AND decision IS NOT NULL AND effective_on IS NOT NULL)),
        CHECK (effective_on >= copil_on),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id)
      )`);
  await runner.query(`CREATE INDEX avenant_due ON avenant (tenant_id, effective_on) WHERE state = 'ADOPTED'`);
  await runner.query(`
      CREATE TABLE avenant_change (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        avenant_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('REWORDED', 'WITHDRAWN')),
        -- the wording that it was written from
        base_wording integer NOT NULL,${WORDING.replaceAll(' NOT NULL', '')}
        reason text,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, avenant_id, commitment_id),
        CHECK ((kind = 'REWORDED') = (title IS NOT NULL AND purpose IS NOT NULL AND calendar_verbatim IS NOT NULL)),
        CHECK ((kind = 'WITHDRAWN') <= (reason IS NOT NULL)),
        FOREIGN KEY (tenant_id, avenant_id) REFERENCES avenant (tenant_id, id),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id)
      )`);
  await runner.query(`CREATE INDEX avenant_change_commitment ON avenant_change (tenant_id, commitment_id)`);
}

async function createWordings(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE commitment_wording (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        commitment_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        -- null of the first: the text as signed
        avenant_id uuid,
        effective_from date NOT NULL,${WORDING}
        starts_on date,
        ends_on date,
        start_precision text,
        end_precision text,
        open_ended boolean NOT NULL,
        calendar_certainty text NOT NULL,
        calendar_depends_on text,
        calendar_condition text,
        calendar_notes text[] NOT NULL,
        calendar_phases jsonb NOT NULL,
        calendar_override boolean NOT NULL,
        calendar_note text,
        PRIMARY KEY (tenant_id, commitment_id, number),
        CHECK ((number = 1) = (avenant_id IS NULL)),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, avenant_id) REFERENCES avenant (tenant_id, id)
      )`);
  await runner.query(`CREATE INDEX commitment_wording_avenant ON commitment_wording (tenant_id, avenant_id)`);
  // The wording that holds, whose text is on the commitment's own row; the first is kept once an avenant touches it.
  await runner.query(`ALTER TABLE commitment ADD COLUMN wording integer NOT NULL DEFAULT 1`);
}

async function tieReports(runner: QueryRunner): Promise<void> {
  // Null until it is sent.
  await runner.query(`ALTER TABLE report ADD COLUMN wording integer`);
  await runner.query(`UPDATE report SET wording = 1 WHERE submitted_at IS NOT NULL`);
  await runner.query(`
      ALTER TABLE commitment_status_change
        ADD COLUMN avenant_id uuid,
        ADD FOREIGN KEY (tenant_id, avenant_id) REFERENCES avenant (tenant_id, id),
        ADD CHECK (avenant_id IS NULL OR source = 'AVENANT')`);
  // An avenant that came with an imported pact names its COPIL in words: the meeting may be another space's.
  await runner.query(`ALTER TABLE commitment_status_change DROP CONSTRAINT commitment_status_change_check2`);
  await runner.query(`ALTER TABLE commitment_status_change ADD CONSTRAINT commitment_status_change_copil CHECK (after NOT IN ('SUSPENDED', 'ABANDONED') OR meeting_id IS NOT NULL OR avenant_id IS NOT NULL)`);
}
