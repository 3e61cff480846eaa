import type { GraphQLResolveInfo } from 'graphql';
import { pactExists, pactNotFound } from '#pact';
import { asId, readMany, readOne, type RequestContext, type Selection } from '#platform';
import type { Dossier } from './dossier.graphql.js';
import { DOSSIER_SEEN, dossierTree } from './dossier.tree.js';
import { dossierNotFound } from './dossiers.errors.js';

/** Those of a pact, the latest meeting first. */
export async function listDossiers(ctx: RequestContext, info: GraphQLResolveInfo, pact: string): Promise<Dossier[]> {
  const from = 'dossier $ JOIN meeting held ON held.tenant_id = $.tenant_id AND held.id = $.meeting_id';
  const where = `${DOSSIER_SEEN} AND $.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = :tenant AND p.slug = :pact)`;
  const found = await readMany<Dossier>(ctx, info, { tree: dossierTree, from, where, orderBy: 'held.starts_at DESC, $.number DESC', params: { pact } });
  if (found.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
  return found;
}

export function readDossier(ctx: RequestContext, info: GraphQLResolveInfo | Selection, id: string): Promise<Dossier> {
  return readOne<Dossier>(ctx, info, { tree: dossierTree, where: `$.id = :id AND ${DOSSIER_SEEN}`, params: { id: asId(id) } }, dossierNotFound);
}
