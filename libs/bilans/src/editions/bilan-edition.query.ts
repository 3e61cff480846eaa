import type { GraphQLResolveInfo } from 'graphql';
import { asId, readMany, readOne, selectionFrom, type RequestContext } from '#platform';
import { editionNotFound } from '../bilans.errors.js';
import type { BilanEdition } from './bilan-edition.graphql.js';
import { bilanEditionTree, EDITION_SEEN } from './bilan-edition.tree.js';

const OF_PACT = '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = :tenant AND p.slug = :pact)';

/** By its number, else the latest that was published. */
export function readEdition(ctx: RequestContext, info: GraphQLResolveInfo, key: { pact: string; year: number; number: number | null }): Promise<BilanEdition> {
  const where = `${OF_PACT} AND $.year = :year AND ${EDITION_SEEN} AND CASE WHEN :number::int IS NULL THEN $.state <> 'FROZEN' ELSE $.number = :number::int END`;
  return readOne<BilanEdition>(ctx, info, { tree: bilanEditionTree, where, orderBy: '$.number DESC', params: { ...key } }, editionNotFound);
}

/** Those of a pact that the reader may have, the latest year first. */
export function listEditions(ctx: RequestContext, info: GraphQLResolveInfo, pact: string): Promise<BilanEdition[]> {
  return readMany<BilanEdition>(ctx, info, { tree: bilanEditionTree, where: `${OF_PACT} AND $.state <> 'FROZEN'`, orderBy: '$.year DESC, $.number DESC', params: { pact } });
}

/** The published edition whose canonical file has that SHA-256, whatever its pact; none when no such file was ever published here. */
export async function editionByHash(ctx: RequestContext, info: GraphQLResolveInfo, hash: string): Promise<BilanEdition | null> {
  const [found] = await readMany<BilanEdition>(ctx, info, { tree: bilanEditionTree, where: `$.hash = :hash AND $.state <> 'FROZEN'`, orderBy: '$.number DESC', limit: 1, params: { hash: hash.trim().toLowerCase() } });
  return found ?? null;
}

const ID_ALONE = selectionFrom('{ id }');

/** Throws unless the edition is one that the reader may have. */
export async function requireEdition(ctx: RequestContext, id: string): Promise<void> {
  await readOne(ctx, ID_ALONE, { tree: bilanEditionTree, where: `$.id = :id AND ${EDITION_SEEN}`, params: { id: asId(id) } }, editionNotFound);
}
