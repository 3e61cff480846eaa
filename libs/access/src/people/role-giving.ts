import { DomainError, one, type RequestContext } from '#platform';
import type { Role } from '../permissions.js';
import { hasKinds, mayGive, scopeProblem, suits } from './role-granting.rules.js';

/** Refuses a role that the actor may not give, or that makes no sense for the people of that organisation: FORBIDDEN, ROLE_NEEDS_ORGANISATION, ROLE_HAS_NO_ORGANISATION, ROLE_UNSUITED. */
export async function requireGivable(ctx: RequestContext, role: Role, organisationId: string | null): Promise<void> {
  if (!mayGive(ctx, role, organisationId)) throw new DomainError('FORBIDDEN');
  const problem = scopeProblem(role, organisationId);
  if (problem) throw new DomainError(problem);
  if (organisationId === null || !hasKinds(role)) return;
  const organisation = await one<{ kind: string }>(ctx.db, `SELECT kind FROM organisation WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, organisationId]);
  if (organisation && !suits(role, { id: organisationId, kind: organisation.kind })) throw new DomainError('ROLE_UNSUITED');
}
