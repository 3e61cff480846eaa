import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Yearly bilans: as they are written, as they were frozen, and the keys that seal them. docs/adr/0105, 0106. */
export class FreezeBilans1763801110000 implements MigrationInterface {
  name = 'FreezeBilans1763801110000';

  async up(runner: QueryRunner): Promise<void> {
    await writing(runner);
    await editions(runner);
    await frozenRows(runner);
    await runner.query(GUARDS);
    for (const table of TABLES) await runner.query(`CALL pacte_tenancy('${table}')`);
    for (const table of ROWS) await runner.query(`CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION pacte_frozen_row()`);
    await runner.query(`CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON bilan_edition FOR EACH ROW EXECUTE FUNCTION pacte_frozen_edition()`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

const ROWS = ['bilan_edition_section', 'bilan_edition_line', 'bilan_edition_figure', 'bilan_edition_decision', 'bilan_edition_organisation'];
const TABLES = ['signing_key', 'bilan', 'bilan_section', 'bilan_pick', 'bilan_edition', ...ROWS];

async function writing(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE signing_key (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      id uuid NOT NULL,
      -- SPKI, in base64: everybody may have it
      public_key text NOT NULL,
      -- PKCS #8, encrypted with a key made from SECRET_KEY: the table alone signs nothing
      private_sealed bytea NOT NULL,
      made_at timestamptz NOT NULL,
      -- signs no more; what it signed is still verified
      retired_at timestamptz,
      PRIMARY KEY (tenant_id, id)
    )`);
  await runner.query(`CREATE UNIQUE INDEX signing_key_current ON signing_key (tenant_id) WHERE retired_at IS NULL`);
  await runner.query(`
    CREATE TABLE bilan (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      id uuid NOT NULL,
      pact_id uuid NOT NULL,
      year integer NOT NULL,
      cut_off date NOT NULL,
      state text NOT NULL CHECK (state IN ('DRAFT', 'IN_READING', 'FROZEN', 'PUBLISHED', 'WITHDRAWN')),
      version integer NOT NULL DEFAULT 1,
      made_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, pact_id, year),
      FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
    )`);
  await runner.query(`
    CREATE TABLE bilan_section (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      id uuid NOT NULL,
      bilan_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('INTRODUCTION', 'AXIS', 'DECISIONS', 'DILIGENCE', 'CAVEATS')),
      axis_id uuid,
      position integer NOT NULL,
      title text NOT NULL CHECK (title <> ''),
      words text,
      included boolean NOT NULL DEFAULT true,
      -- key figures were picked; else they are those that their source made large
      picked boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, bilan_id, position),
      CHECK ((kind = 'AXIS') = (axis_id IS NOT NULL)),
      FOREIGN KEY (tenant_id, bilan_id) REFERENCES bilan (tenant_id, id) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, axis_id) REFERENCES axis (tenant_id, id)
    )`);
  await runner.query(`
    CREATE TABLE bilan_pick (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      section_id uuid NOT NULL,
      position integer NOT NULL,
      -- a key figure, or a commitment told as an example
      measurement_id uuid,
      commitment_id uuid,
      words text,
      PRIMARY KEY (tenant_id, section_id, position),
      CHECK ((measurement_id IS NULL) <> (commitment_id IS NULL)),
      FOREIGN KEY (tenant_id, section_id) REFERENCES bilan_section (tenant_id, id) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, measurement_id) REFERENCES measurement (tenant_id, id) ON DELETE CASCADE,
      FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id) ON DELETE CASCADE
    )`);
  await runner.query(`CREATE INDEX bilan_pick_of_measurement ON bilan_pick (tenant_id, measurement_id) WHERE measurement_id IS NOT NULL`);
  await runner.query(`CREATE INDEX bilan_pick_of_commitment ON bilan_pick (tenant_id, commitment_id) WHERE commitment_id IS NOT NULL`);
}

async function editions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE bilan_edition (
      tenant_id uuid NOT NULL REFERENCES tenant (id),
      id uuid NOT NULL,
      bilan_id uuid NOT NULL,
      pact_id uuid NOT NULL,
      year integer NOT NULL,
      cut_off date NOT NULL,
      number integer NOT NULL CHECK (number > 0),
      state text NOT NULL CHECK (state IN ('FROZEN', 'PUBLISHED', 'WITHDRAWN')),
      -- why it replaces the edition before; null of the first
      reason text CHECK (reason <> ''),
      -- json, not jsonb: the canonical text stays as it was signed, character for character
      content json NOT NULL,
      hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
      -- Ed25519, of the canonical text, in base64
      signature text NOT NULL,
      key_id uuid NOT NULL,
      fictional boolean NOT NULL,
      made_at timestamptz NOT NULL,
      published_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_reason text CHECK (withdrawn_reason <> ''),
      print text NOT NULL CHECK (print IN ('WAITING', 'READY', 'FAILED')),
      pages integer,
      bytes integer,
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, bilan_id, number),
      CHECK ((state = 'FROZEN') = (published_at IS NULL)),
      CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL AND withdrawn_reason IS NOT NULL)),
      CHECK ((print = 'READY') = (pages IS NOT NULL AND bytes IS NOT NULL)),
      FOREIGN KEY (tenant_id, bilan_id) REFERENCES bilan (tenant_id, id),
      FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
      FOREIGN KEY (tenant_id, key_id) REFERENCES signing_key (tenant_id, id)
    )`);
  await runner.query(`CREATE INDEX bilan_edition_of_pact ON bilan_edition (tenant_id, pact_id, year)`);
  await runner.query(`CREATE INDEX bilan_edition_by_hash ON bilan_edition (tenant_id, hash)`);
}

