import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, persons, roles, sessions and the two kinds of links sent by mail. Secrets are held as hashes. */
export class CreateAccessTables1763800100000 implements MigrationInterface {
  name = 'CreateAccessTables1763800100000';

  async up(runner: QueryRunner): Promise<void> {
    // array_to_string() is only STABLE because elements of other types may be written differently; texts are not.
    await runner.query(`
      CREATE FUNCTION pacte_words(list text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      AS $$ SELECT array_to_string(list, ' ') $$`);
    await runner.query(`
      CREATE TABLE organisation (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text NOT NULL,
        acronym text,
        kind text NOT NULL,
        parent_id uuid,
        aliases text[] NOT NULL DEFAULT '{}',
        note text,
        search text GENERATED ALWAYS AS (pacte_fold(name || ' ' || coalesce(acronym, '') || ' ' || pacte_words(aliases))) STORED,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, slug),
        FOREIGN KEY (tenant_id, parent_id) REFERENCES organisation (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE person (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        email text NOT NULL CHECK (email = lower(email)),
        locale text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),
        fictional boolean NOT NULL DEFAULT false,
        -- what can be tried as this person, in each language; demonstration only
        persona jsonb,
        left_on date,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, email)
      )`);
    await runner.query(`
      CREATE TABLE role_grant (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('OPERATOR', 'PACT_ADMINISTRATOR', 'SECRETARIAT', 'COPIL_MEMBER', 'CONSEIL_MEMBER',
          'ORGANISATION_VALIDATOR', 'CONTRIBUTOR', 'FINANCE_CORRESPONDENT', 'EVALUATOR')),
        organisation_id uuid,
        PRIMARY KEY (tenant_id, id),
        UNIQUE NULLS NOT DISTINCT (tenant_id, person_id, role, organisation_id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
        CHECK ((role IN ('ORGANISATION_VALIDATOR', 'CONTRIBUTOR')) <= (organisation_id IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX role_grant_organisation ON role_grant (tenant_id, organisation_id, role)`);
    await runner.query(`
      CREATE TABLE session (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL,
        person_id uuid NOT NULL,
        -- a guest's session: limited to the link's organisation and campaign, ends with it
        guest_link_id uuid,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, token_hash),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE sign_in_link (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE guest_link (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        campaign_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id)
      )`);
    await runner.query(`ALTER TABLE session ADD FOREIGN KEY (tenant_id, guest_link_id) REFERENCES guest_link (tenant_id, id)`);
    await runner.query(`
      CREATE TABLE rate_count (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        -- keyed hash of what is counted: neither addresses nor names are kept here
        subject bytea NOT NULL,
        count integer NOT NULL,
        ends_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, subject)
      )`);
    for (const table of ['organisation', 'person', 'role_grant', 'session', 'sign_in_link', 'guest_link', 'rate_count']) {
      await runner.query(`CALL pacte_tenancy('${table}')`);
    }
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
