import type { Dimension } from '#indicators';
import type { RequestContext } from '#platform';
import type { Refusal } from '../exchange.errors.js';
import type { PactDocument } from '../pact-document.js';

/** How many figures, standing or reported, have parts of a kind that the document's definitions let go of. */
const STILL_GIVEN = `
  SELECT r.code, r.dimension, count(*)::int AS count FROM jsonb_to_recordset($3::jsonb) AS r(code text, dimension text)
  JOIN indicator i ON i.tenant_id = $1 AND i.pact_id = $2 AND i.code = r.code
  JOIN (
    SELECT DISTINCT m.indicator_id, m.id, c.dimension FROM measurement_cell c JOIN measurement m ON m.tenant_id = $1 AND m.id = c.measurement_id AND m.superseded_by IS NULL WHERE c.tenant_id = $1
    UNION SELECT DISTINCT indicator_id, report_id, dimension FROM report_value_cell WHERE tenant_id = $1
  ) given ON given.indicator_id = i.id AND given.dimension = r.dimension
  GROUP BY r.code, r.dimension ORDER BY r.code, r.dimension`;

/** Breakdowns that were chosen, that the document lets go of, and that figures have: they would be told no more, and nobody would know. */
export async function breakdownRefusals(ctx: RequestContext, pactId: string, stored: PactDocument, document: PactDocument): Promise<Refusal[]> {
  const chosen = new Map(document.indicators.map(({ code, breakdowns = [] }) => [code, breakdowns]));
  const gone = stored.indicators.flatMap(({ code, breakdowns = [] }) => breakdowns.filter((dimension) => chosen.has(code) && !chosen.get(code)!.includes(dimension)).map((dimension) => ({ code, dimension })));
  if (gone.length === 0) return [];
  const rows = await ctx.db.query<{ code: string; dimension: Dimension; count: number }>(STILL_GIVEN, [ctx.tenant.id, pactId, JSON.stringify(gone)]);
  return rows.map(({ code, dimension, count }) => ({ file: 'indicators', line: null, path: `${code}.breakdowns`, code: 'BREAKDOWN_IN_USE', details: { key: code, dimension, count } }));
}
