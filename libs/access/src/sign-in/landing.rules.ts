import type { SignedIn } from '../sessions/sessions.service.js';
import type { Role } from '../permissions.js';

const PAGES: readonly (readonly [roles: readonly Role[], path: string])[] = [
  [['SECRETARIAT', 'PACT_ADMINISTRATOR'], '/campagnes'],
  [['ORGANISATION_VALIDATOR', 'CONTRIBUTOR'], '/rapports'],
  [['COPIL_MEMBER'], '/vue-d-ensemble'],
];

/** The page that someone comes for: the first that one of their roles calls for, else the pact. */
export function landingOf({ grants }: Pick<SignedIn, 'grants'>): string {
  const roles = grants.map((grant) => grant.role);
  return PAGES.find(([wanted]) => wanted.some((role) => roles.includes(role)))?.[1] ?? '/';
}
