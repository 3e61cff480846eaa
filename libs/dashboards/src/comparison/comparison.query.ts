import type { GraphQLResolveInfo } from 'graphql';
import { pactNotFound } from '#pact';
import { DomainError, readOne, type RequestContext, type Selection } from '#platform';
import { requireCampaign } from '#reporting';
import type { Comparison } from './comparison.graphql.js';
import { comparisonRoot, type ComparisonKey } from './comparison.tree.js';

/** Two semesters, the earlier first, however they were named: codes sort by time. One statement. */
export async function readComparison(ctx: RequestContext, selection: GraphQLResolveInfo | Selection, { pact, ...asked }: ComparisonKey): Promise<Comparison> {
  const [before, after] = asked.before !== null && asked.after !== null && asked.before > asked.after ? [asked.after, asked.before] : [asked.before, asked.after];
  try {
    return await readOne<Comparison>(ctx, selection, comparisonRoot(ctx, { pact, before, after }), () => pactNotFound(pact));
  } catch (error) {
    if (error instanceof DomainError) for (const campaign of [before, after]) if (campaign !== null) await requireCampaign(ctx, { pact, campaign });
    throw error;
  }
}
