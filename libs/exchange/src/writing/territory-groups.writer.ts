import { inOrderOfNumbers } from '#pact';
import type { RequestContext } from '#platform';
import type { Refusal } from '../exchange.errors.js';
import type { PactDocument } from '../pact-document.js';

/** Groups of the space that stay: those that were named on screen. */
const OF_SPACE = `SELECT code FROM territory_group WHERE tenant_id = $1 AND pact_id = $2 AND NOT of_document`;

// An indicator that was defined on screen counts where the document has no word; the rest is the document's to move.
const STILL_COUNTED = `
  SELECT g.code, string_agg(i.title, ', ' ORDER BY i.code) AS indicators FROM territory_group g
  JOIN indicator i ON i.tenant_id = $1 AND i.territory_group_id = g.id AND i.source_id IS NULL
  WHERE g.tenant_id = $1 AND g.pact_id = $2 AND g.of_document AND g.code <> ALL ($3::text[]) GROUP BY g.code ORDER BY g.code`;

// One that was named on screen stays the space's, whatever the document says of it.
const WRITE = `
  INSERT INTO territory_group (tenant_id, pact_id, code, name, arrondissements, origin, of_document)
  SELECT $1, $2, r.code, r.name, r.arrondissements, r.origin, true FROM jsonb_to_recordset($3::jsonb) AS r(code text, name text, arrondissements int[], origin text)
  ON CONFLICT (tenant_id, pact_id, code) DO UPDATE SET name = excluded.name, arrondissements = excluded.arrondissements, origin = excluded.origin, version = territory_group.version + 1
  WHERE (territory_group.name, territory_group.arrondissements, territory_group.origin) IS DISTINCT FROM (excluded.name, excluded.arrondissements, excluded.origin)`;

const GONE = `DELETE FROM territory_group WHERE tenant_id = $1 AND pact_id = $2 AND of_document AND code <> ALL ($3::text[])`;

/** Indicators that count in a group which neither the document nor the space has, and groups that went while an indicator of the space counts there. */
export async function territoryGroupRefusals(ctx: RequestContext, pactId: string | undefined, { pact, indicators }: PactDocument): Promise<Refusal[]> {
  const codes = codesOf(pact);
  const named = indicators.flatMap(({ code, territory }) => (territory && 'group' in territory && !codes.includes(territory.group) ? [{ code, group: territory.group }] : []));
  const ofSpace = pactId === undefined || named.length === 0 ? [] : await ctx.db.query<{ code: string }>(OF_SPACE, [ctx.tenant.id, pactId]);
  const counted = pactId === undefined ? [] : await ctx.db.query<{ code: string; indicators: string }>(STILL_COUNTED, [ctx.tenant.id, pactId, codes]);
  const unknown = named.filter(({ group }) => !ofSpace.some(({ code }) => code === group));
  return [
    ...unknown.map(({ code, group }) => ({ file: 'indicators', line: null, path: `${code}.territory.group`, code: 'TERRITORY_GROUP_NOT_FOUND', details: { code: group } })),
    ...counted.map(({ code, indicators: titles }) => ({ file: 'pact', line: null, path: `territoryGroups.${code}`, code: 'TERRITORY_IN_USE', details: { indicators: titles } })),
  ];
}

export async function writeTerritoryGroups(ctx: RequestContext, pactId: string, { pact }: PactDocument): Promise<void> {
  const rows = (pact.territoryGroups ?? []).map((group) => ({ ...group, arrondissements: inOrderOfNumbers(group.arrondissements) }));
  await ctx.db.query(WRITE, [ctx.tenant.id, pactId, JSON.stringify(rows)]);
}

/** Once no indicator counts there any more. */
export async function removeTerritoryGroups(ctx: RequestContext, pactId: string, { pact }: PactDocument): Promise<void> {
  await ctx.db.query(GONE, [ctx.tenant.id, pactId, codesOf(pact)]);
}

function codesOf({ territoryGroups = [] }: PactDocument['pact']): string[] {
  return territoryGroups.map(({ code }) => code);
}
