import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTIAL = (column: string): string => `CHECK (${column} IS NULL OR pacte_first_day(${column}) IS NOT NULL)`;

/** Organisations over time: former names, groups, mergers, closures; who signed from when to when, whom to write to. */
export class WidenOrganisations1763800530000 implements MigrationInterface {
  name = 'WidenOrganisations1763800530000';

  async up(runner: QueryRunner): Promise<void> {
    await partialDates(runner);
    await names(runner);
    await runner.query(`
      ALTER TABLE organisation
        ADD closed_on date,
        ADD merged_into uuid,
        ADD merged_on date,
        ADD version integer NOT NULL DEFAULT 1,
        ADD FOREIGN KEY (tenant_id, merged_into) REFERENCES organisation (tenant_id, id),
        ADD CHECK (parent_id <> id),
        ADD CHECK (merged_into <> id),
        ADD CHECK ((merged_into IS NULL) = (merged_on IS NULL))`);
    await runner.query(`CREATE INDEX organisation_parent ON organisation (tenant_id, parent_id) WHERE parent_id IS NOT NULL`);
    await runner.query(`CREATE INDEX organisation_merged ON organisation (tenant_id, merged_into) WHERE merged_into IS NOT NULL`);
    await runner.query(`
      CREATE TABLE organisation_member (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        group_id uuid NOT NULL,
        member_id uuid NOT NULL,
        -- partial dates: the member belongs from the first day of "since" up to the day before the first of "until"
        since text ${PARTIAL('since')},
        until text ${PARTIAL('until')},
        PRIMARY KEY (tenant_id, group_id, member_id),
        CHECK (group_id <> member_id),
        CHECK (pacte_first_day(since) <= pacte_first_day(until)),
        FOREIGN KEY (tenant_id, group_id) REFERENCES organisation (tenant_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES organisation (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX organisation_member_of ON organisation_member (tenant_id, member_id)`);
    await runner.query(`CALL pacte_tenancy('organisation_member')`);
    await participation(runner);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

/** The first day a partial date covers; null when the text is none. The rule is libs/platform/src/dates. */
async function partialDates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION pacte_first_day(partial text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
      SELECT CASE
        WHEN partial ~ '^[1-9]\\d{3}$' THEN make_date(partial::int, 1, 1)
        WHEN partial ~ '^[1-9]\\d{3}-S[12]$' THEN make_date(left(partial, 4)::int, 6 * right(partial, 1)::int - 5, 1)
        WHEN partial ~ '^[1-9]\\d{3}-Q[1-4]$' THEN make_date(left(partial, 4)::int, 3 * right(partial, 1)::int - 2, 1)
        WHEN partial ~ '^[1-9]\\d{3}-(0[1-9]|1[0-2])$' THEN make_date(left(partial, 4)::int, right(partial, 2)::int, 1)
        WHEN partial ~ '^[1-9]\\d{3}-(0[1-9]|1[0-2])-\\d{2}$' THEN make_date(left(partial, 4)::int, substr(partial, 6, 2)::int, right(partial, 2)::int)
      END $$`);
}

/**
 * Former names stand in the row, oldest first: [{name, acronym, until, source}]. A name was used up to the day before
 * the first that its "until" covers. All names are searched; which one is shown depends on the day.
 */
async function names(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION pacte_former_words(former jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
      SELECT coalesce(string_agg(concat_ws(' ', f->>'name', f->>'acronym'), ' ' ORDER BY n), '') FROM jsonb_array_elements(former) WITH ORDINALITY AS e(f, n) $$`);
  await runner.query(`
    CREATE FUNCTION pacte_named_on(current text, former jsonb, key text, day date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT CASE WHEN count(*) = 0 THEN current ELSE (array_agg(f->>key ORDER BY n))[1] END
      FROM jsonb_array_elements(former) WITH ORDINALITY AS e(f, n) WHERE day < pacte_first_day(f->>'until') $$`);
  await runner.query(`ALTER TABLE organisation ADD former_names jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(former_names) = 'array')`);
  await runner.query(`ALTER TABLE organisation DROP COLUMN search`);
  await runner.query(`
    ALTER TABLE organisation ADD search text GENERATED ALWAYS AS (pacte_fold(
      name || ' ' || coalesce(acronym, '') || ' ' || pacte_words(aliases) || ' ' || pacte_former_words(former_names))) STORED`);
}

/** Signatories from when to when; one person for each duty in each pact. */
async function participation(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE pact_participant
      ADD signatory_since text ${PARTIAL('signatory_since')},
      ADD signatory_until text ${PARTIAL('signatory_until')},
      ADD version integer NOT NULL DEFAULT 1,
      ADD CHECK (signatory OR (signatory_since IS NULL AND signatory_until IS NULL)),
      ADD CHECK (pacte_first_day(signatory_since) <= pacte_first_day(signatory_until))`);
  await runner.query(`
    CREATE TABLE contact_point (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      pact_id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      duty text NOT NULL CHECK (duty IN ('REFERENT', 'DEPUTY', 'HEAD')),
      person_id uuid NOT NULL,
      PRIMARY KEY (tenant_id, pact_id, organisation_id, duty),
      FOREIGN KEY (tenant_id, pact_id, organisation_id) REFERENCES pact_participant (tenant_id, pact_id, organisation_id),
      FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
    )`);
  await runner.query(`CREATE INDEX contact_point_person ON contact_point (tenant_id, person_id)`);
  await runner.query(`CALL pacte_tenancy('contact_point')`);
}
