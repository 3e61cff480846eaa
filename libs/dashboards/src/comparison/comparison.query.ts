import type { GraphQLResolveInfo } from 'graphql';
import { pactNotFound } from '#pact';
import { DomainError, one, readOne, type RequestContext, type Selection } from '#platform';
import { requireCampaign } from '#reporting';
import type { Comparison } from './comparison.graphql.js';
import { comparisonRoot, type ComparisonKey } from './comparison.tree.js';

/** Two semesters, the earlier first, however they were named: codes sort by time. One statement. */
export async function readComparison(ctx: RequestContext, selection: GraphQLResolveInfo | Selection, { pact, ...asked }: ComparisonKey): Promise<Comparison> {
  const [before, after] = asked.before !== null && asked.after !== null && asked.before > asked.after ? [asked.after, asked.before] : [asked.before, asked.after];
  try {
    return await readOne<Comparison>(ctx, selection, comparisonRoot(ctx, { pact, before, after }), () => pactNotFound(pact));
  } catch (error) {
    if (error instanceof DomainError) for (const campaign of [before, after]) await requireBegun(ctx, pact, campaign);
    throw error;
  }
}

/** Throws when a campaign that was named is unknown, or was only prepared. */
async function requireBegun(ctx: RequestContext, pact: string, code: string | null): Promise<void> {
  if (code === null) return;
  await requireCampaign(ctx, { pact, campaign: code });
  const begun = await one(
    ctx.db,
    `SELECT FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id WHERE c.tenant_id = $1 AND p.slug = $2 AND c.code = $3 AND c.state <> 'PLANNED'`,
    [ctx.tenant.id, pact, code],
  );
  if (!begun) throw new DomainError('CAMPAIGN_NOT_BEGUN', { code });
}
