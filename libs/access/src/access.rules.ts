import { DomainError, type Grant, type RequestContext } from '#platform';
import { PERMISSIONS, TOKEN_SCOPES, type Permission, type PermissionRule, type Role, type TokenScope } from './permissions.js';

/** What an action touches: the organisation that owns the row, and the campaign for guests. */
export interface Scope {
  readonly organisationId?: string;
  readonly campaignId?: string;
}

/** True when the actor may do this at all, on some row: what an operation checks before anything is loaded. */
export function may(ctx: RequestContext, permission: Permission): boolean {
  const rule: PermissionRule = PERMISSIONS[permission];
  if (rule.demonstrationOnly && !ctx.tenant.demonstration) return false;
  if (rule.serviceOnly && !ctx.tenant.runsService) return false;
  if (!withinScopes(ctx, rule)) return false;
  if (rule.everyone || ctx.actor.kind === 'SYSTEM') return true;
  if (ctx.actor.kind === 'GUEST') return rule.guest === true;
  if (rule.signedIn && ctx.actor.kind === 'PERSON') return true;
  return ctx.grants.some((grant) => includes(rule.any, grant.role) || givesOwn(rule, grant));
}

/** True when the actor may do this on the row of that scope. */
export function mayOn(ctx: RequestContext, permission: Permission, scope: Scope): boolean {
  if (!may(ctx, permission)) return false;
  const rule: PermissionRule = PERMISSIONS[permission];
  if (rule.everyone || rule.signedIn || ctx.actor.kind === 'SYSTEM') return true;
  if (ctx.actor.kind === 'GUEST') {
    return ctx.actor.organisationId === scope.organisationId && (scope.campaignId === undefined || ctx.actor.campaignId === scope.campaignId);
  }
  return ctx.grants.some(
    (grant) => includes(rule.any, grant.role) || (givesOwn(rule, grant) && grant.organisationId !== null && grant.organisationId === scope.organisationId),
  );
}

/** Throws SIGN_IN_REQUIRED for visitors, TOKEN_SCOPE_MISSING for tokens of other scopes and FORBIDDEN for the others. */
export function requirePermission(ctx: RequestContext, permission: Permission, scope?: Scope): void {
  if (scope ? mayOn(ctx, permission, scope) : may(ctx, permission)) return;
  if (!withinScopes(ctx, PERMISSIONS[permission])) throw new DomainError('TOKEN_SCOPE_MISSING', { permission });
  throw new DomainError(ctx.actor.kind === 'ANONYMOUS' ? 'SIGN_IN_REQUIRED' : 'FORBIDDEN', { permission });
}

/** Every permission the actor holds on some row, for screens to show what can be done. */
export function heldPermissions(ctx: RequestContext): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(ctx, permission));
}

/** The scopes that would give a token of this person something to do. */
export function usefulScopes(ctx: RequestContext): TokenScope[] {
  const held = heldPermissions(ctx).map((permission): PermissionRule => PERMISSIONS[permission]);
  // What makes a scope worth having is of that scope only: neither what everybody may read, nor what both sides write.
  return TOKEN_SCOPES.filter((scope) => held.some(({ scopes }) => scopes?.length === 1 && scopes[0] === scope));
}

/** True unless a personal token acts that was not made for this. */
function withinScopes({ actor }: RequestContext, { scopes }: PermissionRule): boolean {
  const token = actor.kind === 'PERSON' ? actor.token : undefined;
  return token === undefined || (scopes?.some((scope) => token.scopes.includes(scope)) ?? false);
}

/** On what belongs to the organisation in which the role is held. */
function givesOwn(rule: PermissionRule, { role, alone }: Grant): boolean {
  return includes(rule.own, role) || (alone === true && includes(rule.ownAlone, role));
}

function includes(roles: readonly Role[] | undefined, role: string): boolean {
  return roles?.includes(role as Role) ?? false;
}
