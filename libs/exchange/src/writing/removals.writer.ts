import type { RequestContext } from '#platform';
import type { Refusal } from '../exchange.errors.js';
import type { PactDocument } from '../pact-document.js';

/** Keys of all that the document holds, as one JSON parameter: what is not among them went. */
const KEPT = `
  WITH kept AS (SELECT * FROM jsonb_to_record($3::jsonb) AS k(
    commitments int[], indicators text[], organisations text[], sources text[], axes int[], objectives text[], cadres int[]))`;

/** How many requests, reports, reported values and sections of bilans hang on what went. */
const IN_USE = `${KEPT}
  SELECT 'COMMITMENT' AS what, c.number::text AS key, count(*)::int AS count
  FROM kept, commitment c JOIN (
    SELECT commitment_id FROM report_request WHERE tenant_id = $1
    UNION ALL SELECT commitment_id FROM avenant_change WHERE tenant_id = $1
  ) q ON q.commitment_id = c.id
  WHERE c.tenant_id = $1 AND c.pact_id = $2 AND c.number <> ALL (kept.commitments) GROUP BY c.number
  UNION ALL
  SELECT 'INDICATOR', i.code, count(*)::int
  FROM kept, indicator i JOIN (
    SELECT indicator_id FROM report_value WHERE tenant_id = $1
    UNION ALL SELECT indicator_id FROM measurement WHERE tenant_id = $1 AND provenance = 'REPORT'
  ) v ON v.indicator_id = i.id
  WHERE i.tenant_id = $1 AND i.pact_id = $2 AND i.source_id IS NOT NULL AND i.code <> ALL (kept.indicators) GROUP BY i.code
  UNION ALL
  SELECT 'ORGANISATION', o.slug, count(*)::int
  FROM kept, pact_participant p JOIN organisation o ON o.tenant_id = $1 AND o.id = p.organisation_id
  JOIN report_request q ON q.tenant_id = $1 AND q.organisation_id = o.id
  JOIN commitment c ON c.tenant_id = $1 AND c.id = q.commitment_id AND c.pact_id = $2
  WHERE p.tenant_id = $1 AND p.pact_id = $2 AND o.slug <> ALL (kept.organisations) GROUP BY o.slug
  UNION ALL
  SELECT 'AXIS', x.number::text, count(*)::int
  FROM kept, axis x JOIN bilan_section s ON s.tenant_id = $1 AND s.axis_id = x.id
  WHERE x.tenant_id = $1 AND x.pact_id = $2 AND x.number <> ALL (kept.axes) GROUP BY x.number
  ORDER BY 1, 2`;

/** Indicators that went, of which one that stays is made. */
const IN_FORMULAS = `${KEPT}
  SELECT i.code AS key, string_agg(whole.title, ', ' ORDER BY whole.code) AS formulas
  FROM kept, indicator i JOIN indicator_part x ON x.tenant_id = $1 AND x.part_id = i.id JOIN indicator whole ON whole.tenant_id = $1 AND whole.id = x.indicator_id
  WHERE i.tenant_id = $1 AND i.pact_id = $2 AND i.source_id IS NOT NULL AND i.code <> ALL (kept.indicators)
    AND (whole.source_id IS NULL OR whole.code = ANY (kept.indicators)) GROUP BY i.code ORDER BY i.code`;

const FILES: Record<string, string> = { COMMITMENT: 'commitments', INDICATOR: 'indicators', ORGANISATION: 'organisations', AXIS: 'pact' };

/** Those that the secretariat has defined on screen cite no document, and are not a document's to remove. */
const OF_DOCUMENT = 'i.source_id IS NOT NULL';
const OF_GONE_INDICATORS = `USING indicator i, kept
  WHERE x.tenant_id = $1 AND i.tenant_id = $1 AND i.pact_id = $2 AND x.indicator_id = i.id AND ${OF_DOCUMENT} AND i.code <> ALL (kept.indicators)`;
