import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/**
 * What pages showed, kept by the database: every version of the rows that they are read from, and views of the same names that
 * give the rows of an instant. docs/adr/0107.
 *
 * A later migration that adds a column to one of these tables calls `pacte_keep_history(table)` again; a test compares both.
 */
export class KeepHistory1763801120000 implements MigrationInterface {
  name = 'KeepHistory1763801120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA history`);
    await runner.query(`CREATE SCHEMA as_of`);
    await runner.query(`GRANT USAGE ON SCHEMA history, as_of TO pacte_application`);
    // Where the demonstration's clock stands, its rows are recorded by that clock.
    await runner.query(`ALTER TABLE tenant ADD COLUMN recorded_from timestamptz NOT NULL DEFAULT now()`);
    await runner.query(`UPDATE tenant SET recorded_from = clock_set_to WHERE demonstration AND clock_set_to IS NOT NULL`);
    await runner.query(INSTANTS);
    await runner.query(KEEPING);
    await runner.query(APPENDED);
    for (const table of VERSIONED) await runner.query(`CALL pacte_keep_history('${table}')`);
    for (const [table, recorded] of Object.entries(APPEND_ONLY)) await runner.query(`CALL pacte_date_by('${table}', '${recorded}')`);
    // Nothing of the past is written over, but for the names of persons who are erased.
    for (const [table, names] of Object.entries(NAMES)) await runner.query(`GRANT UPDATE (${names}) ON history.${table} TO pacte_application`);
    await this.begin(runner);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }

  /** Rows that stand already: what they were before is not known, so the record begins now. */
  private async begin(runner: QueryRunner): Promise<void> {
    await eachTenant(runner, async (tenant) => {
      for (const table of VERSIONED) {
        const [{ columns }] = (await runner.query(`SELECT pacte_history_columns('${table}') AS columns`)) as [{ columns: string }];
        await runner.query(`INSERT INTO history.${table} (${columns}, recorded_from) SELECT ${columns}, (SELECT recorded_from FROM tenant WHERE id = $1) FROM ${table} WHERE tenant_id = $1`, [tenant]);
      }
    });
  }
}

/** Rows that change or go. */
const VERSIONED = [
  ...['pact', 'source_document', 'axis', 'objective', 'action_cadre', 'pact_participant', 'territory_group'],
  ...['organisation', 'organisation_member'],
  ...['commitment', 'commitment_territory', 'commitment_wording', 'commitment_status_proposal', 'porteur', 'milestone', 'avenant', 'avenant_change'],
  ...['indicator', 'indicator_commitment', 'indicator_part', 'target', 'measurement', 'measurement_cell', 'measurement_commitment', 'measurement_part'],
  ...['campaign', 'campaign_axis', 'campaign_commitment', 'campaign_extension', 'report_request', 'report', 'report_value', 'report_value_cell', 'report_milestone', 'report_comment'],
  ...['figure_settlement', 'figure_settlement_value', 'instance', 'meeting', 'decision', 'decision_commitment', 'alert_rule', 'alert_acknowledgement'],
];

/** Rows that are written once, each with the instant at which it was. */
const APPEND_ONLY: Readonly<Record<string, string>> = {
  commitment_status_change: 'recorded_at',
  report_version: 'recorded_at',
  decision_version: 'recorded_at',
  decision_follow_up: 'written_at',
  report_edit: 'edited_at',
  evidence_file: 'uploaded_at',
  decision_file: 'uploaded_at',
  audit_entry: 'at',
};

const NAMES: Readonly<Record<string, string>> = {
  report: 'saved_by, submitted_by, ready_by, validator_word_by, decided_by',
  report_comment: 'written_by',
  measurement: 'recorded_by',
  figure_settlement: 'settled_by',
  alert_acknowledgement: 'acknowledged_by',
  decision: 'person_id',
};

const INSTANTS = `
  -- When what is written now is recorded: the clock of whoever writes, handed over with the tenant; a command of the machine has none.
  CREATE FUNCTION pacte_instant() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(nullif(current_setting('pacte.now', true), '')::timestamptz, now()) $$;
  -- The instant that is read.
  CREATE FUNCTION pacte_as_of() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT current_setting('pacte.as_of')::timestamptz $$;
  -- Words prepared for the search stay with the rows of today.
  CREATE FUNCTION pacte_history_columns(kept regclass) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = kept AND attnum > 0 AND NOT attisdropped AND atttypid <> 'tsvector'::regtype $$`;

/**
 * The row-level policy binds the application, not the owner: the triggers write as the owner whatever a statement changed,
 * which went through the policy of the table itself.
 */
