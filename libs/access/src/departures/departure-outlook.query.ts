import { DomainError, one, systemClock, today, type RequestContext } from '#platform';
import { requirePermission } from '../access.rules.js';
import { heldAfter } from '../people/presence.sql.js';
import { departureFollowers } from './departure-followers.js';
import type { DepartureOutlook, HeldThere } from './departure.graphql.js';

const DOORS = `
  SELECT (SELECT count(*)::int FROM session s WHERE s.tenant_id = $1 AND s.person_id = p.id AND s.revoked_at IS NULL AND s.expires_at > $3) AS sessions,
    (SELECT count(*)::int FROM personal_token t WHERE t.tenant_id = $1 AND t.person_id = p.id AND t.revoked_at IS NULL AND t.expires_at > $3) AS tokens,
    (SELECT count(*)::int FROM guest_link l WHERE l.tenant_id = $1 AND l.person_id = p.id AND l.revoked_at IS NULL AND l.expires_at > $4) AS "guestLinks"
  FROM person p WHERE p.tenant_id = $1 AND p.id = $2`;

const ORGANISATIONS = `
  SELECT o.id, o.slug FROM organisation o WHERE o.tenant_id = $1 AND EXISTS (
    SELECT FROM role_grant g WHERE g.tenant_id = $1 AND g.organisation_id = o.id AND g.person_id = $2 AND ${heldAfter('g', '$3')}) ORDER BY o.search, o.id`;

/** What would close or pass on if the person left: counted before anybody decides. */
export async function readDepartureOutlook(ctx: RequestContext, personId: string): Promise<DepartureOutlook> {
  requirePermission(ctx, 'person.manage', {});
  const doors = await one<Omit<DepartureOutlook, 'held'>>(ctx.db, DOORS, [ctx.tenant.id, personId, systemClock.now(), ctx.clock.now()]);
  if (!doors) throw new DomainError('PERSON_NOT_FOUND');
  const organisations = await ctx.db.query<{ id: string; slug: string }>(ORGANISATIONS, [ctx.tenant.id, personId, today(ctx)]);
  const held: HeldThere[] = [];
  for (const { id, slug } of organisations) held.push(...(await heldIn(ctx, personId, id)).map((each) => ({ organisation: slug, ...each })));
  return { ...doors, held };
}

async function heldIn(ctx: RequestContext, personId: string, organisationId: string): Promise<{ what: string; count: number }[]> {
  const found: { what: string; count: number }[] = [];
  for (const { words, count, held } of departureFollowers()) {
    const parameters = [ctx.tenant.id, organisationId, personId, ...(held ? [] : [today(ctx)])];
    const row = await one<{ n: number }>(ctx.db, `SELECT (${held ?? count})::int AS n`, parameters);
    if (row!.n > 0) found.push({ what: words[ctx.locale], count: row!.n });
  }
  return found;
}
