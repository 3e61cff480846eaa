import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The Conseil's avis on a bilan, its recommendations and their answers; and that people are reminded of them. docs/adr/0117. */
export class WriteAvis1763801152000 implements MigrationInterface {
  name = 'WriteAvis1763801152000';

  async up(runner: QueryRunner): Promise<void> {
    await writing(runner);
    await adopted(runner);
    await answers(runner);
    for (const table of ['avis', 'avis_writer', 'recommendation', 'avis_edition', 'avis_edition_recommendation', 'recommendation_answer']) await runner.query(`CALL pacte_tenancy('${table}')`);
    await runner.query(GUARDS);
    await runner.query(`CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON avis_edition FOR EACH ROW EXECUTE FUNCTION pacte_adopted_avis()`);
    await runner.query(`CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON avis_edition_recommendation FOR EACH ROW EXECUTE FUNCTION pacte_adopted_recommendation()`);
    await runner.query(`CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON recommendation_answer FOR EACH ROW EXECUTE FUNCTION pacte_published_answer()`);
    for (const table of ['avis_edition', 'avis_edition_recommendation', 'recommendation_answer']) await runner.query(`CREATE TRIGGER frozen_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION pacte_avis_emptied()`);
    await reminding(runner);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

async function writing(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE avis (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      id uuid NOT NULL,
      bilan_id uuid NOT NULL,
      pact_id uuid NOT NULL,
      year integer NOT NULL,
      state text NOT NULL CHECK (state IN ('DRAFT', 'ADOPTED')),
      words text,
      version integer NOT NULL DEFAULT 1,
      fictional boolean NOT NULL DEFAULT false,
      made_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, bilan_id),
      FOREIGN KEY (tenant_id, bilan_id) REFERENCES bilan (tenant_id, id) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
    )`);
  await runner.query(`CREATE INDEX avis_of_pact ON avis (tenant_id, pact_id, year)`);
  await runner.query(`
    CREATE TABLE avis_writer (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      avis_id uuid NOT NULL,
      person_id uuid NOT NULL,
      named_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, avis_id, person_id),
      FOREIGN KEY (tenant_id, avis_id) REFERENCES avis (tenant_id, id) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
    )`);
  await runner.query(`
    CREATE TABLE recommendation (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      id uuid NOT NULL,
      avis_id uuid NOT NULL,
      number integer NOT NULL CHECK (number > 0),
      words text,
      organisation_id uuid,
      due_on date,
      version integer NOT NULL DEFAULT 1,
      -- once adopted: who owes an answer, and until when; a correction that is being written changes neither
      owner_id uuid,
      answer_by date,
      adopted_at timestamptz,
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, avis_id, number) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((owner_id IS NULL) = (adopted_at IS NULL) AND (answer_by IS NULL) = (adopted_at IS NULL)),
      FOREIGN KEY (tenant_id, avis_id) REFERENCES avis (tenant_id, id) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
      FOREIGN KEY (tenant_id, owner_id) REFERENCES organisation (tenant_id, id)
    )`);
  await runner.query(`CREATE INDEX recommendation_of_owner ON recommendation (tenant_id, owner_id) WHERE owner_id IS NOT NULL`);
}

async function adopted(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE avis_edition (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      id uuid NOT NULL,
      avis_id uuid NOT NULL,
      bilan_id uuid NOT NULL,
      number integer NOT NULL CHECK (number > 0),
      -- the edition of the bilan that it was given on
      bilan_edition integer NOT NULL,
      adopted_on date NOT NULL,
      -- why it replaces the one before; null of the first
      reason text CHECK (reason <> ''),
      words text NOT NULL,
      -- json, not jsonb: the canonical text stays as it was signed, character for character
      content json NOT NULL,
      hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
      signature text NOT NULL,
      key_id uuid NOT NULL,
      fictional boolean NOT NULL,
      made_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, avis_id, number),
      CHECK ((number = 1) = (reason IS NULL)),
      FOREIGN KEY (tenant_id, avis_id) REFERENCES avis (tenant_id, id),
      FOREIGN KEY (tenant_id, bilan_id, bilan_edition) REFERENCES bilan_edition (tenant_id, bilan_id, number),
      FOREIGN KEY (tenant_id, key_id) REFERENCES signing_key (tenant_id, id)
    )`);
  await runner.query(`
    CREATE TABLE avis_edition_recommendation (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      edition_id uuid NOT NULL,
      number integer NOT NULL,
      words text NOT NULL,
      -- its name, on the day of the adoption
      organisation text NOT NULL,
      due_on date NOT NULL,
      PRIMARY KEY (tenant_id, edition_id, number),
      FOREIGN KEY (tenant_id, edition_id) REFERENCES avis_edition (tenant_id, id)
    )`);
}

