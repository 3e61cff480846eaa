import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf, one, parsePartialDate, type RequestContext } from '#platform';
import type { IndicatorDraft, KnownPact } from './definition.rules.js';

/** An indicator as it stands, with what a writing is held against. */
export interface StoredDefinition {
  readonly id: string;
  readonly version: number;
  /** Given ones: what is worked out is made anew. */
  readonly figures: number;
  /** Codes of those that it is a part of. */
  readonly usedIn: readonly string[];
  readonly retiredOn: string | null;
  readonly draft: IndicatorDraft;
}

export interface HeldPact extends KnownPact {
  readonly id: string;
}

// Writings of one pact's indicators go one after the other: codes and formulas are looked at as a whole.
const HOLD_PACT = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`;

// Codes of the parts of indicator `i`, in the order of its formula.
const PARTS = `ARRAY(SELECT y.code FROM indicator_part x JOIN indicator y ON y.tenant_id = $1 AND y.id = x.part_id WHERE x.tenant_id = $1 AND x.indicator_id = i.id ORDER BY x.position)`;

const PACT = `
  SELECT p.id,
    ARRAY(SELECT a.number FROM axis a WHERE a.tenant_id = $1 AND a.pact_id = p.id) AS axes,
    ARRAY(SELECT c.number FROM commitment c WHERE c.tenant_id = $1 AND c.pact_id = p.id) AS commitments,
    ARRAY(SELECT o.slug FROM organisation o WHERE o.tenant_id = $1 AND o.merged_into IS NULL) AS organisations,
    ARRAY(SELECT g.code FROM territory_group g WHERE g.tenant_id = $1 AND g.pact_id = p.id) AS "territoryGroups",
    (SELECT coalesce(json_agg(json_build_object('code', i.code, 'unit', i.unit, 'kind', i.kind, 'countsPersons', i.counts_persons, 'parts', ${PARTS})), '[]') FROM indicator i WHERE i.tenant_id = $1 AND i.pact_id = p.id) AS indicators
  FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2`;

// Days are given back as partial dates of their precision, so that what was read can be sent back as it is.
const partial = (day: string, precision: string): string => `CASE ${precision}
    WHEN 'YEAR' THEN to_char(${day}, 'YYYY') WHEN 'SEMESTER' THEN to_char(${day}, 'YYYY"-S"') || ceil(extract(month FROM ${day}) / 6)
    WHEN 'QUARTER' THEN to_char(${day}, 'YYYY"-Q"Q') WHEN 'MONTH' THEN to_char(${day}, 'YYYY-MM') ELSE to_char(${day}, 'YYYY-MM-DD') END`;

const READ = `
  SELECT i.id, i.version, i.retired_on::text AS "retiredOn",
    (SELECT count(*)::int FROM measurement m WHERE m.tenant_id = $1 AND m.indicator_id = i.id AND m.provenance <> 'COMPUTED') AS figures,
    ARRAY(SELECT y.code FROM indicator_part x JOIN indicator y ON y.tenant_id = $1 AND y.id = x.indicator_id WHERE x.tenant_id = $1 AND x.part_id = i.id ORDER BY y.code) AS "usedIn",
    json_build_object('code', i.code, 'title', i.title, 'unit', i.unit, 'kind', i.kind, 'direction', i.direction, 'periodicity', i.periodicity, 'definition', i.definition,
      'method', i.method, 'caveats', i.caveats, 'dataSource', i.data_source, 'owner', o.slug, 'axis', a.number, 'countsPersons', i.counts_persons, 'weight', i.weight, 'breakdowns', i.breakdowns,
      'arrondissements', i.arrondissements, 'territoryGroup', (SELECT g.code FROM territory_group g WHERE g.tenant_id = $1 AND g.id = i.territory_group_id),
      'commitments', (SELECT coalesce(json_agg(c.number ORDER BY c.number), '[]') FROM indicator_commitment l JOIN commitment c ON c.tenant_id = $1 AND c.id = l.commitment_id
        WHERE l.tenant_id = $1 AND l.indicator_id = i.id),
      'formula', CASE WHEN i.formula IS NOT NULL THEN json_build_object('operation', i.formula, 'parts', ${PARTS}) END,
      'baseline', CASE WHEN i.baseline_value IS NOT NULL THEN json_build_object('value', i.baseline_value, 'at', ${partial('i.baseline_on', 'i.baseline_precision')}, 'verbatim', i.baseline_verbatim) END,
      'targets', (SELECT coalesce(json_agg(json_build_object('value', t.value, 'sense', t.sense, 'by', ${partial('t.due_on', 't.due_precision')}, 'verbatim', nullif(t.verbatim, '')) ORDER BY t.position), '[]')
        FROM target t WHERE t.tenant_id = $1 AND t.indicator_id = i.id)) AS draft
  FROM indicator i LEFT JOIN organisation o ON o.tenant_id = $1 AND o.id = i.owner_id LEFT JOIN axis a ON a.tenant_id = $1 AND a.id = i.axis_id
  WHERE i.tenant_id = $1 AND i.pact_id = $2 AND i.code = $3`;

const WRITE = `
  INSERT INTO indicator (tenant_id, pact_id, code, title, unit, kind, direction, periodicity, definition, method, caveats, data_source, owner_id, axis_id, counts_persons, weight, breakdowns, arrondissements, territory_group_id, formula,
    baseline_value, baseline_on, baseline_precision, baseline_verbatim)
  SELECT $1, $2, r.code, r.title, r.unit, r.kind, r.direction, r.periodicity, r.definition, r.method, r.caveats, r."dataSource",
    (SELECT o.id FROM organisation o WHERE o.tenant_id = $1 AND o.slug = r.owner), (SELECT a.id FROM axis a WHERE a.tenant_id = $1 AND a.pact_id = $2 AND a.number = r.axis),
    r."countsPersons", r.weight, r.breakdowns, r.arrondissements,
    (SELECT g.id FROM territory_group g WHERE g.tenant_id = $1 AND g.pact_id = $2 AND g.code = r."territoryGroup"), r.operation, r.baseline_value, r.baseline_on, r.baseline_precision, r.baseline_verbatim
  FROM jsonb_to_record($3::jsonb) AS r(code text, title text, unit text, kind text, direction text, periodicity text, definition text, method text, caveats text, "dataSource" text,
    owner text, axis int, "countsPersons" boolean, weight numeric, breakdowns text[], arrondissements int[], "territoryGroup" text, operation text, baseline_value numeric, baseline_on date, baseline_precision text, baseline_verbatim text)
  ON CONFLICT (tenant_id, pact_id, code) DO UPDATE SET title = excluded.title, unit = excluded.unit, kind = excluded.kind, direction = excluded.direction, periodicity = excluded.periodicity,
    definition = excluded.definition, method = excluded.method, caveats = excluded.caveats, data_source = excluded.data_source, owner_id = excluded.owner_id, axis_id = excluded.axis_id,
    counts_persons = excluded.counts_persons, weight = excluded.weight, breakdowns = excluded.breakdowns, arrondissements = excluded.arrondissements, territory_group_id = excluded.territory_group_id, formula = excluded.formula, baseline_value = excluded.baseline_value, baseline_on = excluded.baseline_on,
    baseline_precision = excluded.baseline_precision, baseline_verbatim = excluded.baseline_verbatim, version = indicator.version + 1
  RETURNING id`;

const COMMITMENTS = `
  WITH gone AS (DELETE FROM indicator_commitment WHERE tenant_id = $1 AND indicator_id = $3
    AND commitment_id NOT IN (SELECT c.id FROM commitment c WHERE c.tenant_id = $1 AND c.pact_id = $2 AND c.number = ANY($4::int[])))
  INSERT INTO indicator_commitment (tenant_id, indicator_id, commitment_id)
  SELECT $1, $3, c.id FROM commitment c WHERE c.tenant_id = $1 AND c.pact_id = $2 AND c.number = ANY($4::int[]) ON CONFLICT DO NOTHING`;

// A target keeps its page in the source while its value and its day stay.
const TARGETS = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS r(position int, value numeric, sense text, due_on date, due_precision text, verbatim text)
  ), kept AS (
    SELECT w.position, t.page FROM wanted w JOIN target t ON t.tenant_id = $1 AND t.indicator_id = $2 AND t.value = w.value AND t.due_on IS NOT DISTINCT FROM w.due_on
  ), gone AS (DELETE FROM target WHERE tenant_id = $1 AND indicator_id = $2 AND position > (SELECT count(*) FROM wanted))
  INSERT INTO target (tenant_id, indicator_id, position, value, sense, due_on, due_precision, verbatim, page)
  SELECT $1, $2, w.position, w.value, w.sense, w.due_on, w.due_precision, coalesce(w.verbatim, ''), (SELECT max(k.page) FROM kept k WHERE k.position = w.position) FROM wanted w
  ON CONFLICT (tenant_id, indicator_id, position) DO UPDATE SET value = excluded.value, sense = excluded.sense, due_on = excluded.due_on, due_precision = excluded.due_precision,
    verbatim = excluded.verbatim, page = excluded.page`;

