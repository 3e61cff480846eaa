import type { Grant } from '#platform';
import { REPORTERS, type Role } from '../permissions.js';

/** What people may do without. All other mails are needed: to come in, as the answer to one's own act, or to keep an account safe. */
export const MAIL_TOPICS = ['REMINDERS', 'ACCESS_REQUESTS', 'THREADS'] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];

/** Who receives such mails at all. */
const RECEIVERS: Readonly<Record<MailTopic, readonly Role[]>> = {
  // Those who sit in instances are reminded of meetings.
  REMINDERS: ['SECRETARIAT', 'COPIL_MEMBER', 'CONSEIL_MEMBER', ...REPORTERS],
  ACCESS_REQUESTS: ['PACT_ADMINISTRATOR', 'SECRETARIAT', 'ORGANISATION_VALIDATOR'],
  // Members of the Conseil are answered in the reading room of a bilan.
  THREADS: ['PACT_ADMINISTRATOR', 'SECRETARIAT', 'CONSEIL_MEMBER', ...REPORTERS],
};

/** The topics about which somebody with these roles may be written to. */
export function topicsOf(grants: readonly Pick<Grant, 'role'>[]): MailTopic[] {
  return MAIL_TOPICS.filter((topic) => grants.some(({ role }) => RECEIVERS[topic].includes(role as Role)));
}
