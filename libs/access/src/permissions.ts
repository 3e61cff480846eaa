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

/** What a personal token may be made for. */
export const TOKEN_SCOPES = ['READ', 'REPORT', 'ADMINISTER'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export interface PermissionRule {
  readonly everyone?: true;
  /** Anybody who has signed in, whatever their roles; guests have not. */
  readonly signedIn?: true;
  readonly any?: readonly Role[];
  readonly own?: readonly Role[];
  /** The same, for these roles, in an organisation where nobody validates. */
  readonly ownAlone?: readonly Role[];
  readonly guest?: true;
  /** Only in the space from which the service is run. */
  readonly serviceOnly?: true;
  /** Only while the service runs the demonstration. */
  readonly demonstrationOnly?: true;
  /** Personal tokens of these scopes may use it, within their person's roles; without a scope, no token may. */
  readonly scopes?: readonly TokenScope[];
}

/** Who runs the collection of reports. */
export const STEERING: readonly Role[] = ['PACT_ADMINISTRATOR', 'SECRETARIAT'];
/** The roles that answer for the organisation they are held in. */
export const REPORTERS: readonly Role[] = ['ORGANISATION_VALIDATOR', 'CONTRIBUTOR'];

// Scopes of personal tokens: what only reads, what reporting or administering needs to read, what they write.
const read: readonly TokenScope[] = ['READ'];
const readToReport: readonly TokenScope[] = ['READ', 'REPORT'];
const readToAdminister: readonly TokenScope[] = ['READ', 'ADMINISTER'];
const report: readonly TokenScope[] = ['REPORT'];
const administer: readonly TokenScope[] = ['ADMINISTER'];
// What both sides write, each as part of its own work.
const reportOrAdminister: readonly TokenScope[] = ['REPORT', 'ADMINISTER'];

export const PERMISSIONS = {
  'viewer.read': { everyone: true, scopes: TOKEN_SCOPES },
  'session.open': { everyone: true },
  'session.close': { everyone: true },
  /** One's own sessions, tokens and ways to sign in. */
  'account.read': { signedIn: true },
  'account.write': { signedIn: true },
  /** What one was told, within the application. */
  'inbox.read': { signedIn: true },
  /** Stopping and resuming the mails that are not needed, by the link that each of them carries. */
  'mail.choose': { everyone: true },
  /** Who may do what, generated from this table. */
  'permission.read': { everyone: true, scopes: read },
  /** Everybody of the space: their roles, since when, until when. */
  'person.list': { any: STEERING, scopes: readToAdminister },
  /** Roles of the whole space, accounts switched off and on, departures. */
  'person.manage': { any: STEERING, scopes: administer },
  /** The people of an organisation, invitations to it and requests to join it. */
  'member.list': { any: STEERING, own: ['ORGANISATION_VALIDATOR'], scopes: readToAdminister },
  'member.manage': { any: STEERING, own: ['ORGANISATION_VALIDATOR'], scopes: administer },
  /** Asking for access, which nobody sees before the address has confirmed it. */
  'access.ask': { everyone: true },
  /** The spaces of the service. */
  'tenant.list': { any: ['OPERATOR'], serviceOnly: true },
  'tenant.create': { any: ['OPERATOR'], serviceOnly: true },
  /** Name, sender, time zone, holidays and logo of one's own space. */
  'tenant.manage': { any: ['PACT_ADMINISTRATOR'] },
  'tenant.switch': { signedIn: true },
  'pact.read': { everyone: true, scopes: read },
  /** Milestones, changes of status decided by the secretariat or a COPIL, avenants. */
  'commitment.manage': { any: STEERING, scopes: administer },
  /** Named groups of arrondissements. */
  'territory.manage': { any: STEERING, scopes: administer },
  'organisation.read': { everyone: true, scopes: read },
  /** Adds, corrects, moves, closes and merges organisations; loads their spreadsheet. */
  'organisation.manage': { any: STEERING, scopes: administer },
  /** Whom to write to in an organisation: names and addresses. */
  'contact.read': { any: STEERING, own: REPORTERS, scopes: readToAdminister },
  'contact.manage': { any: STEERING, own: ['ORGANISATION_VALIDATOR'], scopes: administer },
  'indicator.read': { everyone: true, scopes: readToReport },
  /** Defines indicators, corrects figures, sets from what number counts of persons are shown; sees them as they are. */
  'indicator.manage': { any: STEERING, scopes: administer },
  'meeting.read': { everyone: true, scopes: read },
  /** The register of decisions: all of it for those who follow the pact, one's own organisation's for who reports. */
  'decision.read': { any: [...STEERING, 'COPIL_MEMBER'], own: REPORTERS, scopes: TOKEN_SCOPES },
  'decision.manage': { any: STEERING, scopes: administer },
  /** Words on how it goes: the secretariat's, and those of the organisation that carries it out. */
  'decision.follow': { any: STEERING, own: REPORTERS, scopes: reportOrAdminister },
  /** Saying that it is done: the organisation's that carries it out. */
  'decision.answer': { own: REPORTERS, scopes: report },
  /** What a meeting in which one sits will speak about, with its documents: the row decides. */
  'agenda.read': { signedIn: true, scopes: readToAdminister },
  'agenda.manage': { any: STEERING, scopes: administer },
  /** Members, invitations and answers of the instances in which one sits: the row decides. */
  'instance.read': { signedIn: true, scopes: readToAdminister },
  /** The same of every instance. */
  'meeting.follow': { any: [...STEERING, 'COPIL_MEMBER'], scopes: readToAdminister },
  /** Keeps instances and their members; enters, moves, calls and cancels meetings; notes who was there. */
  'meeting.manage': { any: STEERING, scopes: administer },
  /** Saying for one's own seat whether one comes. */
  'meeting.answer': { signedIn: true },
  /** The same by the link of the invitation. */
  'meeting.answer-by-link': { everyone: true },
  'campaign.read': { everyone: true, scopes: TOKEN_SCOPES },
  'overview.read': { everyone: true, scopes: read },
  /** Pages of dashboards kept as one set them, and those that others share. */
  'view.read': { signedIn: true, scopes: read },
  'view.save': { signedIn: true },
  /** Offering one to everybody of the space. */
  'view.share': { any: [...STEERING, 'COPIL_MEMBER', 'CONSEIL_MEMBER'] },
  /** Taking away what another offered. */
  'view.manage': { any: STEERING },
  /** What the rules of a pact point at: each as far as its own rows may be read. */
  'alert.read': { everyone: true, scopes: read },
  /** Sets those rules, acknowledges alerts. */
  'alert.manage': { any: STEERING, scopes: administer },
  /** Each kind of thing is found by who may read it. */
  'search.read': { everyone: true, scopes: read },
  'bilan.read': { everyone: true, scopes: read },
  /** A bilan before it is published, from the moment it is given to be read: the row decides. */
  'bilan.preview': { any: [...STEERING, 'CONSEIL_MEMBER'], scopes: readToAdminister },
  /** Says something of a bilan that is given to be read: the row decides. */
  'reading.comment': { any: [...STEERING, 'CONSEIL_MEMBER'], scopes: administer },
  /** What the Conseil adopted, and its answers once published; before, the row decides. */
  'avis.read': { everyone: true, scopes: read },
  'avis.begin': { any: [...STEERING, 'CONSEIL_MEMBER'], scopes: administer },
  /** Says who writes the avis of the Conseil. */
  'avis.manage': { any: STEERING, scopes: administer },
  /** Writes, adopts and corrects the avis: the chair of the Conseil and who is named, by the row. */
  'avis.write': { any: ['CONSEIL_MEMBER'], scopes: administer },
  /** Answers the recommendations addressed to one's organisation. */
  'recommendation.answer': { own: REPORTERS, scopes: report },
  /** Publishes those answers, or sends them back. */
  'recommendation.review': { any: STEERING, scopes: administer },
  /** Begins, writes, freezes, publishes, corrects and withdraws bilans. */
  'bilan.write': { any: STEERING, scopes: administer },
  /** Accepted reports are public; the others are for their organisation and the secretariat. */
  'report.read': { everyone: true, scopes: TOKEN_SCOPES },
  /** Visitors read public actions, with roles instead of names. */
  'history.read': { everyone: true, scopes: read },
  'history.names': { any: STEERING, scopes: read },
  /** The journal of the space, with names. */
  'audit.read': { any: STEERING, scopes: readToAdminister },
  /** The same as a file; each export is in the journal. */
  'audit.export': { any: STEERING, scopes: readToAdminister },
  /** What the service holds of people, what for and how long. */
  'personal-data.read': { everyone: true, scopes: read },
  /** Taking away what the service holds of oneself. */
  'personal-data.take': { signedIn: true },
  /** The same for somebody who asks for it, and erasing a person. */
  'personal-data.manage': { any: ['PACT_ADMINISTRATOR'] },
  'pact.exchange': { any: ['OPERATOR', 'PACT_ADMINISTRATOR'], scopes: administer },
  'request.list': { any: [...STEERING, 'COPIL_MEMBER'], scopes: readToAdminister },
  'reminder.list': { any: STEERING, scopes: readToAdminister },
  /** When the pact reminds, whom, and of what. */
  'reminder.manage': { any: STEERING, scopes: administer },
  /** What mails left, to whom, and what became of each; addresses that refuse them. */
  'mail.read': { any: STEERING, scopes: readToAdminister },
  /** Sends a mail again, lets mails leave for an address that refused them, words the space's mails. */
  'mail.manage': { any: STEERING, scopes: administer },
  /** Holds the mails that nobody waits for, and lets them go. */
  'mail.stop': { any: ['PACT_ADMINISTRATOR'], scopes: administer },
  /** Makes and withdraws the key by which the space is told of mails that came back. */
  'mail.bounce-key': { any: ['PACT_ADMINISTRATOR'], scopes: administer },
  'desk.read': { any: STEERING, own: REPORTERS, guest: true, scopes: readToReport },
  'report.write': { own: REPORTERS, guest: true, scopes: report },
  /** Contributors hand their answers to those who validate for the organisation; where nobody does, they send themselves. */
  'report.submit': { own: ['ORGANISATION_VALIDATOR'], ownAlone: ['CONTRIBUTOR'], guest: true, scopes: report },
  /** Talking about an answer, where it stands: its organisation and the steering team. */
  'thread.write': { any: STEERING, own: REPORTERS, guest: true, scopes: reportOrAdminister },
  /** Who answered when: everybody for those who follow the collection, one's own organisation for who reports. */
  'diligence.read': { any: [...STEERING, 'COPIL_MEMBER'], own: REPORTERS, scopes: readToAdminister },
  /** What a committee has before it when it meets: for whoever follows or sits, by the meeting's row. */
  'dossier.read': { signedIn: true, scopes: readToAdminister },
  'dossier.make': { any: STEERING, scopes: administer },
  'report.decide': { any: STEERING, scopes: administer },
  'campaign.run': { any: STEERING, scopes: administer },
  'demonstration.read': { everyone: true, scopes: read },
  'demonstration.drive': { everyone: true, demonstrationOnly: true },
} as const satisfies Record<string, PermissionRule>;

export type Permission = keyof typeof PERMISSIONS;
