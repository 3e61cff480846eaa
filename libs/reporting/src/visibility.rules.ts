import { mayOn } from '#access';
import type { RequestContext } from '#platform';

/** Parameters of the visibility predicates below; every root whose tree can reach a request gives them. */
export interface ReaderParams extends Record<string, unknown> {
  readonly seesAll: boolean;
  readonly seesOrganisations: readonly string[];
  /** The only campaign in which a guest sees them; null for everybody else. */
  readonly guestOf: string | null;
  /** Follows the collection (the steering committee does): sees how far every answer is, without reading it. */
  readonly followsAll: boolean;
  /** Runs the collection: is told who wants no reminders, and is to be phoned. */
  readonly steers: boolean;
}

/**
 * Whose unaccepted answers the reader may see: everybody's for the steering team, their own organisations' for those who
 * report, their organisation's in one campaign for a guest.
 */
export function readerParams(ctx: RequestContext): ReaderParams {
  const { actor } = ctx;
  const held = actor.kind === 'GUEST' ? [actor.organisationId] : ctx.grants.flatMap((grant) => grant.organisationId ?? []);
  return {
    seesAll: mayOn(ctx, 'desk.read', {}),
    seesOrganisations: [...new Set(held)].filter((organisationId) => mayOn(ctx, 'desk.read', { organisationId })),
    guestOf: actor.kind === 'GUEST' ? actor.campaignId : null,
    followsAll: mayOn(ctx, 'request.list', {}),
    steers: mayOn(ctx, 'reminder.list', {}),
  };
}

/** SQL: the reader may see what this organisation wrote in this campaign and what the secretariat answered. */
export function seesSql(organisationId: string, campaignId: string): string {
  return `(:seesAll::boolean OR ${organisationId} = ANY(:seesOrganisations::uuid[]) AND (:guestOf::uuid IS NULL OR ${campaignId} = :guestOf::uuid))`;
}

/** SQL over a report `r` and its request `q`: it was sent, and the reader may read what it says. */
export const READABLE = `(r.state = 'ACCEPTED' OR r.state = 'SUBMITTED' AND ${seesSql('q.organisation_id', 'q.campaign_id')})`;

/** The same where a tree is also reached from public pages, whose roots say nothing of their reader: nobody sees it there. */
export function seesIfTold(organisationId: string, campaignId: string): string {
  return `(coalesce(:seesAll?::boolean, false) OR ${organisationId} = ANY(:seesOrganisations?::uuid[]) AND (:guestOf?::uuid IS NULL OR ${campaignId} = :guestOf?::uuid))`;
}

/** SQL: the reader may know that an answer was begun or returned. */
export function followsSql(organisationId: string, campaignId: string): string {
  return `(:followsAll::boolean OR ${seesSql(organisationId, campaignId)})`;
}

/** True when the reader may see what was written there: the same rule, for values worked out in resolvers. */
export function sees(ctx: RequestContext, where: { readonly organisationId: string; readonly campaignId: string }): boolean {
  return mayOn(ctx, 'desk.read', where);
}
