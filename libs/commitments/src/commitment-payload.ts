import type { GraphQLResolveInfo } from 'graphql';
import { messageFor, readOne, selectionUnder, type RequestContext } from '#platform';
import type { Commitment } from './commitment.graphql.js';
import { commitmentTree } from './commitment.tree.js';
import { commitmentNotFound } from './commitments.errors.js';
import type { CommitmentKey, CommitmentOutcome } from './held-commitment.js';

const WHERE = '$.number = :number AND $.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)';

/** What an act on a commitment answers: the commitment as it stands, and what was refused. */
export async function commitmentPayload(ctx: RequestContext, info: GraphQLResolveInfo, { pact, number }: CommitmentKey, { problems }: CommitmentOutcome): Promise<{ commitment: Commitment; problems: { path: string; code: string; message: string }[] }> {
  const asked = selectionUnder(info, 'commitment');
  const root = { tree: commitmentTree, where: WHERE, params: { pact, number } };
  // Nothing to read when the operation asks for the problems only; the field is then never resolved.
  const commitment = asked.length > 0 ? await readOne<Commitment>(ctx, asked, root, () => commitmentNotFound(number)) : ({} as Commitment);
  return { commitment, problems: problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })) };
}
