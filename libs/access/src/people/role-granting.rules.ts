import type { RequestContext } from '#platform';
import { mayOn } from '../access.rules.js';
import { ROLES, type Role } from '../permissions.js';

/** Roles that stand for one organisation and mean nothing without it. */
export const ORGANISATION_ROLES: readonly Role[] = ['ORGANISATION_VALIDATOR', 'CONTRIBUTOR'];

/** Who gives the roles that open the most; the others are the secretariat's and the administrators' to give. */
const GIVEN_BY: Partial<Record<Role, readonly Role[]>> = {
  OPERATOR: ['OPERATOR'],
  PACT_ADMINISTRATOR: ['PACT_ADMINISTRATOR'],
  SECRETARIAT: ['PACT_ADMINISTRATOR'],
};

/** What a validator gives in the organisation they answer for. */
const GIVEN_BY_VALIDATORS: readonly Role[] = ['CONTRIBUTOR'];

/** Nobody gives a role that opens more than their own, nor over an organisation that is not theirs. */
export function mayGive(ctx: RequestContext, role: Role, organisationId: string | null): boolean {
  if (role === 'OPERATOR' && !ctx.tenant.runsService) return false;
  if (ctx.actor.kind === 'SYSTEM') return true;
  const givers = GIVEN_BY[role];
  if (givers) return mayOn(ctx, 'person.manage', {}) && ctx.grants.some((grant) => givers.includes(grant.role as Role));
  if (mayOn(ctx, 'person.manage', {})) return true;
  return GIVEN_BY_VALIDATORS.includes(role) && organisationId !== null && mayOn(ctx, 'member.manage', { organisationId });
}

/** Whoever gives a role ends it; a validator also ends that of another validator of their organisation. */
export function mayEnd(ctx: RequestContext, role: Role, organisationId: string | null): boolean {
  if (mayGive(ctx, role, organisationId)) return true;
  return ORGANISATION_ROLES.includes(role) && organisationId !== null && mayOn(ctx, 'member.manage', { organisationId });
}

/** Kinds of organisations whose people hold a role; a role that is left out is held for any. */
const KINDS: Partial<Record<Role, readonly string[]>> = {
  FINANCE_CORRESPONDENT: ['CITY', 'CITY_DIRECTION', 'STATE', 'PUBLIC_BODY', 'SOCIAL_SECURITY', 'HEALTH'],
  // Independent: not of those who sign and answer.
  EVALUATOR: ['PUBLIC_BODY', 'COMPANY', 'OTHER'],
};

/** What somebody asks to join, as far as it is known; without an id, it is none of those known yet. */
export interface AskedOrganisation {
  readonly id: string | null;
  readonly kind: string | null;
}

/** True when a role makes sense for the people of such an organisation. */
export function suits(role: Role, { id, kind }: AskedOrganisation): boolean {
  if (id === null || kind === null) return true;
  return scopeProblem(role, id) === undefined && (KINDS[role]?.includes(kind) ?? true);
}

export function hasKinds(role: Role): boolean {
  return KINDS[role] !== undefined;
}

/** A role that may be given: for an organisation, of which kinds (null: any), for the whole space. */
export interface RoleOffer {
  readonly role: Role;
  readonly withOrganisation: boolean;
  readonly withoutOrganisation: boolean;
  readonly kinds: readonly string[] | null;
}

/** Those of organisations first: they are the most given. */
const MOST_GIVEN_FIRST: readonly Role[] = [...ROLES].reverse().sort((a, b) => Number(ORGANISATION_ROLES.includes(b)) - Number(ORGANISATION_ROLES.includes(a)));

/** What a person who manages people may offer, the most given first. */
export function rolesToOffer(ctx: RequestContext): RoleOffer[] {
  const some = 'any organisation';
  return MOST_GIVEN_FIRST.filter((role) => mayGive(ctx, role, null)).map((role) => ({
    role,
    withOrganisation: scopeProblem(role, some) === undefined,
    withoutOrganisation: scopeProblem(role, null) === undefined,
    kinds: KINDS[role] ?? null,
  }));
}

/** The roles with which the actor may answer a request for access, the most given first. */
export function rolesToAnswerWith(ctx: RequestContext, organisation: AskedOrganisation): Role[] {
  return MOST_GIVEN_FIRST.filter((role) => suits(role, organisation) && mayGive(ctx, role, organisation.id));
}

/** Why a role cannot be held so; undefined when it can. */
export function scopeProblem(role: Role, organisationId: string | null): 'ROLE_NEEDS_ORGANISATION' | 'ROLE_HAS_NO_ORGANISATION' | undefined {
  if (ORGANISATION_ROLES.includes(role)) return organisationId === null ? 'ROLE_NEEDS_ORGANISATION' : undefined;
  const wide: readonly Role[] = ['OPERATOR', 'PACT_ADMINISTRATOR', 'SECRETARIAT'];
  return wide.includes(role) && organisationId !== null ? 'ROLE_HAS_NO_ORGANISATION' : undefined;
}
