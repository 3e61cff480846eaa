import { countsPersons, inOrderOfWays } from '#indicators';
import { inOrderOfNumbers } from '#pact';
import type { RequestContext } from '#platform';
import type { IndicatorEntry, PactDocument } from '../pact-document.js';
import { days } from './commitments.writer.js';

const INDICATORS = `
  INSERT INTO indicator (tenant_id, pact_id, axis_id, code, title, unit, kind, direction, periodicity, definition,
    baseline_value, baseline_on, baseline_precision, baseline_verbatim, baseline_page, source_id, matched, counts_persons, breakdowns, arrondissements, territory_group_id)
  SELECT $1, $2, a.id, r.code, r.title, r.unit, r.kind, r.direction, r.periodicity, r.definition,
    r.baseline_value, r.baseline_on, r.baseline_precision, r.baseline_verbatim, r.baseline_page, s.id, r.matched, r.counts_persons, r.breakdowns, r.arrondissements,
    (SELECT g.id FROM territory_group g WHERE g.tenant_id = $1 AND g.pact_id = $2 AND g.code = r.territory_group)
  FROM jsonb_to_recordset($3::jsonb) AS r(axis int, code text, title text, unit text, kind text, direction text, periodicity text, definition text,
    baseline_value numeric, baseline_on date, baseline_precision text, baseline_verbatim text, baseline_page int, source text, matched text, counts_persons boolean,
    breakdowns text[], arrondissements int[], territory_group text)
  LEFT JOIN axis a ON a.tenant_id = $1 AND a.pact_id = $2 AND a.number = r.axis
  JOIN source_document s ON s.tenant_id = $1 AND s.pact_id = $2 AND s.key = r.source
  ON CONFLICT (tenant_id, pact_id, code) DO UPDATE SET axis_id = excluded.axis_id, title = excluded.title, unit = excluded.unit, kind = excluded.kind,
    direction = excluded.direction, periodicity = excluded.periodicity, definition = excluded.definition, baseline_value = excluded.baseline_value,
    baseline_on = excluded.baseline_on, baseline_precision = excluded.baseline_precision, baseline_verbatim = excluded.baseline_verbatim,
    baseline_page = excluded.baseline_page, source_id = excluded.source_id, matched = excluded.matched,
    breakdowns = excluded.breakdowns, arrondissements = excluded.arrondissements, territory_group_id = excluded.territory_group_id, version = indicator.version + 1,
    counts_persons = CASE WHEN (indicator.unit, indicator.kind) = (excluded.unit, excluded.kind) THEN indicator.counts_persons ELSE excluded.counts_persons END`;

// Links carry nothing of their own: those that went are removed, those that came are added.
const LINKS = `
  WITH wanted AS (
    SELECT i.id AS indicator_id, c.id AS commitment_id
    FROM jsonb_to_recordset($3::jsonb) AS r(code text, number int)
    JOIN indicator i ON i.tenant_id = $1 AND i.pact_id = $2 AND i.code = r.code
    JOIN commitment c ON c.tenant_id = $1 AND c.pact_id = $2 AND c.number = r.number
  ), gone AS (
    DELETE FROM indicator_commitment l USING indicator i
    WHERE l.tenant_id = $1 AND i.tenant_id = $1 AND i.pact_id = $2 AND l.indicator_id = i.id AND i.source_id IS NOT NULL
      AND (l.indicator_id, l.commitment_id) NOT IN (SELECT indicator_id, commitment_id FROM wanted)
  )
  INSERT INTO indicator_commitment (tenant_id, indicator_id, commitment_id)
  SELECT $1, indicator_id, commitment_id FROM wanted
  ON CONFLICT DO NOTHING`;

const TARGETS = `
  INSERT INTO target (tenant_id, indicator_id, position, value, sense, due_on, due_precision, verbatim, page)
  SELECT $1, i.id, r.position, r.value, r.sense, r.due_on, r.due_precision, r.verbatim, r.page
  FROM jsonb_to_recordset($3::jsonb) AS r(code text, position int, value numeric, sense text, due_on date, due_precision text, verbatim text, page int)
  JOIN indicator i ON i.tenant_id = $1 AND i.pact_id = $2 AND i.code = r.code
  ON CONFLICT (tenant_id, indicator_id, position) DO UPDATE SET value = excluded.value, sense = excluded.sense, due_on = excluded.due_on,
    due_precision = excluded.due_precision, verbatim = excluded.verbatim, page = excluded.page`;

const TARGETS_GONE = `
  DELETE FROM target t USING indicator i
  LEFT JOIN jsonb_to_recordset($3::jsonb) AS r(code text, count int) ON r.code = i.code
  WHERE t.tenant_id = $1 AND i.tenant_id = $1 AND i.pact_id = $2 AND t.indicator_id = i.id AND i.source_id IS NOT NULL AND t.position > coalesce(r.count, 0)`;

/** Indicators with their baselines, targets and commitments. */
export async function writeIndicators(ctx: RequestContext, pactId: string, { indicators }: PactDocument): Promise<void> {
  const write = (sql: string, rows: unknown[]): Promise<unknown> => ctx.db.query(sql, [ctx.tenant.id, pactId, JSON.stringify(rows)]);
  await write(INDICATORS, indicators.map(indicatorRow));
  await write(LINKS, indicators.flatMap(({ code, commitments }) => commitments.map((number) => ({ code, number }))));
  await write(TARGETS, indicators.flatMap(targetRows));
  await write(TARGETS_GONE, indicators.map(({ code, targets }) => ({ code, count: targets.length })));
}

function targetRows({ code, targets }: IndicatorEntry): Record<string, unknown>[] {
  return targets.map(({ by, ...target }, index) => {
    const due = days({ start: null, end: by });
    return { code, position: index + 1, ...target, due_on: due.endsOn, due_precision: due.endPrecision };
  });
}

function indicatorRow({ baseline, breakdowns = [], territory, ...entry }: IndicatorEntry): Record<string, unknown> {
  const at = days({ start: baseline?.at ?? null, end: null });
  return {
    ...entry,
    // Until the secretariat says otherwise; a document that changes the unit asks again.
    counts_persons: countsPersons(entry),
    breakdowns: inOrderOfWays(breakdowns),
    arrondissements: territory && 'arrondissements' in territory ? inOrderOfNumbers(territory.arrondissements) : [],
    territory_group: territory && 'group' in territory ? territory.group : null,
    baseline_value: baseline?.value,
    baseline_on: at.startsOn,
    baseline_precision: at.startPrecision,
    baseline_verbatim: baseline?.verbatim,
    baseline_page: baseline?.page,
  };
}
