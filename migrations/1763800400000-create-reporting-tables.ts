import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATUS = `('NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'SUSPENDED', 'COMPLETED', 'ABANDONED')`;
const answer = `
        status text CHECK (status IN ${STATUS}),
        weather text CHECK (weather IN ('SUNNY', 'CLOUDY', 'OVERCAST', 'STORM')),
        achievements text,
        difficulties text,
        next_steps text,
        unchanged boolean NOT NULL DEFAULT false,`;

/** Meetings, campaigns, requests, reports with all their versions, reminders, and the yearly bilan. */
export class CreateReportingTables1763800400000 implements MigrationInterface {
  name = 'CreateReportingTables1763800400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        instance text NOT NULL CHECK (instance IN ('COPIL', 'CONSEIL', 'ATELIER', 'COMITE_TECHNIQUE', 'RENCONTRE_ANNUELLE')),
        title text NOT NULL,
        starts_at timestamptz NOT NULL,
        place text,
        fictional boolean NOT NULL DEFAULT false,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, instance, starts_at),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE campaign (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        code text NOT NULL CHECK (code ~ '^\\d{4}-S[12]$'),
        title text NOT NULL,
        state text NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED')),
        opens_on date NOT NULL,
        due_on date NOT NULL,
        closes_on date NOT NULL,
        copil_on date,
        reminder_offsets integer[] NOT NULL DEFAULT '{-45,-21,-7,-2,3,10}',
        fictional boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, code),
        CHECK (opens_on <= due_on AND due_on <= closes_on),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE report_request (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        campaign_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('LEAD', 'CO_LEAD', 'PARTNER', 'TO_ASSOCIATE')),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, campaign_id, organisation_id, commitment_id),
        FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX report_request_commitment ON report_request (tenant_id, commitment_id, campaign_id)`);
    // One lead answers for a commitment: what overviews count.
    await runner.query(`CREATE UNIQUE INDEX report_request_lead ON report_request (tenant_id, campaign_id, commitment_id) WHERE role = 'LEAD'`);
    await runner.query(`
      CREATE TABLE report (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        request_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
        version integer NOT NULL DEFAULT 1,
${answer}
        saved_at timestamptz NOT NULL,
        saved_by text NOT NULL,
        submitted_at timestamptz,
        submitted_by text,
        decided_at timestamptz,
        decided_by text,
        return_comment text,
        -- the first answer came after the due date; sending a returned report again does not make it late
        late boolean NOT NULL DEFAULT false,
        fictional boolean NOT NULL DEFAULT false,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, request_id),
        CHECK ((state = 'RETURNED') <= (return_comment IS NOT NULL)),
        CHECK ((state = 'DRAFT') OR (submitted_at IS NOT NULL)),
        FOREIGN KEY (tenant_id, request_id) REFERENCES report_request (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE report_value (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        report_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        value numeric,
        not_known boolean NOT NULL DEFAULT false,
        qualifier text NOT NULL DEFAULT 'EXACT' CHECK (qualifier IN ('EXACT', 'MORE_THAN', 'ABOUT', 'PROVISIONAL')),
        PRIMARY KEY (tenant_id, report_id, indicator_id),
        CHECK (not_known = (value IS NULL)),
        FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id),
        FOREIGN KEY (tenant_id, indicator_id) REFERENCES indicator (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE report_version (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        report_id uuid NOT NULL,
        version integer NOT NULL,
        state text NOT NULL,
${answer}
        measurements jsonb NOT NULL DEFAULT '[]',
        return_comment text,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        PRIMARY KEY (tenant_id, report_id, version),
        FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE reminder (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        campaign_id uuid NOT NULL,
        person_id uuid NOT NULL,
        offset_days integer NOT NULL,
        on_date date NOT NULL,
        due integer NOT NULL CHECK (due > 0),
        mail_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        -- exactly one per person, occasion and offset, whatever crashes or runs twice
        UNIQUE (tenant_id, campaign_id, person_id, offset_days),
        FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
        -- deferred: the reminder claims its place first, the mail follows in the same transaction
        FOREIGN KEY (tenant_id, mail_id) REFERENCES mail_message (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      )`);
    // One digest lists what each of the person's organisations owes; every organisation has its own link.
    await runner.query(`
      CREATE TABLE reminder_organisation (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        reminder_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        due integer NOT NULL CHECK (due > 0),
        guest_link_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, reminder_id, organisation_id),
        FOREIGN KEY (tenant_id, reminder_id) REFERENCES reminder (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
        FOREIGN KEY (tenant_id, guest_link_id) REFERENCES guest_link (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX reminder_organisation_of ON reminder_organisation (tenant_id, organisation_id)`);
    await runner.query(`
      CREATE TABLE bilan (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        year integer NOT NULL,
        cut_off date NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, year),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`
      ALTER TABLE guest_link ADD FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id)`);
    for (const table of ['meeting', 'campaign', 'report_request', 'report', 'report_value', 'report_version', 'reminder', 'reminder_organisation', 'bilan']) {
      await runner.query(`CALL pacte_tenancy('${table}')`);
    }
    // Versions are history: written once.
    await runner.query(`REVOKE UPDATE, DELETE ON report_version FROM pacte_application`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