const OF_GONE_COMMITMENTS = `USING commitment c, kept
  WHERE x.tenant_id = $1 AND c.tenant_id = $1 AND c.pact_id = $2 AND x.commitment_id = c.id AND c.number <> ALL (kept.commitments)`;
const gone = (table: string, key: string, kept: string): string =>
  `DELETE FROM ${table} x USING kept WHERE x.tenant_id = $1 AND x.pact_id = $2 AND x.${key} <> ALL (kept.${kept})`;

/** In the order in which nothing refers any more to what is removed. Indicators lose their figures before (measurements.writer). */
const REMOVALS = [
  `DELETE FROM indicator_commitment x ${OF_GONE_INDICATORS}`,
  `DELETE FROM target x ${OF_GONE_INDICATORS}`,
  `DELETE FROM indicator_part x ${OF_GONE_INDICATORS}`,
  `, computed AS (DELETE FROM measurement x ${OF_GONE_INDICATORS} AND x.provenance = 'COMPUTED') DELETE FROM indicator i USING kept WHERE i.tenant_id = $1 AND i.pact_id = $2 AND ${OF_DOCUMENT} AND i.code <> ALL (kept.indicators)`,
  `DELETE FROM porteur x ${OF_GONE_COMMITMENTS}`,
  `DELETE FROM milestone x ${OF_GONE_COMMITMENTS}`,
  gone('commitment', 'number', 'commitments'),
  gone('action_cadre', 'number', 'cadres'),
  gone('objective', 'number', 'objectives'),
  gone('axis', 'number', 'axes'),
  gone('source_document', 'key', 'sources'),
  `DELETE FROM contact_point x USING organisation o, kept
   WHERE x.tenant_id = $1 AND x.pact_id = $2 AND o.tenant_id = $1 AND o.id = x.organisation_id AND o.slug <> ALL (kept.organisations)`,
  `DELETE FROM pact_participant x USING organisation o, kept
   WHERE x.tenant_id = $1 AND x.pact_id = $2 AND o.tenant_id = $1 AND o.id = x.organisation_id AND o.slug <> ALL (kept.organisations)`,
];

/** Reasons for which what went cannot be removed: the semester's answers hang on it, or what is worked out from it, and stay. */
export async function removalRefusals(ctx: RequestContext, pactId: string, document: PactDocument): Promise<Refusal[]> {
  const rows = await ctx.db.query<{ what: string; key: string; count: number }>(IN_USE, [ctx.tenant.id, pactId, keysOf(document)]);
  const formulas = await ctx.db.query<{ key: string; formulas: string }>(IN_FORMULAS, [ctx.tenant.id, pactId, keysOf(document)]);
  return [
    ...rows.map(({ what, key, count }) => ({ file: FILES[what]!, line: null, path: '', code: `${what}_IN_USE`, details: { key, count } })),
    ...formulas.map((details) => ({ file: 'indicators', line: null, path: '', code: 'INDICATOR_IN_KEPT_FORMULA', details })),
  ];
}

/**
 * Removes what the document no longer holds. An organisation leaves the pact; its row stays in the tenant, where
 * persons, roles and other pacts may know it.
 */
export async function removeWhatWent(ctx: RequestContext, pactId: string, document: PactDocument): Promise<void> {
  for (const removal of REMOVALS) await ctx.db.query(`${KEPT} ${removal}`, [ctx.tenant.id, pactId, keysOf(document)]);
}

function keysOf({ pact, organisations, commitments, indicators }: PactDocument): string {
  const objectives = pact.axes.flatMap((axis) => axis.objectives);
  return JSON.stringify({
    commitments: commitments.map((entry) => entry.number),
    indicators: indicators.map((entry) => entry.code),
    organisations: organisations.map((entry) => entry.slug),
    sources: Object.keys(pact.sources),
    axes: pact.axes.map((axis) => axis.number),
    objectives: objectives.map((objective) => objective.number),
    cadres: objectives.flatMap((objective) => objective.actionCadres ?? []).map((cadre) => cadre.number),
  });
}