async function answers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE recommendation_answer (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      recommendation_id uuid NOT NULL,
      state text NOT NULL CHECK (state IN ('DRAFT', 'SENT', 'RETURNED', 'PUBLISHED')),
      stance text CHECK (stance IN ('ACCEPTED', 'PARTLY', 'REFUSED')),
      reason text,
      plan text,
      decision_id uuid,
      commitment_id uuid,
      -- why the secretariat sent it back
      returned_with text,
      written_by text NOT NULL,
      written_by_id uuid,
      sent_at timestamptz,
      published_at timestamptz,
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (tenant_id, recommendation_id),
      CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL)),
      CHECK (state NOT IN ('SENT', 'PUBLISHED') OR stance IS NOT NULL AND reason IS NOT NULL),
      FOREIGN KEY (tenant_id, recommendation_id) REFERENCES recommendation (tenant_id, id) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id),
      FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id),
      FOREIGN KEY (tenant_id, written_by_id) REFERENCES person (tenant_id, id)
    )`);
}

/** What was adopted, and what was answered in public, is refused to change by the database itself; only a name leaves it with its person. */
const GUARDS = `
  CREATE FUNCTION pacte_adopted_avis() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'an adopted avis does not change';
  END $$;
  CREATE FUNCTION pacte_adopted_recommendation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'an adopted recommendation does not change'; END IF;
    PERFORM FROM avis_edition e, json_array_elements(e.content -> 'recommendations') x WHERE e.tenant_id = NEW.tenant_id AND e.id = NEW.edition_id
      AND (x ->> 'number')::int = NEW.number AND x ->> 'words' = NEW.words AND x ->> 'organisation' = NEW.organisation AND (x ->> 'dueOn')::date = NEW.due_on;
    IF NOT FOUND THEN RAISE EXCEPTION 'a recommendation says what its avis says'; END IF;
    RETURN NEW;
  END $$;
  CREATE FUNCTION pacte_avis_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'an adopted avis loses nothing of itself';
  END $$;
  CREATE FUNCTION pacte_published_answer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.state = 'PUBLISHED' THEN RAISE EXCEPTION 'an answer is sent before it is published'; END IF;
      RETURN NEW;
    END IF;
    IF OLD.state <> 'PUBLISHED' THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
    IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a published answer is not removed'; END IF;
    IF (OLD.tenant_id, OLD.recommendation_id, OLD.state, OLD.stance, OLD.reason, OLD.plan, OLD.decision_id, OLD.commitment_id, OLD.sent_at, OLD.published_at)
      IS DISTINCT FROM (NEW.tenant_id, NEW.recommendation_id, NEW.state, NEW.stance, NEW.reason, NEW.plan, NEW.decision_id, NEW.commitment_id, NEW.sent_at, NEW.published_at)
    THEN RAISE EXCEPTION 'a published answer does not change'; END IF;
    RETURN NEW;
  END $$`;

/** A recommendation is reminded of as decisions are, a reading as meetings are. */
async function reminding(runner: QueryRunner): Promise<void> {
  const checks = await runner.query(`SELECT conname AS name FROM pg_constraint WHERE conrelid = 'reminder'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%campaign_id IS NULL%'`) as { name: string }[];
  for (const { name } of checks) await runner.query(`ALTER TABLE reminder DROP CONSTRAINT "${name}"`);
  await runner.query(`
    ALTER TABLE reminder
      DROP CONSTRAINT reminder_kind_check,
      ADD CONSTRAINT reminder_kind_check CHECK (kind IN ('REPORT', 'VALIDATION', 'REVIEW', 'BY_HAND', 'DECISION', 'MEETING', 'RECOMMENDATION', 'READING')),
      ADD CONSTRAINT reminder_of_campaign CHECK ((campaign_id IS NULL) = (kind IN ('DECISION', 'MEETING', 'RECOMMENDATION', 'READING'))),
      ADD COLUMN recommendation_id uuid GENERATED ALWAYS AS (CASE kind WHEN 'RECOMMENDATION' THEN occasion_id END) STORED,
      ADD COLUMN reading_id uuid GENERATED ALWAYS AS (CASE kind WHEN 'READING' THEN occasion_id END) STORED,
      ADD FOREIGN KEY (tenant_id, recommendation_id) REFERENCES recommendation (tenant_id, id),
      ADD FOREIGN KEY (tenant_id, reading_id) REFERENCES bilan_reading (tenant_id, id) ON DELETE CASCADE`);
  await runner.query(`ALTER TABLE reminder_policy DROP CONSTRAINT reminder_policy_kind_check, ADD CONSTRAINT reminder_policy_kind_check CHECK (kind IN ('REPORT', 'VALIDATION', 'REVIEW', 'DECISION', 'MEETING', 'RECOMMENDATION', 'READING'))`);
  await runner.query(`
    ALTER TABLE notice DROP CONSTRAINT notice_kind_check,
      ADD CONSTRAINT notice_kind_check CHECK (kind IN ('DIGEST', 'REPORT_RETURNED', 'REPORT_EDITED', 'THREAD', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_OFF', 'DOSSIER', 'MINUTES', 'DECISION', 'DECISION_DONE', 'READING', 'READING_WORDS',
        'AVIS_WRITER', 'AVIS_ADOPTED', 'RECOMMENDATION', 'ANSWER_RETURNED', 'ANSWER_SENT', 'ANSWER_PUBLISHED'))`);
}
