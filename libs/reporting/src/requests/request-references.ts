import { followOrganisations } from '#organisations';
import type { RequestContext } from '#platform';

interface Pair {
  /** Request of the organisation that goes, and of the one that stays, for one commitment in one campaign. */
  readonly going: string;
  readonly staying: string;
  readonly answered: boolean;
  readonly bothAnswered: boolean;
  readonly lead: boolean;
}

const PAIRS = `
  SELECT g.id AS going, s.id AS staying, gr.id IS NOT NULL AS answered, gr.id IS NOT NULL AND sr.id IS NOT NULL AS "bothAnswered", 'LEAD' IN (g.role, s.role) AS lead
  FROM report_request g JOIN report_request s ON s.tenant_id = $1 AND s.organisation_id = $3 AND s.campaign_id = g.campaign_id AND s.commitment_id = g.commitment_id
  LEFT JOIN report gr ON gr.tenant_id = $1 AND gr.request_id = g.id
  LEFT JOIN report sr ON sr.tenant_id = $1 AND sr.request_id = s.id
  WHERE g.tenant_id = $1 AND g.organisation_id = $2 ORDER BY g.id FOR UPDATE OF g, s`;

/**
 * Requests and reports go to the organisation that stays. Where both were asked about one commitment, the request that
 * was answered is kept, and leads if one of them did; where both answered, both answers stand under their own names.
 */
async function mergeRequests(ctx: RequestContext, from: string, into: string): Promise<void> {
  const pairs = (await ctx.db.query<Pair>(PAIRS, [ctx.tenant.id, from, into])).filter((pair) => !pair.bothAnswered);
  const kept = pairs.map(({ answered, going, staying }) => (answered ? going : staying));
  const dropped = pairs.map(({ answered, going, staying }) => (answered ? staying : going));
  // What was said about the one that goes is kept with the one that stays.
  await ctx.db.query(`UPDATE thread t SET request_id = e.kept FROM unnest($2::uuid[], $3::uuid[]) AS e(dropped, kept) WHERE t.tenant_id = $1 AND t.request_id = e.dropped`, [ctx.tenant.id, dropped, kept]);
  await ctx.db.query(`DELETE FROM report_request WHERE tenant_id = $1 AND id = ANY($2)`, [ctx.tenant.id, dropped]);
  const leads = kept.filter((_, index) => pairs[index]!.lead);
  await ctx.db.query(`UPDATE report_request SET role = 'LEAD' WHERE tenant_id = $1 AND id = ANY($2)`, [ctx.tenant.id, leads]);
  await ctx.db.query(
    `UPDATE report_request g SET organisation_id = $3 WHERE tenant_id = $1 AND organisation_id = $2 AND NOT EXISTS (
       SELECT FROM report_request s WHERE s.tenant_id = $1 AND s.organisation_id = $3 AND s.campaign_id = g.campaign_id AND s.commitment_id = g.commitment_id)`,
    [ctx.tenant.id, from, into],
  );
}

followOrganisations({
  columns: ['report_request.organisation_id'],
  words: { fr: 'demandes de rapport, avec leurs réponses', en: 'report requests, with their answers' },
  count: 'SELECT count(*) FROM report_request WHERE tenant_id = $1 AND organisation_id = $2',
  merge: mergeRequests,
});