/** What an edition says, one row a thing: no row refers to what it was copied from, which may go. */
async function frozenRows(runner: QueryRunner): Promise<void> {
  const of = (columns: string, key: string): string => `(
    tenant_id uuid NOT NULL REFERENCES tenant (id), edition_id uuid NOT NULL, ${columns},
    PRIMARY KEY (tenant_id, edition_id, ${key}),
    FOREIGN KEY (tenant_id, edition_id) REFERENCES bilan_edition (tenant_id, id) ON DELETE CASCADE)`;
  // The whole bilan has the row of position 0; what is not counted of a section is null.
  await runner.query(`CREATE TABLE bilan_edition_section ${of(
    `position integer NOT NULL, kind text NOT NULL, axis integer, title text NOT NULL, words text,
    commitments integer, expected integer, reported integer, accepted integer, excused integer, late integer, median_age_days integer`, 'position')}`);
  await runner.query(`CREATE TABLE bilan_edition_line ${of(
    `commitment integer NOT NULL, section integer NOT NULL, title text NOT NULL, example boolean NOT NULL, example_words text,
    status text, weather text, achievements text, difficulties text, next_steps text, unchanged boolean, organisation text, campaign text,
    submitted_on date, accepted_on date, fictional boolean NOT NULL, evidence text[] NOT NULL`, 'commitment')}`);
  await runner.query(`CREATE TABLE bilan_edition_figure ${of(
    `position integer NOT NULL, section integer NOT NULL, commitment integer, key_figure boolean NOT NULL,
    indicator text NOT NULL, title text NOT NULL, unit text NOT NULL, definition text NOT NULL, formula text,
    value numeric, less_than integer, kept boolean NOT NULL, not_known boolean NOT NULL, qualifier text NOT NULL,
    period_kind text NOT NULL, starts_on date, ends_on date, period text NOT NULL, verbatim text,
    provenance text NOT NULL, document text, page integer, organisation text, report_commitment integer, report_campaign text, given_on date,
    evidence text[] NOT NULL, recorded_on date NOT NULL, fictional boolean NOT NULL, commitments integer[] NOT NULL`, 'position')}`);
  await runner.query(`CREATE TABLE bilan_edition_decision ${of(
    `number integer NOT NULL, wording text NOT NULL, decided_on date NOT NULL, due_on date, state text NOT NULL, organisation text, commitments integer[] NOT NULL,
    fictional boolean NOT NULL`, 'number')}`);
  await runner.query(`CREATE TABLE bilan_edition_organisation ${of(
    `position integer NOT NULL, organisation text NOT NULL, asked integer NOT NULL, on_time integer NOT NULL, late integer NOT NULL, missing integer NOT NULL,
    awaited integer NOT NULL, excused integer NOT NULL, fictional boolean NOT NULL`, 'position')}`);
}

/**
 * What is frozen is refused by the database itself: rows come in with their edition, in its transaction, and go only with
 * one that was never published.
 */
const GUARDS = `
  CREATE FUNCTION pacte_frozen_row() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'a frozen bilan does not change'; END IF;
    IF TG_OP = 'INSERT' THEN
      PERFORM FROM bilan_edition e WHERE e.tenant_id = NEW.tenant_id AND e.id = NEW.edition_id AND e.state = 'FROZEN';
      IF NOT FOUND THEN RAISE EXCEPTION 'nothing is added to a published bilan'; END IF;
      RETURN NEW;
    END IF;
    PERFORM FROM bilan_edition e WHERE e.tenant_id = OLD.tenant_id AND e.id = OLD.edition_id;
    IF FOUND THEN RAISE EXCEPTION 'a frozen bilan loses nothing of itself'; END IF;
    RETURN OLD;
  END $$;
  CREATE FUNCTION pacte_frozen_edition() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      IF OLD.state <> 'FROZEN' THEN RAISE EXCEPTION 'a published bilan is not removed'; END IF;
      RETURN OLD;
    END IF;
    IF (OLD.tenant_id, OLD.id, OLD.bilan_id, OLD.pact_id, OLD.year, OLD.cut_off, OLD.number, OLD.reason, OLD.content::text, OLD.hash, OLD.signature, OLD.key_id, OLD.fictional, OLD.made_at)
      IS DISTINCT FROM (NEW.tenant_id, NEW.id, NEW.bilan_id, NEW.pact_id, NEW.year, NEW.cut_off, NEW.number, NEW.reason, NEW.content::text, NEW.hash, NEW.signature, NEW.key_id, NEW.fictional, NEW.made_at)
    THEN RAISE EXCEPTION 'a frozen bilan does not change'; END IF;
    IF OLD.published_at IS NOT NULL AND (NEW.published_at IS DISTINCT FROM OLD.published_at OR NEW.state = 'FROZEN') THEN RAISE EXCEPTION 'a published bilan stays published'; END IF;
    RETURN NEW;
  END $$`;
