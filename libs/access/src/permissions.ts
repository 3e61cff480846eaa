/**
 * Who may do what, in one table. `everyone` includes visitors who have not signed in. `any` roles act on the whole
 * tenant; `own` roles act on what belongs to the organisation their role is held in; a guest acts on one organisation
 * and one campaign. Services then decide on the stored row.
 */
export const ROLES = [
  'OPERATOR',
  'PACT_ADMINISTRATOR',
  'SECRETARIAT',
  'COPIL_MEMBER',
  'CONSEIL_MEMBER',
  'ORGANISATION_VALIDATOR',
  'CONTRIBUTOR',
  'FINANCE_CORRESPONDENT',
  'EVALUATOR',
] as const;
export type Role = (typeof ROLES)[number];

export interface PermissionRule {
  readonly everyone?: true;
  readonly any?: readonly Role[];
  readonly own?: readonly Role[];
  readonly guest?: true;
  /** Only while the service runs the demonstration. */
  readonly demonstrationOnly?: true;
}

const steering: readonly Role[] = ['PACT_ADMINISTRATOR', 'SECRETARIAT'];
/** The roles that answer for the organisation they are held in. */
  /** Only in the space from which the service is run. */
  readonly serviceOnly?: true;
export const REPORTERS: readonly Role[] = ['ORGANISATION_VALIDATOR', 'CONTRIBUTOR'];

export const PERMISSIONS = {
  'viewer.read': { everyone: true },
  'session.open': { everyone: true },
  'session.close': { everyone: true },
  /** One's own sessions, tokens and ways to sign in. */
  'account.read': { signedIn: true },
  'account.write': { signedIn: true },
  /** Who may do what, generated from this table. */
  'permission.read': { everyone: true, scopes: read },
  /** Everybody of the space: their roles, since when, until when. */
  'person.list': { any: steering, scopes: readToAdminister },
  /** Roles of the whole space, accounts switched off and on, departures. */
  'person.manage': { any: steering, scopes: administer },
  /** The people of an organisation, invitations to it and requests to join it. */
  'member.list': { any: steering, own: ['ORGANISATION_VALIDATOR'], scopes: readToAdminister },
  'member.manage': { any: steering, own: ['ORGANISATION_VALIDATOR'], scopes: administer },
  /** Asking for access, which nobody sees before the address has confirmed it. */
  'access.ask': { everyone: true },
  /** The spaces of the service. */
  'tenant.list': { any: ['OPERATOR'], serviceOnly: true },
  'tenant.create': { any: ['OPERATOR'], serviceOnly: true },
  /** Name, sender, time zone, holidays and logo of one's own space. */
  'tenant.manage': { any: ['PACT_ADMINISTRATOR'] },
  'tenant.switch': { signedIn: true },
  'pact.read': { everyone: true, scopes: read },
  'organisation.read': { everyone: true, scopes: read },
  /** Adds, corrects, moves, closes and merges organisations; loads their spreadsheet. */
  'organisation.manage': { any: steering },
  /** Whom to write to in an organisation: names and addresses. */
  'contact.read': { any: steering, own: REPORTERS },
  'contact.manage': { any: steering, own: ['ORGANISATION_VALIDATOR'] },
  'indicator.read': { everyone: true },
  'meeting.read': { everyone: true },
  'campaign.read': { everyone: true },
  'overview.read': { everyone: true },
  'bilan.read': { everyone: true },
  /** Accepted reports are public; the others are for their organisation and the secretariat. */
  'report.read': { everyone: true },
  /** Visitors read public actions, with roles instead of names. */
  'history.read': { everyone: true },
  'history.names': { any: steering },
  /** The journal of the space, with names. */
  'audit.read': { any: steering },
  /** The same as a file; each export is in the journal. */
  'audit.export': { any: steering },
  'pact.exchange': { any: ['OPERATOR', 'PACT_ADMINISTRATOR'] },
  'request.list': { any: [...steering, 'COPIL_MEMBER'] },
  'reminder.list': { any: steering },
  'desk.read': { any: steering, own: REPORTERS, guest: true },
  'report.write': { own: REPORTERS, guest: true },
  'report.submit': { own: REPORTERS, guest: true },
  'report.decide': { any: steering },
  'campaign.run': { any: steering },
  'demonstration.read': { everyone: true },
  'demonstration.drive': { everyone: true, demonstrationOnly: true },
} as const satisfies Record<string, PermissionRule>;

export type Permission = keyof typeof PERMISSIONS;
