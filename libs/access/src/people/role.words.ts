import type { Locale } from '#platform';
import { ROLE_FIELD } from '../access.audit.js';
import type { Role } from '../permissions.js';

/** The role in the words of the trail, which mails use too. */
export function roleWords(role: Role, locale: Locale): string {
  return ROLE_FIELD.values![role]![locale];
}
