import type { RequestContext } from '#platform';
import { importRefused, type Refusal } from '../exchange.errors.js';
import type { PactDocument } from '../pact-document.js';

const WRITE = `
  UPDATE indicator i SET formula = r.operation FROM jsonb_to_recordset($3::jsonb) AS r(code text, operation text)
  WHERE i.tenant_id = $1 AND i.pact_id = $2 AND i.code = r.code`;

const PARTS_GONE = `
  DELETE FROM indicator_part x USING indicator i, jsonb_to_recordset($3::jsonb) AS r(code text)
  WHERE x.tenant_id = $1 AND i.tenant_id = $1 AND i.pact_id = $2 AND i.code = r.code AND x.indicator_id = i.id`;

const PARTS = `
  INSERT INTO indicator_part (tenant_id, indicator_id, position, part_id)
  SELECT $1, i.id, p.position, y.id FROM jsonb_to_recordset($3::jsonb) AS r(code text, parts jsonb)
  CROSS JOIN LATERAL jsonb_array_elements_text(r.parts) WITH ORDINALITY AS p(code, position)
  JOIN indicator i ON i.tenant_id = $1 AND i.pact_id = $2 AND i.code = r.code
  JOIN indicator y ON y.tenant_id = $1 AND y.pact_id = $2 AND y.code = p.code`;

// What is worked out from counts of people is one, also where the secretariat has said so of a part since.
const COUNTS_PERSONS = `
  UPDATE indicator i SET counts_persons = true FROM jsonb_to_recordset($3::jsonb) AS r(code text, operation text)
  WHERE i.tenant_id = $1 AND i.pact_id = $2 AND i.code = r.code AND r.operation IN ('SUM', 'DIFFERENCE')
    AND EXISTS (SELECT FROM indicator_part x JOIN indicator y ON y.tenant_id = $1 AND y.id = x.part_id WHERE x.tenant_id = $1 AND x.indicator_id = i.id AND y.counts_persons)`;

// Through indicators that were defined on screen too, which the document does not tell.
const CIRCLES = `
  WITH RECURSIVE way AS (
    SELECT x.indicator_id AS start, x.part_id AS at FROM indicator_part x JOIN indicator i ON i.tenant_id = $1 AND i.id = x.indicator_id WHERE x.tenant_id = $1 AND i.pact_id = $2
    UNION SELECT way.start, x.part_id FROM way JOIN indicator_part x ON x.tenant_id = $1 AND x.indicator_id = way.at
  ) SELECT i.code FROM way JOIN indicator i ON i.tenant_id = $1 AND i.id = way.start WHERE way.at = way.start ORDER BY i.code`;

const REPORTED = `
  SELECT i.code, count(*)::int AS figures FROM indicator i JOIN measurement m ON m.tenant_id = $1 AND m.indicator_id = i.id AND m.provenance = 'REPORT'
  WHERE i.tenant_id = $1 AND i.pact_id = $2 AND i.code = ANY($3::text[]) AND i.formula IS NULL GROUP BY i.code ORDER BY i.code`;

/** Formulas for indicators of which the semester's reports have given figures: these cannot be worked out any more. */
export async function formulaRefusalsAgainst(ctx: RequestContext, pactId: string, { indicators }: PactDocument): Promise<Refusal[]> {
  const rows = await ctx.db.query<{ code: string; figures: number }>(REPORTED, [ctx.tenant.id, pactId, indicators.filter(({ formula }) => formula).map(({ code }) => code)]);
  return rows.map(({ code, figures }) => ({ file: 'indicators', line: null, path: code, code: 'FORMULA_HAS_FIGURES', details: { figures } }));
}

/** The formulas that the document tells; one that it leaves out stays. Refused when, with those of the space, they go in a circle. */
export async function writeFormulas(ctx: RequestContext, pactId: string, { indicators }: PactDocument): Promise<void> {
  const told = indicators.flatMap(({ code, formula }) => (formula === undefined ? [] : [{ code, operation: formula?.operation ?? null, parts: formula?.parts ?? [] }]));
  if (told.length === 0) return;
  for (const sql of [WRITE, PARTS_GONE, PARTS, COUNTS_PERSONS]) await ctx.db.query(sql, [ctx.tenant.id, pactId, JSON.stringify(told)]);
  const circles = await ctx.db.query<{ code: string }>(CIRCLES, [ctx.tenant.id, pactId]);
  if (circles.length > 0) throw importRefused(circles.map(({ code }) => ({ file: 'indicators', line: null, path: code, code: 'FORMULA_CIRCLE', details: { path: circles.map((each) => each.code).join(' → ') } })));
}
