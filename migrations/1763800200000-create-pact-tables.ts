import type { MigrationInterface, QueryRunner } from 'typeorm';

const calendarColumns = `
        calendar_verbatim text NOT NULL,
        starts_on date,
        ends_on date,
        start_precision text CHECK (start_precision IN ('DAY', 'MONTH', 'QUARTER', 'SEMESTER', 'YEAR')),
        end_precision text CHECK (end_precision IN ('DAY', 'MONTH', 'QUARTER', 'SEMESTER', 'YEAR')),
        open_ended boolean NOT NULL,
        calendar_certainty text NOT NULL CHECK (calendar_certainty IN ('FIRM', 'CONDITIONAL', 'DEPENDENT', 'UNDETERMINED', 'UNREAD')),
        calendar_depends_on text,
        calendar_condition text,
        calendar_notes text[] NOT NULL DEFAULT '{}',
        calendar_phases jsonb NOT NULL DEFAULT '[]',
        -- typed by a person against what the rule reads; the note says why
        calendar_override boolean NOT NULL DEFAULT false,
        calendar_note text,
        CHECK (calendar_override <= (calendar_note IS NOT NULL)),
        CHECK (starts_on <= ends_on),
        CHECK ((starts_on IS NULL) = (start_precision IS NULL)),
        CHECK ((ends_on IS NULL) = (end_precision IS NULL)),`;

/** The signed text: axes, objectives, action-cadres, commitments with calendar and porteurs. */
export class CreatePactTables1763800200000 implements MigrationInterface {
  name = 'CreatePactTables1763800200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pact (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title text NOT NULL,
        short_title text NOT NULL,
        city text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on >= starts_on),
        period_precision text NOT NULL,
        period_note text,
        source_key text NOT NULL,
        content_hash text,
        revision bigint NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, slug)
      )`);
    await runner.query(`
      CREATE TABLE source_document (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        key text NOT NULL,
        title text NOT NULL,
        publisher text,
        year integer,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, key),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE pact_participant (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        pact_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        participant boolean NOT NULL,
        signatory boolean NOT NULL,
        PRIMARY KEY (tenant_id, pact_id, organisation_id),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX pact_participant_organisation ON pact_participant (tenant_id, organisation_id)`);
    await runner.query(`
      CREATE TABLE axis (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        number integer NOT NULL,
        slug text NOT NULL,
        title text NOT NULL,
        full_title text NOT NULL,
        page integer,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, number),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE objective (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        axis_id uuid NOT NULL,
        number text NOT NULL,
        position integer NOT NULL,
        title text NOT NULL,
        page integer,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, number),
        FOREIGN KEY (tenant_id, axis_id) REFERENCES axis (tenant_id, id),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX objective_axis ON objective (tenant_id, axis_id, position)`);
    await runner.query(`
      CREATE TABLE action_cadre (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        objective_id uuid NOT NULL,
        number integer NOT NULL,
        title text NOT NULL,
        page integer,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, number),
        FOREIGN KEY (tenant_id, objective_id) REFERENCES objective (tenant_id, id),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX action_cadre_objective ON action_cadre (tenant_id, objective_id, number)`);
    await runner.query(`
      CREATE TABLE commitment (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        axis_id uuid NOT NULL,
        objective_id uuid NOT NULL,
        action_cadre_id uuid,
        sub_heading text,
        number integer NOT NULL CHECK (number > 0),
        title text NOT NULL,
        page integer NOT NULL,
        audience text,
        purpose text NOT NULL,
        means text,
        note text,
        porteurs_verbatim text,
        porteurs_note text,
        related integer[] NOT NULL DEFAULT '{}',
        status text NOT NULL DEFAULT 'NOT_STARTED' CHECK (status IN ('NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'SUSPENDED', 'COMPLETED', 'ABANDONED')),
${calendarColumns}
        search text GENERATED ALWAYS AS (pacte_fold(number || ' ' || title || ' ' || purpose || ' ' || coalesce(means, '') || ' ' || coalesce(audience, '') || ' ' || coalesce(porteurs_verbatim, ''))) STORED,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, number),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        FOREIGN KEY (tenant_id, axis_id) REFERENCES axis (tenant_id, id),
        FOREIGN KEY (tenant_id, objective_id) REFERENCES objective (tenant_id, id),
        FOREIGN KEY (tenant_id, action_cadre_id) REFERENCES action_cadre (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX commitment_objective ON commitment (tenant_id, objective_id, number)`);
    await runner.query(`CREATE INDEX commitment_action_cadre ON commitment (tenant_id, action_cadre_id, number)`);
    await runner.query(`CREATE INDEX commitment_search ON commitment USING gin (search gin_trgm_ops)`);
    await runner.query(`
      CREATE TABLE porteur (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        commitment_id uuid NOT NULL,
        position integer NOT NULL,
        role text NOT NULL CHECK (role IN ('LEAD', 'CO_LEAD', 'PARTNER', 'TO_ASSOCIATE')),
        verbatim text NOT NULL,
        organisation_id uuid,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, commitment_id, position),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX porteur_organisation ON porteur (tenant_id, organisation_id)`);
    for (const table of ['pact', 'source_document', 'pact_participant', 'axis', 'objective', 'action_cadre', 'commitment', 'porteur']) {
      await runner.query(`CALL pacte_tenancy('${table}')`);
    }
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
