import type { GraphQLResolveInfo } from 'graphql';
import { pactExists, pactNotFound } from '#pact';
import { DomainError, one, readMany, readOne, type RequestContext } from '#platform';
import { readerParams } from '#reporting';
import type { Bilan, BilanYear } from './bilan.graphql.js';
import { BILAN_FROM, bilanTree, bilanYearTree } from './bilan.tree.js';
import { bilanNotFound } from './bilans.errors.js';

/** The years that can be accounted for, oldest first; none before the pact begins. */
export async function listBilans(ctx: RequestContext, info: GraphQLResolveInfo, pact: string): Promise<BilanYear[]> {
  const years = await readMany<BilanYear>(ctx, info, { tree: bilanYearTree, from: BILAN_FROM, where: '$.slug = :pact', orderBy: '$.year', params: { pact } });
  if (years.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
  return years;
}

/** The account of one year, in one statement. */
export async function readBilan(ctx: RequestContext, info: GraphQLResolveInfo, pact: string, year: number): Promise<Bilan> {
  // A year that is no year of a calendar is outside every pact.
  const asked = Number.isInteger(year) && year > 0 && year < 10_000 ? year : 1;
  const params = { ...readerParams(ctx), pact, year: asked, timeZone: ctx.tenant.timeZone };
  try {
    return await readOne<Bilan>(ctx, info, { tree: bilanTree, from: BILAN_FROM, where: '$.slug = :pact AND $.year = :year', params }, () => pactNotFound(pact));
  } catch (error) {
    if (error instanceof DomainError) await refuseYear(ctx, pact, year);
    throw error;
  }
}

async function refuseYear(ctx: RequestContext, pact: string, year: number): Promise<void> {
  const years = await one<{ first: number; last: number }>(
    ctx.db,
    `SELECT extract(year FROM starts_on)::int AS first, extract(year FROM ends_on)::int AS last FROM pact WHERE tenant_id = $1 AND slug = $2`,
    [ctx.tenant.id, pact],
  );
  if (years) throw bilanNotFound({ year, ...years });
}
