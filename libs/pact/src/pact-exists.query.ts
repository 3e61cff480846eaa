import type { RequestContext } from '#platform';

/** Tells an unknown pact from a pact without the thing asked for; asked only once nothing was found. */
export async function pactExists(ctx: RequestContext, slug: string): Promise<boolean> {
  const rows = await ctx.db.query(`SELECT FROM pact WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, slug]);
  return rows.length > 0;
}