const KEEPING = `
  CREATE PROCEDURE pacte_keep_history(kept regclass) LANGUAGE plpgsql AS $body$
  DECLARE
    bare text := (SELECT relname FROM pg_class WHERE oid = kept);
    columns text := pacte_history_columns(kept);
    keys text[] := ARRAY(SELECT a.attname::text FROM pg_constraint k CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS x(num, n)
      JOIN pg_attribute a ON a.attrelid = kept AND a.attnum = x.num WHERE k.conrelid = kept AND k.contype = 'p' ORDER BY x.n);
    same_old text := (SELECT string_agg(format('h.%1$I = o.%1$I', key), ' AND ') FROM unnest(keys) AS key);
    same_new text := (SELECT string_agg(format('h.%1$I = n.%1$I', key), ' AND ') FROM unnest(keys) AS key);
    same_gone text := (SELECT string_agg(format('g.%1$I = n.%1$I', key), ' AND ') FROM unnest(keys) AS key);
    of_new text := (SELECT string_agg(format('n.%s', column_name), ', ') FROM unnest(string_to_array(columns, ', ')) AS column_name);
    of_gone text := (SELECT string_agg(format('h.%I', key), ', ') FROM unnest(keys) AS key);
    held record;
  BEGIN
    IF to_regclass(format('history.%I', bare)) IS NULL THEN
      EXECUTE format('CREATE TABLE history.%I AS SELECT %s FROM %s WITH NO DATA', bare, columns, kept);
      EXECUTE format('ALTER TABLE history.%I ADD COLUMN recorded_from timestamptz NOT NULL, ADD COLUMN recorded_to timestamptz NOT NULL DEFAULT ''infinity'', ADD PRIMARY KEY (%s, recorded_from)', bare, array_to_string(keys, ', '));
      EXECUTE format('ALTER TABLE history.%I ENABLE ROW LEVEL SECURITY', bare);
      EXECUTE format('CREATE POLICY tenant ON history.%I USING (tenant_id = public.pacte_tenant()) WITH CHECK (tenant_id = public.pacte_tenant())', bare);
      EXECUTE format('GRANT SELECT ON history.%I TO pacte_application', bare);
    END IF;
    FOR held IN SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type FROM pg_attribute a WHERE a.attrelid = kept AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid <> 'tsvector'::regtype
      AND NOT EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = format('history.%I', bare)::regclass AND b.attname = a.attname)
    LOOP EXECUTE format('ALTER TABLE history.%I ADD COLUMN %I %s', bare, held.name, held.type); END LOOP;
    -- The past is found by the ways by which the present is.
    FOR held IN SELECT i.relname AS name, pg_get_indexdef(i.oid) AS made FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am m ON m.oid = i.relam
      WHERE x.indrelid = kept AND NOT x.indisprimary AND m.amname = 'btree' AND to_regclass(format('history.%I', i.relname)) IS NULL
    LOOP EXECUTE regexp_replace(held.made, '^CREATE (UNIQUE )?INDEX \\S+ ON \\S+', format('CREATE INDEX %I ON history.%I', held.name, bare)); END LOOP;
    EXECUTE format('DROP VIEW IF EXISTS as_of.%I', bare);
    EXECUTE format('CREATE VIEW as_of.%I WITH (security_invoker = true) AS SELECT %s FROM history.%I WHERE recorded_from <= public.pacte_as_of() AND recorded_to > public.pacte_as_of()', bare, columns, bare);
    EXECUTE format('GRANT SELECT ON as_of.%I TO pacte_application', bare);
    -- Clocks of two machines differ, and one instant may see several changes: a version never begins before the one it follows,
    -- and one that stood for no time is not kept.
    EXECUTE format($made$
      CREATE OR REPLACE FUNCTION history.keep_%1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
      DECLARE
        moment timestamptz := public.pacte_instant();
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO history.%1$I (%2$s, recorded_from)
          SELECT %3$s, greatest(moment, (SELECT max(h.recorded_to) FROM history.%1$I h WHERE %5$s)) FROM new_rows n;
        ELSIF TG_OP = 'UPDATE' THEN
          WITH closed AS (UPDATE history.%1$I h SET recorded_to = moment FROM old_rows o WHERE %4$s AND h.recorded_to = 'infinity' AND h.recorded_from < moment),
          gone AS (DELETE FROM history.%1$I h USING old_rows o WHERE %4$s AND h.recorded_to = 'infinity' AND h.recorded_from >= moment RETURNING %6$s, h.recorded_from)
          INSERT INTO history.%1$I (%2$s, recorded_from) SELECT %3$s, coalesce(g.recorded_from, moment) FROM new_rows n LEFT JOIN gone g ON %7$s;
        ELSE
          UPDATE history.%1$I h SET recorded_to = moment FROM old_rows o WHERE %4$s AND h.recorded_to = 'infinity' AND h.recorded_from < moment;
          DELETE FROM history.%1$I h USING old_rows o WHERE %4$s AND h.recorded_to = 'infinity';
        END IF;
        RETURN NULL;
      END $f$ $made$, bare, columns, of_new, same_old, same_new, of_gone, same_gone);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION history.keep_%s() FROM PUBLIC', bare);
    EXECUTE format('CREATE OR REPLACE TRIGGER keep_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION history.keep_%s()', kept, bare);
    EXECUTE format('CREATE OR REPLACE TRIGGER keep_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION history.keep_%s()', kept, bare);
    EXECUTE format('CREATE OR REPLACE TRIGGER keep_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION history.keep_%s()', kept, bare);
  END $body$`;

const APPENDED = `
  CREATE PROCEDURE pacte_date_by(kept regclass, recorded text) LANGUAGE plpgsql AS $$
  DECLARE
    bare text := (SELECT relname FROM pg_class WHERE oid = kept);
  BEGIN
    EXECUTE format('DROP VIEW IF EXISTS as_of.%I', bare);
    EXECUTE format('CREATE VIEW as_of.%I WITH (security_invoker = true) AS SELECT * FROM %s WHERE %I <= public.pacte_as_of()', bare, kept, recorded);
    EXECUTE format('GRANT SELECT ON as_of.%I TO pacte_application', bare);
  END $$`;
