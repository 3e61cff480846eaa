import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/**
 * The demonstration's years are written in one go: here its rows are recorded from the instants that they claim themselves, so
 * that its past can be looked at as that of a space which lived through it. Of a space that is not a demonstration nothing is touched. docs/adr/0107.
 */
export class DateDemonstrations1763801121000 implements MigrationInterface {
  name = 'DateDemonstrations1763801121000';

  async up(runner: QueryRunner): Promise<void> {
    // Kept, so that a pact imported later, which begins earlier, does not have what people did since made anew.
    await runner.query(`ALTER TABLE tenant ADD COLUMN history_dated boolean NOT NULL DEFAULT false`);
    await runner.query(DATING);
    await runner.query(`REVOKE EXECUTE ON FUNCTION pacte_date_demonstration() FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION pacte_date_demonstration() TO pacte_application`);
    // Those that are there already.
    await eachTenant(runner, async () => void (await runner.query(`SELECT pacte_date_demonstration()`)));
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

/** Tables whose rows hang on another's: recorded when that was. */
const WITH_PARENT: readonly (readonly [table: string, column: string, parent: string])[] = [
  ['campaign_axis', 'campaign_id', 'campaign'],
  ['campaign_commitment', 'campaign_id', 'campaign'],
  ['report_request', 'campaign_id', 'campaign'],
  ['report_value', 'report_id', 'report'],
  ['report_value_cell', 'report_id', 'report'],
  ['report_milestone', 'report_id', 'report'],
  ['measurement_cell', 'measurement_id', 'measurement'],
  ['measurement_commitment', 'measurement_id', 'measurement'],
  ['measurement_part', 'measurement_id', 'measurement'],
  ['decision_commitment', 'decision_id', 'decision'],
];

// Looked up row by row: nothing is known yet of how many there are of each, and a plan for few would be slow for many.
const follow = ([table, column, parent]: (typeof WITH_PARENT)[number]): string => `
      UPDATE history.${table} x SET recorded_from = greatest(x.recorded_from, (SELECT min(p.recorded_from) FROM history.${parent} p WHERE p.tenant_id = tenant AND p.id = x.${column})) WHERE x.tenant_id = tenant;`;

/** What a row was before an instant of its own: the same, but for what that instant brought. */
const before = (table: string, instant: string, when: string, undone: string): string => `
      INSERT INTO history.${table} SELECT (jsonb_populate_record(x, jsonb_build_object('recorded_from', ${instant}))).* FROM history.${table} x
      WHERE x.tenant_id = tenant AND ${when} AND ${instant} > x.recorded_from AND ${instant} <= stands;
      UPDATE history.${table} x SET ${undone}, recorded_to = ${instant} WHERE x.tenant_id = tenant AND ${when} AND ${instant} > x.recorded_from AND ${instant} <= stands;`;

const since = (table: string, instant: string): string => `UPDATE history.${table} x SET recorded_from = least(${instant}, stands) WHERE x.tenant_id = tenant;`;

const DATING = `
  CREATE FUNCTION pacte_date_demonstration() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    #variable_conflict use_variable
    DECLARE
      tenant uuid := pacte_tenant();
      zone text;
      stands timestamptz;
      recorded timestamptz;
      begins timestamptz;
      kept text;
    BEGIN
      SELECT t.time_zone, t.clock_set_to, t.recorded_from INTO zone, stands, recorded FROM tenant t WHERE t.id = tenant AND t.demonstration AND t.clock_set_to IS NOT NULL AND NOT t.history_dated;
      SELECT min(p.starts_on)::timestamp AT TIME ZONE zone INTO begins FROM pact p WHERE p.tenant_id = tenant;
      -- Once, and where nothing was changed since its clock was set: what people have done is recorded as they did it.
      IF zone IS NULL OR begins IS NULL OR recorded <= begins THEN RETURN false; END IF;

      FOR kept IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'history'::regnamespace AND c.relkind = 'r' LOOP
        EXECUTE format('DELETE FROM history.%I WHERE tenant_id = $1', kept) USING tenant;
        EXECUTE format('INSERT INTO history.%1$I (%2$s, recorded_from) SELECT %2$s, $2 FROM %1$I WHERE tenant_id = $1', kept, pacte_history_columns(kept::regclass)) USING tenant, begins;
      END LOOP;

      -- A commitment stood as its first change says it had, then as each change said.
      DELETE FROM history.commitment WHERE tenant_id = tenant;
      INSERT INTO history.commitment SELECT (jsonb_populate_record(NULL::history.commitment, to_jsonb(c) || jsonb_build_object('status', s.status, 'recorded_from', s.since, 'recorded_to', s.until))).*
      FROM commitment c CROSS JOIN LATERAL (
        SELECT e.status, e.since, coalesce(lead(e.since) OVER (ORDER BY e.since), 'infinity') AS until FROM (
          SELECT coalesce((SELECT f.before FROM commitment_status_change f WHERE f.tenant_id = tenant AND f.commitment_id = c.id ORDER BY f.recorded_at, f.version LIMIT 1), c.status) AS status, begins AS since
          UNION ALL
          SELECT DISTINCT ON (f.recorded_at) f.after, f.recorded_at FROM commitment_status_change f WHERE f.tenant_id = tenant AND f.commitment_id = c.id ORDER BY since
        ) e
      ) s WHERE c.tenant_id = tenant AND s.until > s.since;

      ${since('campaign', `(x.opens_on + time '08:00') AT TIME ZONE zone`)}
      ${before('campaign', `((x.closes_on + time '18:00') AT TIME ZONE zone)`, `x.state = 'CLOSED'`, `state = 'OPEN', closed_on = NULL`)}

      DELETE FROM history.report WHERE tenant_id = tenant;
      INSERT INTO history.report SELECT (jsonb_populate_record(NULL::history.report, to_jsonb(r) || CASE WHEN v.until = 'infinity' THEN '{}' ELSE to_jsonb(v) - 'recorded_at' || jsonb_build_object(
          'saved_at', v.recorded_at, 'submitted_at', CASE WHEN r.submitted_at <= v.recorded_at THEN r.submitted_at END, 'submitted_by', CASE WHEN r.submitted_at <= v.recorded_at THEN r.submitted_by END,
          'decided_at', CASE WHEN r.decided_at <= v.recorded_at THEN r.decided_at END, 'decided_by', CASE WHEN r.decided_at <= v.recorded_at THEN r.decided_by END) END
        || jsonb_build_object('recorded_from', v.recorded_at, 'recorded_to', v.until))).*
      FROM report r CROSS JOIN LATERAL (
        SELECT e.report_id, e.version, e.state, e.status, e.weather, e.achievements, e.difficulties, e.next_steps, e.unchanged, e.return_comment, e.people_count, e.people_qualifier, e.people_not_known, e.arrondissements,
          least(e.recorded_at, stands) AS recorded_at, coalesce(lead(least(e.recorded_at, stands)) OVER (ORDER BY e.version), 'infinity') AS until
        FROM report_version e WHERE e.tenant_id = tenant AND e.report_id = r.id
      ) v WHERE r.tenant_id = tenant AND v.until > v.recorded_at;

      ${since('measurement', 'x.recorded_at')}
      ${since('commitment_status_proposal', 'x.proposed_at')}
      ${before('commitment_status_proposal', 'x.settled_at', 'x.settled_at IS NOT NULL', `outcome = NULL, outcome_reason = NULL, settled_at = NULL`)}
      ${before('milestone', `(x.reached_on::timestamp AT TIME ZONE zone)`, 'x.reached_on IS NOT NULL', `reached_on = NULL, proof = NULL, proof_report_id = NULL`)}
      -- A meeting is planned two months ahead.
      ${since('meeting', `greatest(begins, x.starts_at - interval '60 days')`)}
      ${before('meeting', 'x.starts_at', `x.state = 'HELD'`, `state = 'PROPOSED'`)}
      ${since('decision', `(x.decided_on + time '18:00') AT TIME ZONE zone`)}
      ${before('decision', `((x.closed_on + time '18:00') AT TIME ZONE zone)`, 'x.closed_on IS NOT NULL', `state = 'OPEN', closed_on = NULL, closing_words = NULL`)}
      ${WITH_PARENT.map(follow).join('')}
      ${since('campaign_extension', `greatest(x.recorded_from, x.granted_on::timestamp AT TIME ZONE zone)`)}
      ${since('figure_settlement', 'x.settled_at')}
      ${since('alert_acknowledgement', 'x.acknowledged_at')}
      UPDATE tenant SET recorded_from = begins, history_dated = true WHERE id = tenant;
      RETURN true;
    END $$`;
