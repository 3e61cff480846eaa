import { mayOn } from '#access';
import type { RequestContext } from '#platform';

/** Parameters of the visibility predicates below; every root whose tree can reach a request gives them. */
export interface ReaderParams extends Record<string, unknown> {
  readonly seesAll: boolean;
  readonly seesOrganisations: readonly string[];
}

/**
 * Whose unaccepted answers the reader may see: everybody's for the steering team, their own organisations' for those who
 * report, their organisation's for a guest.
 */
export function readerParams(ctx: RequestContext): ReaderParams {
  const held = ctx.actor.kind === 'GUEST' ? [ctx.actor.organisationId] : ctx.grants.flatMap((grant) => grant.organisationId ?? []);
  return {
    seesAll: mayOn(ctx, 'desk.read', {}),
    seesOrganisations: [...new Set(held)].filter((organisationId) => mayOn(ctx, 'desk.read', { organisationId })),
  };
}

/** SQL: the reader may see what this organisation wrote and what the secretariat answered. */
export function seesSql(organisationId: string): string {
  return `(:seesAll::boolean OR ${organisationId} = ANY(:seesOrganisations::uuid[]))`;
}

/** True when the reader may see what this organisation wrote: the same rule, for values worked out in resolvers. */
export function sees(ctx: RequestContext, organisationId: string): boolean {
  return mayOn(ctx, 'desk.read', { organisationId });
}
