import type { Role } from '#access';
import type { RequestContext } from '#platform';

/**
 * What a member of the instance may read. The committee, and the technical one that prepares it, follow decisions and what is said of alerts; other
 * instances have what their own members may read.
 */
function rolesOf(instance: string): readonly Role[] {
  if (instance === 'COPIL' || instance === 'COMITE_TECHNIQUE') return ['COPIL_MEMBER'];
  return instance === 'CONSEIL' ? ['CONSEIL_MEMBER'] : [];
}

/** Whoever prepares a meeting, reading as its members do: what the secretariat sees beyond that does not leave with what they are given. */
export function asMemberOf(ctx: RequestContext, instance: string): RequestContext {
  return { ...ctx, grants: rolesOf(instance).map((role) => ({ role, organisationId: null })) };
}