const NO_PARTS = `DELETE FROM indicator_part WHERE tenant_id = $1 AND indicator_id = $2`;
const FORMULA_PARTS = `
  INSERT INTO indicator_part (tenant_id, indicator_id, position, part_id)
  SELECT $1, $3, n, i.id FROM unnest($4::text[]) WITH ORDINALITY AS p(code, n) JOIN indicator i ON i.tenant_id = $1 AND i.pact_id = $2 AND i.code = p.code`;

const RETIRE = `UPDATE indicator SET retired_on = $3, retired_reason = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2`;

@Injectable()
export class DefinitionsRepository {
  async hold(ctx: RequestContext, slug: string): Promise<HeldPact | undefined> {
    await ctx.db.query(HOLD_PACT, [`indicators ${ctx.tenant.id} ${slug}`]);
    return one<HeldPact>(ctx.db, PACT, [ctx.tenant.id, slug]);
  }

  read(ctx: RequestContext, pactId: string, code: string): Promise<StoredDefinition | undefined> {
    return one<StoredDefinition>(ctx.db, READ, [ctx.tenant.id, pactId, code]);
  }

  /** Adds or replaces; the version goes up. Gives the id. */
  async write(ctx: RequestContext, pactId: string, draft: IndicatorDraft): Promise<string> {
    const { baseline, targets, commitments, formula, ...rest } = draft;
    const at = baseline?.at ? parsePartialDate(baseline.at) : null;
    const row = { ...rest, operation: formula?.operation, baseline_value: baseline?.value, baseline_on: at && firstDayOf(at), baseline_precision: at?.precision, baseline_verbatim: baseline?.verbatim };
    const { id } = (await one<{ id: string }>(ctx.db, WRITE, [ctx.tenant.id, pactId, JSON.stringify(row)]))!;
    await ctx.db.query(NO_PARTS, [ctx.tenant.id, id]);
    if (formula) await ctx.db.query(FORMULA_PARTS, [ctx.tenant.id, pactId, id, formula.parts]);
    await ctx.db.query(COMMITMENTS, [ctx.tenant.id, pactId, id, commitments]);
    const rows = targets.map(({ value, sense, by, verbatim }, index) => {
      const due = by ? parsePartialDate(by) : null;
      return { position: index + 1, value, sense, verbatim, due_on: due && lastDayOf(due), due_precision: due?.precision };
    });
    await ctx.db.query(TARGETS, [ctx.tenant.id, id, JSON.stringify(rows)]);
    return id;
  }

  async retire(ctx: RequestContext, id: string, on: string | null, reason: string | null): Promise<void> {
    await ctx.db.query(RETIRE, [ctx.tenant.id, id, on, reason]);
  }
}
