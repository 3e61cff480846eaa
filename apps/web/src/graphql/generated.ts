/* Written by `npm run codegen`. Do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { document } from './document.js';
export type AcceptReportInput = {
  report: string;
  version: number;
};

/** Of requests whose address is confirmed; the others are seen by nobody. */
export type AccessRequestState =
  | 'APPROVED'
  | 'REFUSED'
  | 'WAITING';

/** GUEST: someone who came by a signed link, limited to one organisation and campaign. */
export type ActorKind =
  | 'ANONYMOUS'
  | 'GUEST'
  | 'PERSON'
  | 'SYSTEM';

export type AdvanceClockInput = {
  /** Day at which the clock shall stand. */
  to: string;
};

/** Copies the answer before and sends it. */
export type AttestUnchangedInput = {
  request: string;
  version: number;
};

/** What an action belongs to. */
export type AuditFamily =
  /** Signing in and out, links, tokens. */
  | 'ACCESS'
  /** What left the service as a file. */
  | 'EXPORTS'
  | 'MEETINGS'
  | 'ORGANISATIONS'
  /** The pact’s content: imports, corrections, states of commitments. */
  | 'PACT'
  /** Persons and their roles. */
  | 'PEOPLE'
  /** A person’s export and erasure. */
  | 'PERSONAL_DATA'
  | 'REMINDERS'
  /** Campaigns and reports. */
  | 'REPORTING'
  /** The space itself and its settings. */
  | 'SERVICE';

export type CalendarCertainty =
  /** A part follows only if something else says so. */
  | 'CONDITIONAL'
  /** The dates are those of something else. */
  | 'DEPENDENT'
  /** The words give the dates. */
  | 'FIRM'
  /** The text itself leaves it open. */
  | 'UNDETERMINED'
  /** The words could not be read: no date is guessed. */
  | 'UNREAD';

export type CampaignInput = {
  campaign: string;
  pact: string;
  version: number;
};

export type CampaignState =
  /** Answers no longer change. */
  | 'CLOSED'
  /** Answers are taken, late ones too. */
  | 'OPEN'
  /** Nobody has been asked yet. */
  | 'PLANNED';

export type ChangeTenantInput = {
  holidays: Holidays;
  locale: string;
  name: string;
  senderAddress: string;
  timeZone: string;
  version: number;
};

/** image: the bytes of a PNG, JPEG or WebP of 200 kB at most, in base 64; null takes the logo away. */
export type ChangeTenantLogoInput = {
  image?: string | null | undefined;
};

export type ChooseMailsInput = {
  /** From the link of a mail. */
  token: string;
  wanted: boolean;
};

/** Accents and case are ignored in text. year: the calendar touches that year. organisation: slug of a porteur. */
export type CommitmentFilter = {
  actionCadre?: number | null | undefined;
  axis?: number | null | undefined;
  organisation?: string | null | undefined;
  status?: CommitmentStatus | null | undefined;
  text?: string | null | undefined;
  year?: number | null | undefined;
};

export type CommitmentStatus =
  | 'ABANDONED'
  | 'COMPLETED'
  | 'IN_PROGRESS'
  | 'NOT_STARTED'
  | 'PERMANENT'
  | 'SUSPENDED';

export type ConfirmAccessRequestInput = {
  token: string;
};

/** Whom to write to, in this order: who follows the pact, who stands in, who heads the organisation. */
export type ContactDuty =
  | 'DEPUTY'
  | 'HEAD'
  | 'REFERENT';

/** A person who holds a role in the organisation, by id; or, for the secretariat, anybody by name and address. */
export type ContactPointInput = {
  duty: ContactDuty;
  email?: string | null | undefined;
  name?: string | null | undefined;
  person?: string | null | undefined;
};

export type CreateOrganisationInput = {
  acronym?: string | null | undefined;
  kind: OrganisationKind;
  name: string;
  /** Slug. */
  parent?: string | null | undefined;
  /** Left out: made from the name. */
  slug?: string | null | undefined;
};

/** The administrator gets an invitation by mail. */
export type CreateTenantInput = {
  administratorEmail: string;
  administratorName: string;
  holidays?: Holidays;
  locale?: string;
  name: string;
  senderAddress: string;
  /** Name in the address. */
  slug: string;
  timeZone?: string;
};

export type CreateTokenInput = {
  /** How long it works, 365 days at most. */
  days: number;
  name: string;
  scopes: Array<TokenScope>;
};

/** How finely the words give a date. */
export type DatePrecision =
  | 'DAY'
  | 'MONTH'
  | 'QUARTER'
  | 'SEMESTER'
  | 'YEAR';

/** role: CONTRIBUTOR when left out. organisation: slug, when the request names none of those known. */
export type DecideAccessRequestInput = {
  approve: boolean;
  organisation?: string | null | undefined;
  reason?: string | null | undefined;
  request: string;
  role?: Role | null | undefined;
};

/** One succession for each organisation in which the person holds a role. */
export type DepartPersonInput = {
  /** From this day the person is gone; no day that has passed. */
  on: string;
  person: string;
  successions: Array<SuccessionInput>;
};

/** on: today when left out; no day that has passed. */
export type EndRoleInput = {
  grant: string;
  on?: string | null | undefined;
};

export type ErasePersonInput = {
  person: string;
  reason: ErasureReason;
};

/** Why a person is erased. A code, so that nothing about them is written where it cannot be erased. */
export type ErasureReason =
  /** The person asked for it. */
  | 'ASKED'
  /** Registered by mistake. */
  | 'MISTAKE'
  /** Their data are no longer needed. */
  | 'NOT_NEEDED'
  /** The retention period is over: what the service itself gives as reason. */
  | 'PERIOD_OVER';

export type FormerNameInput = {
  acronym?: string | null | undefined;
  name: string;
  source?: string | null | undefined;
  until: string;
};

/** from: today when left out. */
export type GrantRoleInput = {
  from?: string | null | undefined;
  /** Slug; for the roles that are held in an organisation. */
  organisation?: string | null | undefined;
  person: string;
  role: Role;
  until?: string | null | undefined;
};

export type GroupMemberInput = {
  /** Slug. */
  member: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
};

/** Public holidays on which no mail leaves. */
export type Holidays =
  | 'FR'
  | 'FR_ALSACE_MOSELLE'
  | 'NONE';

/** Which way is better; NEUTRAL: a fact. */
export type IndicatorDirection =
  | 'DOWN'
  | 'NEUTRAL'
  | 'UP';

export type IndicatorKind =
  /** Total since a beginning. */
  | 'CUMULATIVE'
  /** How many over a period, such as a year. */
  | 'FLOW'
  /** How many there are at a date. */
  | 'LEVEL'
  /** A share. */
  | 'RATE'
  /** Done (1) or not (0). */
  | 'YES_NO';

export type InstanceKind =
  /** Thematic workshop. */
  | 'ATELIER'
  /** Technical committee. */
  | 'COMITE_TECHNIQUE'
  /** Conseil parisien: persons concerned, associations, institutions. */
  | 'CONSEIL'
  /** Steering committee, each semester. */
  | 'COPIL'
  /** Yearly meeting open to all. */
  | 'RENCONTRE_ANNUELLE';

export type InvitationInput = {
  invitation: string;
};

export type InvitationState =
  | 'ACCEPTED'
  | 'EXPIRED'
  | 'REVOKED'
  | 'WAITING';

export type InvitationTokenInput = {
  token: string;
};

export type InviteInput = {
  email: string;
  name: string;
  /** Slug. */
  organisation?: string | null | undefined;
  role: Role;
};

/** Where a lead’s answer stands. What was begun or returned is awaited, for every reader. */
export type LeadAnswerState =
  /** Accepted. */
  | 'ACCEPTED'
  /** Not sent; the due date is still ahead, or today. */
  | 'AWAITED'
  /** Not sent, and the due date has passed: silence. */
  | 'OVERDUE'
  /** Sent, not accepted yet. */
  | 'SENT';

export type MailState =
  /** When it was to leave there was nothing left to ask for, or the person wanted none any more. */
  | 'CANCELLED'
  /** Given up: refused for good, or tried too often. */
  | 'FAILED'
  /** Not sent yet, or to be tried again. */
  | 'QUEUED'
  /** Being handed to the mail server. */
  | 'SENDING'
  /** The mail server has taken it. */
  | 'SENT';

/** Mails that one may do without. The others are needed, and always leave. */
export type MailTopic =
  /** A request for access waits. Leaves all the same when everybody who decides has stopped it. */
  | 'ACCESS_REQUESTS'
  /** Digests of what an organisation still has to report. */
  | 'REMINDERS';

/** value, or notKnown: one of the two. */
export type MeasurementInput = {
  /** Code. */
  indicator: string;
  notKnown?: boolean | null | undefined;
  qualifier?: Qualifier | null | undefined;
  value?: number | null | undefined;
};

/** confirmation: the name of the organisation that goes, copied. A merger is not undone. */
export type MergeOrganisationsInput = {
  confirmation: string;
  /** Slug of the organisation that goes. */
  from: string;
  /** Slug of the organisation that stays. */
  into: string;
  /** Version of the organisation that goes. */
  version: number;
};

/** Why a reminder that fell due did not leave: the person wants none, or its time passed while the service was down or the demonstration’s clock was moved on. */
export type NotSentReason =
  /** The campaign had ended by then. */
  | 'CLOSED'
  /** The person wants no reminders by mail: they are to be phoned. */
  | 'DECLINED'
  /** The next one was due by then, and says the same. */
  | 'SUPERSEDED';

export type OpenGuestLinkInput = {
  token: string;
};

/** What kind of body. ACTOR_GROUP: a group named as such in the text, such as « bailleurs sociaux ». */
export type OrganisationKind =
  | 'ACTOR_GROUP'
  | 'ASSOCIATION'
  | 'CITY'
  | 'CITY_DIRECTION'
  | 'COMPANY'
  | 'HEALTH'
  | 'LANDLORD'
  | 'OTHER'
  | 'PUBLIC_BODY'
  | 'SOCIAL_SECURITY'
  | 'STATE';

/** CLOSED: it exists no more. MERGED: it has joined another. */
export type OrganisationState =
  | 'ACTIVE'
  | 'CLOSED'
  | 'MERGED';

export type PeriodKind =
  /** As it stood at a date. */
  | 'AT_DATE'
  /** Total between two bounds, both included. */
  | 'BETWEEN'
  | 'MONTH'
  | 'QUARTER'
  | 'SCHOOL_YEAR'
  | 'SEMESTER'
  /** Total since a beginning; startsOn is null when the source does not give it. */
  | 'SINCE'
  | 'YEAR';

export type PersonInput = {
  person: string;
};

/** Whether a person may come in. */
export type PersonState =
  | 'ACTIVE'
  /** Switched off, by an administrator or for not coming; can be switched on. */
  | 'DISABLED'
  /** Has not come for a year and was warned. */
  | 'DORMANT'
  /** Their data were erased: only what they did is left, without a name. */
  | 'ERASED'
  /** Has left; their roles have ended. */
  | 'LEFT';

export type PorteurRole =
  /** Named beside the lead. */
  | 'CO_LEAD'
  /** Named first: answers for the commitment. */
  | 'LEAD'
  /** Contributes, does not answer. */
  | 'PARTNER'
  /** To be brought in. */
  | 'TO_ASSOCIATE';

export type ProvenanceKind =
  | 'PUBLISHED'
  | 'REPORT';

export type Qualifier =
  /** Given as “about”. */
  | 'ABOUT'
  /** Given as it is. */
  | 'EXACT'
  /** Given as “more than”. */
  | 'MORE_THAN'
  /** To be confirmed. */
  | 'PROVISIONAL';

/** Goes back on an acceptance, until the campaign closes. */
export type ReopenReportInput = {
  /** Kept in the history. */
  reason: string;
  report: string;
  version: number;
};

export type ReportState =
  /** Accepted and public. */
  | 'ACCEPTED'
  /** Being written by the organisation. */
  | 'DRAFT'
  /** To be corrected, see returnComment. */
  | 'RETURNED'
  /** Sent; the secretariat reads it. */
  | 'SUBMITTED';

export type ReportTransition =
  | 'ACCEPT'
  | 'ATTEST_UNCHANGED'
  /** What was accepted is sent again, to be decided anew. */
  | 'REOPEN'
  | 'RETURN'
  | 'SAVE'
  | 'SUBMIT'
  /** What was sent and is not decided becomes a draft again, or returned when it had been. */
  | 'TAKE_BACK';

export type RequestAccessInput = {
  email: string;
  message: string;
  name: string;
  /** Slug, name or acronym of one of those known, or another. */
  organisation: string;
};

/** late: still without an answer after the due date. text: commitment or organisation, accents and case ignored. */
export type RequestFilter = {
  axis?: number | null | undefined;
  late?: boolean | null | undefined;
  /** Slug. */
  organisation?: string | null | undefined;
  state?: RequestState | null | undefined;
  text?: string | null | undefined;
};

export type RequestSignInLinkInput = {
  /** Path of the page to come back to. */
  back?: string | null | undefined;
  email: string;
};

/** What a request waits for: nothing yet written, a draft, a report under review, returned, accepted. */
export type RequestState =
  | 'ACCEPTED'
  | 'AWAITED'
  | 'DRAFT'
  | 'RETURNED'
  | 'SUBMITTED';

export type ReturnReportInput = {
  comment: string;
  report: string;
  version: number;
};

export type RevokeSessionInput = {
  session: string;
};

export type RevokeTokenInput = {
  token: string;
};

/** What a person does in the pact; who may do what is in libs/access/src/permissions.ts. */
export type Role =
  | 'CONSEIL_MEMBER'
  | 'CONTRIBUTOR'
  | 'COPIL_MEMBER'
  | 'EVALUATOR'
  | 'FINANCE_CORRESPONDENT'
  | 'OPERATOR'
  | 'ORGANISATION_VALIDATOR'
  | 'PACT_ADMINISTRATOR'
  | 'SECRETARIAT';

/** version: the report’s version the form was loaded with; 0 when no report existed. A field left out keeps its value, null empties it; measurements are replaced as a whole. */
export type SaveReportInput = {
  achievements?: string | null | undefined;
  difficulties?: string | null | undefined;
  measurements?: Array<MeasurementInput> | null | undefined;
  nextSteps?: string | null | undefined;
  request: string;
  status?: CommitmentStatus | null | undefined;
  version: number;
  weather?: Weather | null | undefined;
};

/** The contacts are replaced as a whole. */
export type SetContactPointsInput = {
  contacts: Array<ContactPointInput>;
  /** Slug. */
  organisation: string;
  /** Slug. */
  pact: string;
  version: number;
};

export type SetMailChoiceInput = {
  topic: MailTopic;
  wanted: boolean;
};

export type SignInInput = {
  /** The code shown where the link was asked for; needed in any other browser. */
  code?: string | null | undefined;
  token: string;
};

/** What opened a session. */
export type SignInMethod =
  /** A link to answer with, limited to one organisation and campaign. */
  | 'GUEST'
  /** A link received by mail. */
  | 'MAIL'
  /** An identity provider. */
  | 'OIDC'
  /** A person of the demonstration, tried. */
  | 'PERSONA'
  /** Another space of the same person. */
  | 'SWITCH';

/** stopAtWarnings: when figures look like a slip, they are told and nothing is sent, so that they can be looked at again. */
export type SubmitReportInput = {
  request: string;
  stopAtWarnings?: boolean | null | undefined;
  version: number;
};

export type SuccessionInput = {
  /** Slug of an organisation in which the person holds a role. */
  organisation: string;
  /** Null: nobody takes over. */
  successor?: string | null | undefined;
};

export type SwitchTenantInput = {
  slug: string;
};

/** Takes back what was sent, until the secretariat has decided. */
export type TakeBackReportInput = {
  request: string;
  version: number;
};

export type TargetSense =
  | 'AT_LEAST'
  | 'AT_MOST'
  | 'EXACTLY';

/** What a personal token may be used for, within its person’s roles. */
export type TokenScope =
  /** Run campaigns, decide on reports, manage organisations and people. */
  | 'ADMINISTER'
  /** Read what the person can read. */
  | 'READ'
  /** Write and send the answers of the person’s organisation. */
  | 'REPORT';

export type TryPersonaInput = {
  person: string;
};

/** A field left out keeps its value; null empties it; lists are replaced as a whole. */
export type UpdateOrganisationInput = {
  acronym?: string | null | undefined;
  aliases?: Array<string> | null | undefined;
  closedOn?: string | null | undefined;
  formerNames?: Array<FormerNameInput> | null | undefined;
  kind?: OrganisationKind | null | undefined;
  members?: Array<GroupMemberInput> | null | undefined;
  name?: string | null | undefined;
  note?: string | null | undefined;
  /** Slug. */
  parent?: string | null | undefined;
  slug: string;
  version: number;
};

/** version: 0 when the organisation was not in the pact. A field left out keeps its value. */
export type UpdateParticipationInput = {
  /** Slug. */
  organisation: string;
  /** Slug. */
  pact: string;
  participant?: boolean | null | undefined;
  signatory?: boolean | null | undefined;
  signatorySince?: string | null | undefined;
  signatoryUntil?: string | null | undefined;
  version: number;
};

/** Météo: how the commitment goes, in four steps. */
export type Weather =
  /** Difficulties that the organisation deals with. */
  | 'CLOUDY'
  /** Help is needed. */
  | 'OVERCAST'
  /** At risk: a decision is needed. */
  | 'STORM'
  /** On track. */
  | 'SUNNY';

export type SignInPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPageQuery = { identityProviders: Array<{ slug: string, label: string }>, demonstration: { mailboxUrl: string | null, personas: Array<{ id: string, name: string, role: Role, description: string, organisation: { name: string } | null }> } | null };

export type RequestSignInLinkMutationVariables = Exact<{
  input: RequestSignInLinkInput;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: { code: string } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { landing: string } };

export type OpenGuestLinkMutationVariables = Exact<{
  input: OpenGuestLinkInput;
}>;


export type OpenGuestLinkMutation = { openGuestLink: { landing: string } };

export type RenewGuestLinkMutationVariables = Exact<{
  input: OpenGuestLinkInput;
}>;


export type RenewGuestLinkMutation = { renewGuestLink: { sent: boolean } };

export type TryPersonaMutationVariables = Exact<{
  input: TryPersonaInput;
}>;


export type TryPersonaMutation = { tryPersona: { landing: string } };

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { viewer: { grants: Array<{ role: Role, organisation: { name: string, slug: string } | null }> }, account: { offeredScopes: Array<TokenScope>, mailTopics: Array<MailTopic>, declinedMails: Array<MailTopic>, person: { name: string, email: string, fictional: boolean }, sessions: Array<{ id: string, method: SignInMethod, provider: string | null, agent: string | null, network: string | null, openedAt: string, lastSeenAt: string, expiresAt: string, current: boolean }>, tokens: Array<{ id: string, name: string, scopes: Array<TokenScope>, createdAt: string, expiresAt: string, lastUsedAt: string | null, expired: boolean }>, identities: Array<{ id: string, provider: string, linkedAt: string, lastUsedAt: string }> } };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { account: { sessions: Array<{ id: string }> } } };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: { account: { sessions: Array<{ id: string }> } } };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken: { secret: string } };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { revokeToken: { account: { tokens: Array<{ id: string }> } } };

export type SetMailChoiceMutationVariables = Exact<{
  input: SetMailChoiceInput;
}>;


export type SetMailChoiceMutation = { setMailChoice: { account: { declinedMails: Array<MailTopic> } } };

export type ChooseMailsMutationVariables = Exact<{
  input: ChooseMailsInput;
}>;


export type ChooseMailsMutation = { chooseMails: { choice: { topic: MailTopic, wanted: boolean } } };

export type PeopleQueryVariables = Exact<{
  search?: string | null | undefined;
  role?: Role | null | undefined;
  organisation?: string | null | undefined;
  state?: PersonState | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, email: string, fictional: boolean, state: PersonState, lastSeenOn: string | null, roles: Array<{ id: string, role: Role, current: boolean, organisation: { slug: string, name: string } | null }> }> } };

export type PersonPageQueryVariables = Exact<{
  id: string;
  pact: string;
}>;


export type PersonPageQuery = { personRecord: { id: string, name: string, email: string, fictional: boolean, state: PersonState, registeredOn: string | null, lastSeenOn: string | null, disabledOn: string | null, leftOn: string | null, roles: Array<{ id: string, role: Role, from: string | null, until: string | null, current: boolean, grantedBy: string | null, organisation: { slug: string, name: string } | null }>, handOver: Array<{ organisation: { slug: string, name: string }, candidates: Array<{ id: string, name: string }> }> }, organisations: { nodes: Array<{ slug: string, name: string }> } };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { grantRole: { person: { id: string } | null } };

export type EndRoleMutationVariables = Exact<{
  input: EndRoleInput;
}>;


export type EndRoleMutation = { endRole: { person: { id: string } | null } };

export type SwitchOffPersonMutationVariables = Exact<{
  input: PersonInput;
}>;


export type SwitchOffPersonMutation = { switchOffPerson: { person: { id: string } | null } };

export type SwitchOnPersonMutationVariables = Exact<{
  input: PersonInput;
}>;


export type SwitchOnPersonMutation = { switchOnPerson: { person: { id: string } | null } };

export type DepartPersonMutationVariables = Exact<{
  input: DepartPersonInput;
}>;


export type DepartPersonMutation = { departPerson: { person: { id: string } | null } };

export type AccessPageQueryVariables = Exact<{
  pact: string;
  after?: string | null | undefined;
}>;


export type AccessPageQuery = { organisations: { nodes: Array<{ slug: string, name: string }> }, accessRequests: { totalCount: number, nodes: Array<{ id: string, name: string, email: string, organisationText: string | null, message: string, state: AccessRequestState, confirmedAt: string, decidedBy: string | null, reason: string | null, organisation: { slug: string, name: string } | null }> }, invitations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, email: string, role: Role, state: InvitationState, sentAt: string, expiresAt: string, invitedBy: string | null, organisation: { slug: string, name: string } | null }> } };

export type MembersPageQueryVariables = Exact<{
  organisation: string;
  after?: string | null | undefined;
}>;


export type MembersPageQuery = { organisationPeople: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, email: string, state: PersonState, roles: Array<{ id: string, role: Role, from: string | null, until: string | null, current: boolean, organisation: { slug: string, name: string } | null }> }> }, accessRequests: { totalCount: number, nodes: Array<{ id: string, name: string, email: string, organisationText: string | null, message: string, state: AccessRequestState, confirmedAt: string, decidedBy: string | null, reason: string | null, organisation: { slug: string, name: string } | null }> }, invitations: { totalCount: number, nodes: Array<{ id: string, name: string, email: string, role: Role, state: InvitationState, sentAt: string, expiresAt: string, invitedBy: string | null, organisation: { slug: string, name: string } | null }> } };

export type InviteMutationVariables = Exact<{
  input: InviteInput;
}>;


export type InviteMutation = { invite: { invitation: { id: string } } };

export type ResendInvitationMutationVariables = Exact<{
  input: InvitationInput;
}>;


export type ResendInvitationMutation = { resendInvitation: { invitation: { id: string } } };

export type RevokeInvitationMutationVariables = Exact<{
  input: InvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { invitation: { id: string } } };

export type DecideAccessRequestMutationVariables = Exact<{
  input: DecideAccessRequestInput;
}>;


export type DecideAccessRequestMutation = { decideAccessRequest: { request: { id: string } } };

export type SpacesPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SpacesPageQuery = { tenants: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ slug: string, name: string, url: string, timeZone: string, senderAddress: string, createdAt: string | null }> } };

export type CreateTenantMutationVariables = Exact<{
  input: CreateTenantInput;
}>;


export type CreateTenantMutation = { createTenant: { tenant: { slug: string, name: string, url: string } } };

export type IdentityPageQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentityPageQuery = { tenantSettings: { name: string, senderAddress: string, locale: string, timeZone: string, holidays: Holidays, hasLogo: boolean, version: number } };

export type ChangeTenantMutationVariables = Exact<{
  input: ChangeTenantInput;
}>;


export type ChangeTenantMutation = { changeTenant: { settings: { version: number } } };

export type ChangeTenantLogoMutationVariables = Exact<{
  input: ChangeTenantLogoInput;
}>;


export type ChangeTenantLogoMutation = { changeTenantLogo: { settings: { version: number } } };

export type PermissionsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PermissionsPageQuery = { permissions: Array<{ code: string, sentence: string, everyone: boolean, signedIn: boolean, guest: boolean, roles: Array<Role>, ownRoles: Array<Role> }> };

export type OpenInvitationMutationVariables = Exact<{
  input: InvitationTokenInput;
}>;


export type OpenInvitationMutation = { openInvitation: { name: string, role: Role, organisation: string | null, expiresAt: string } };

export type AcceptInvitationMutationVariables = Exact<{
  input: InvitationTokenInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { landing: string } };

export type RequestAccessMutationVariables = Exact<{
  input: RequestAccessInput;
}>;


export type RequestAccessMutation = { requestAccess: { sent: boolean } };

export type ConfirmAccessRequestMutationVariables = Exact<{
  input: ConfirmAccessRequestInput;
}>;


export type ConfirmAccessRequestMutation = { confirmAccessRequest: { confirmed: boolean } };

export type SwitchTenantMutationVariables = Exact<{
  input: SwitchTenantInput;
}>;


export type SwitchTenantMutation = { switchTenant: { url: string } };

export type JournalPageQueryVariables = Exact<{
  words?: string | null | undefined;
  person?: string | null | undefined;
  family?: AuditFamily | null | undefined;
  object?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type JournalPageQuery = { journal: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, number: number, at: string, actor: string, actorId: string | null, summary: string, onBehalfOf: string | null, via: string | null, address: string | null, object: { type: string, id: string, label: string | null, path: string | null }, changes: Array<{ field: string, label: string, before: string | null, after: string | null, beforeText: string | null, afterText: string | null }> }> } };

export type OrganisationRecordsQueryVariables = Exact<{
  search?: string | null | undefined;
  kind?: OrganisationKind | null | undefined;
  state?: OrganisationState | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationRecordsQuery = { organisationRecords: { totalCount: number, nodes: Array<{ slug: string, name: string, acronym: string | null, kind: OrganisationKind, state: OrganisationState, closedOn: string | null, parent: { slug: string, name: string } | null, mergedInto: { slug: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrganisationChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationChoicesQuery = { organisationRecords: { nodes: Array<{ slug: string, name: string, acronym: string | null, kind: OrganisationKind }> } };

export type OrganisationEditQueryVariables = Exact<{
  slug: string;
}>;


export type OrganisationEditQuery = { organisationRecord: { mergedOn: string | null, id: string, slug: string, version: number, name: string, acronym: string | null, kind: OrganisationKind, state: OrganisationState, aliases: Array<string>, note: string | null, closedOn: string | null, mergedInto: { slug: string, name: string } | null, children: Array<{ slug: string, name: string }>, participations: Array<{ participant: boolean, signatory: boolean, signatorySince: string | null, signatoryUntil: string | null, version: number, pact: { slug: string, shortTitle: string } }>, parent: { slug: string, name: string } | null, formerNames: Array<{ name: string, acronym: string | null, until: string, source: string | null }>, members: Array<{ since: string | null, until: string | null, member: { slug: string, name: string } }> }, organisationRecords: { nodes: Array<{ slug: string, name: string, acronym: string | null, kind: OrganisationKind }> }, pacts: Array<{ slug: string, shortTitle: string }> };

export type OrganisationMergerQueryVariables = Exact<{
  slug: string;
}>;


export type OrganisationMergerQuery = { organisationRecord: { slug: string, name: string, version: number, state: OrganisationState }, organisationMerger: Array<{ what: string, count: number }>, organisationRecords: { nodes: Array<{ slug: string, name: string, acronym: string | null, kind: OrganisationKind }> } };

export type CreateOrganisationMutationVariables = Exact<{
  input: CreateOrganisationInput;
}>;


export type CreateOrganisationMutation = { createOrganisation: { organisation: { slug: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type UpdateOrganisationMutationVariables = Exact<{
  input: UpdateOrganisationInput;
}>;


export type UpdateOrganisationMutation = { updateOrganisation: { organisation: { version: number } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, slug: string, version: number, name: string, acronym: string | null, kind: OrganisationKind, state: OrganisationState, aliases: Array<string>, note: string | null, closedOn: string | null, parent: { slug: string, name: string } | null, formerNames: Array<{ name: string, acronym: string | null, until: string, source: string | null }>, members: Array<{ since: string | null, until: string | null, member: { slug: string, name: string } }> } | null } };

export type MergeOrganisationsMutationVariables = Exact<{
  input: MergeOrganisationsInput;
}>;


export type MergeOrganisationsMutation = { mergeOrganisations: { organisation: { slug: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type UpdateParticipationMutationVariables = Exact<{
  input: UpdateParticipationInput;
}>;


export type UpdateParticipationMutation = { updateParticipation: { participation: { version: number } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { participant: boolean, signatory: boolean, signatorySince: string | null, signatoryUntil: string | null, version: number } | null } };

export type RecordPartsFragment = { id: string, slug: string, version: number, name: string, acronym: string | null, kind: OrganisationKind, state: OrganisationState, aliases: Array<string>, note: string | null, closedOn: string | null, parent: { slug: string, name: string } | null, formerNames: Array<{ name: string, acronym: string | null, until: string, source: string | null }>, members: Array<{ since: string | null, until: string | null, member: { slug: string, name: string } }> };

export type BilanPageQueryVariables = Exact<{
  pact: string;
  year: number;
}>;


export type BilanPageQuery = { bilan: { year: number, cutOff: string, draft: boolean, pact: { title: string, startsOn: string, endsOn: string, source: { title: string, publisher: string | null, year: number | null } }, coverage: { commitments: number, expected: number, reported: number, accepted: number, readable: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> }, axes: Array<{ axis: { number: number, title: string, fullTitle: string }, coverage: { commitments: number, expected: number, reported: number, accepted: number, late: number }, keyFigures: Array<{ id: string, value: number | null, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, indicator: { code: string, title: string, unit: string, definition: string, commitments: Array<{ number: number, title: string }> }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { id: string, submittedBy: string | null, decidedAt: string | null, campaign: { title: string }, commitment: { number: number, title: string } } | null } }>, figures: Array<{ id: string, value: number | null, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, indicator: { code: string, title: string, unit: string, definition: string, commitments: Array<{ number: number, title: string }> }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { id: string, submittedBy: string | null, decidedAt: string | null, campaign: { title: string }, commitment: { number: number, title: string } } | null } }>, lines: Array<{ commitment: { number: number, title: string, objective: { number: string, title: string } }, report: { id: string, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, organisation: { slug: string, name: string }, campaign: { code: string, title: string }, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, answers: Array<{ state: LeadAnswerState, sentOn: string | null, acceptedOn: string | null, campaign: { code: string, dueOn: string, fictional: boolean } }>, earlier: { id: string, campaign: { code: string } } | null }> }> } };

export type FigureFragment = { id: string, value: number | null, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, indicator: { code: string, title: string, unit: string, definition: string, commitments: Array<{ number: number, title: string }> }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { id: string, submittedBy: string | null, decidedAt: string | null, campaign: { title: string }, commitment: { number: number, title: string } } | null } };

export type CampaignIndexQueryVariables = Exact<{
  pact: string;
}>;


export type CampaignIndexQuery = { campaigns: Array<{ code: string, title: string, state: CampaignState, opensOn: string }> };

export type CampaignPageQueryVariables = Exact<{
  pact: string;
  campaign: string;
  filter?: RequestFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type CampaignPageQuery = { campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, closesOn: string, copilOn: string | null, fictional: boolean, version: number, organisations: Array<{ slug: string, name: string }>, leftOut: Array<{ commitments: Array<number>, organisation: { slug: string, name: string, closedOn: string | null, mergedOn: string | null, mergedInto: { slug: string, name: string } | null } }>, progress: { expected: number, awaited: number, draft: number, submitted: number, returned: number, accepted: number, late: number, organisations: number, organisationsAnswered: number } }, pact: { axes: Array<{ number: number, title: string }> }, campaigns: Array<{ code: string, title: string }>, reportRequests: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, role: PorteurRole, state: RequestState, late: boolean, openToReader: boolean, lastRemindedAt: string | null, commitment: { number: number, title: string, axis: { number: number, title: string } }, organisation: { slug: string, name: string }, contacts: Array<{ id: string, name: string, email: string, fictional: boolean }>, toPhone: Array<{ id: string }>, report: { id: string, status: CommitmentStatus | null, weather: Weather | null, unchanged: boolean, savedAt: string, submittedAt: string | null, decidedAt: string | null } | null }> } };

export type CampaignRemindersQueryVariables = Exact<{
  pact: string;
  campaign: string;
  after?: string | null | undefined;
}>;


export type CampaignRemindersQuery = { campaign: { code: string, title: string, state: CampaignState, dueOn: string, copilOn: string | null, fictional: boolean }, reminders: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, offsetDays: number, due: number, onDate: string, notSent: NotSentReason | null, person: { id: string, name: string, email: string, fictional: boolean }, organisation: { slug: string, name: string }, mail: { state: MailState, attempts: number, sentAt: string | null, error: string | null } | null }> }, reportRequests: { totalCount: number, nodes: Array<{ id: string, state: RequestState, organisation: { slug: string, name: string }, contacts: Array<{ id: string, name: string }>, toPhone: Array<{ id: string }> }> } };

export type ReportReviewQueryVariables = Exact<{
  pact: string;
  campaign: string;
  report: string;
}>;


export type ReportReviewQuery = { report: { availableTransitions: Array<ReportTransition>, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, campaign: { code: string, title: string, dueOn: string }, organisation: { slug: string, name: string }, commitment: { number: number, title: string, purpose: string, axis: { number: number, title: string }, indicators: Array<{ code: string, title: string, unit: string, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, verbatim: string }> }>, reports: Array<{ id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, organisation: { slug: string, name: string }, campaign: { code: string, title: string }, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> }> }, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> }, waiting: { totalCount: number, nodes: Array<{ id: string, commitment: { number: number }, organisation: { name: string }, report: { id: string } | null }> } };

export type AcceptReportMutationVariables = Exact<{
  input: AcceptReportInput;
}>;


export type AcceptReportMutation = { acceptReport: { report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type ReturnReportMutationVariables = Exact<{
  input: ReturnReportInput;
}>;


export type ReturnReportMutation = { returnReport: { report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type ReopenReportMutationVariables = Exact<{
  input: ReopenReportInput;
}>;


export type ReopenReportMutation = { reopenReport: { report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type OpenCampaignMutationVariables = Exact<{
  input: CampaignInput;
}>;


export type OpenCampaignMutation = { openCampaign: { campaign: { code: string, state: CampaignState } } };

export type CloseCampaignMutationVariables = Exact<{
  input: CampaignInput;
}>;


export type CloseCampaignMutation = { closeCampaign: { campaign: { code: string, state: CampaignState } } };

export type ReportDecisionFragment = { report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null };

export type CommitmentPageQueryVariables = Exact<{
  pact: string;
  number: number;
}>;


export type CommitmentPageQuery = { commitment: { id: string, number: number, title: string, page: number, subHeading: string | null, audience: string | null, purpose: string, means: string | null, note: string | null, status: CommitmentStatus, weather: Weather | null, porteursVerbatim: string | null, statusFrom: { decidedAt: string | null, weather: Weather | null, fictional: boolean, organisation: { slug: string, name: string }, campaign: { code: string } } | null, leadAnswer: { state: LeadAnswerState, sentOn: string | null, acceptedOn: string | null, campaign: { code: string, dueOn: string, fictional: boolean } } | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean, certainty: CalendarCertainty, dependsOn: string | null, condition: string | null, notes: Array<string>, phases: Array<{ label: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean }> }, porteurs: Array<{ id: string, role: PorteurRole, verbatim: string, organisation: { slug: string, name: string, acronym: string | null } | null }>, objective: { number: string, title: string, commitments: Array<{ number: number }> }, axis: { number: number, title: string, fullTitle: string }, actionCadre: { number: number, title: string } | null, related: Array<{ number: number, title: string, axis: { number: number } }>, source: { title: string, publisher: string | null, year: number | null }, indicators: Array<{ id: string, code: string, title: string, unit: string, kind: IndicatorKind, direction: IndicatorDirection, definition: string, page: number | null, baseline: { value: number, onDate: string | null, verbatim: string | null, page: number | null } | null, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, duePrecision: DatePrecision | null, verbatim: string, page: number | null }>, measurements: Array<{ id: string, value: number | null, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, keyFigure: boolean, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { submittedBy: string | null, decidedAt: string | null, campaign: { title: string } } | null } }>, progress: { percent: number, rawPercent: number, reached: boolean, value: number, target: { id: string, value: number }, measurement: { id: string } } | null, source: { title: string, publisher: string | null, year: number | null } | null }>, reports: Array<{ id: string, role: PorteurRole, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, decidedAt: string | null, campaign: { code: string, title: string }, organisation: { slug: string, name: string }, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { title: string, unit: string } }> }> } };

export type CommitmentHistoryQueryVariables = Exact<{
  object: string;
}>;


export type CommitmentHistoryQuery = { history: { nodes: Array<{ id: string, at: string, summary: string, object: { type: string, label: string | null }, changes: Array<{ field: string, label: string, before: string | null, after: string | null, beforeText: string | null, afterText: string | null }> }> } };

export type OrganisationsQueryVariables = Exact<{
  pact: string;
  search?: string | null | undefined;
  kind?: OrganisationKind | null | undefined;
}>;


export type OrganisationsQuery = { organisations: { totalCount: number, nodes: Array<{ slug: string, name: string, acronym: string | null, kind: OrganisationKind, participant: boolean, signatory: boolean, closedOn: string | null, parent: { name: string, slug: string } | null, porteurs: Array<{ role: PorteurRole }> }> } };

export type OrganisationPageQueryVariables = Exact<{
  pact: string;
  slug: string;
}>;


export type OrganisationPageQuery = { organisation: { id: string, slug: string, name: string, acronym: string | null, kind: OrganisationKind, aliases: Array<string>, participant: boolean, signatory: boolean, signatorySince: string | null, signatoryUntil: string | null, note: string | null, closedOn: string | null, mergedOn: string | null, mergedInto: { slug: string, name: string } | null, absorbed: Array<{ slug: string, name: string, mergedOn: string | null }>, formerNames: Array<{ name: string, acronym: string | null, until: string, source: string | null }>, members: Array<{ since: string | null, until: string | null, member: { slug: string, name: string } }>, groups: Array<{ since: string | null, until: string | null, group: { slug: string, name: string } }>, parent: { slug: string, name: string } | null, children: Array<{ slug: string, name: string, kind: OrganisationKind, porteurs: Array<{ role: PorteurRole }> }>, porteurs: Array<{ id: string, role: PorteurRole, verbatim: string, commitment: { number: number, title: string, axis: { number: number, title: string }, calendar: { verbatim: string } } }> } };

export type OrganisationContactsQueryVariables = Exact<{
  pact: string;
  slug: string;
}>;


export type OrganisationContactsQuery = { participation: { version: number, organisation: { slug: string, name: string }, contacts: Array<{ duty: ContactDuty, person: { id: string, name: string, email: string } }>, people: Array<{ id: string, name: string, email: string }> } };

export type SetContactPointsMutationVariables = Exact<{
  input: SetContactPointsInput;
}>;


export type SetContactPointsMutation = { setContactPoints: { problems: Array<{ path: string, code: string, message: string }>, participation: { version: number } | null, conflict: { version: number, organisation: { slug: string, name: string }, contacts: Array<{ duty: ContactDuty, person: { id: string, name: string, email: string } }>, people: Array<{ id: string, name: string, email: string }> } | null } };

export type ContactPartsFragment = { version: number, organisation: { slug: string, name: string }, contacts: Array<{ duty: ContactDuty, person: { id: string, name: string, email: string } }>, people: Array<{ id: string, name: string, email: string }> };

export type OverviewPageQueryVariables = Exact<{
  pact: string;
  campaign?: string | null | undefined;
}>;


export type OverviewPageQuery = { overview: { today: string, campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, copilOn: string | null, fictional: boolean } | null, total: { commitments: number, expected: number, reported: number, accepted: number, readable: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> }, axes: Array<{ axis: { number: number, title: string }, line: { commitments: number, expected: number, reported: number, accepted: number, readable: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> } }>, nextMeeting: { id: string, instance: InstanceKind, title: string, startsAt: string, place: string | null, fictional: boolean } | null, asked: Array<{ id: string, state: RequestState, late: boolean, commitment: { number: number, title: string, axis: { number: number, title: string } }, organisation: { slug: string, name: string }, report: { id: string, status: CommitmentStatus | null, weather: Weather | null } | null }>, notAsked: Array<{ number: number, title: string, axis: { number: number, title: string } }>, storms: Array<{ id: string, state: ReportState, difficulties: string | null, nextSteps: string | null, submittedAt: string | null, fictional: boolean, commitment: { number: number, title: string, axis: { number: number, title: string } }, organisation: { slug: string, name: string } }>, moved: Array<{ fromStatus: CommitmentStatus | null, toStatus: CommitmentStatus | null, fromWeather: Weather | null, toWeather: Weather | null, commitment: { number: number, title: string, axis: { number: number, title: string } }, report: { id: string, submittedAt: string | null, organisation: { slug: string, name: string } } }> }, campaigns: Array<{ code: string, state: CampaignState }> };

export type CoverageLineFragment = { commitments: number, expected: number, reported: number, accepted: number, readable: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> };

export type PactTreeQueryVariables = Exact<{
  pact: string;
  filter?: CommitmentFilter | null | undefined;
  filtered: boolean;
}>;


export type PactTreeQuery = { pact: { title: string, startsOn: string, endsOn: string, commitmentCount: number, axes: Array<{ number: number, slug: string, title: string, fullTitle: string, page: number | null, commitmentCount: number, objectives: Array<{ number: string, title: string, actionCadres: Array<{ number: number, title: string }>, commitments: Array<{ number: number, title: string, actionCadre: { number: number } | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, openEnded: boolean, certainty: CalendarCertainty }, porteurs: Array<{ role: PorteurRole, verbatim: string, organisation: { slug: string, name: string, acronym: string | null } | null }> }> }> }> }, matching?: { nodes: Array<{ number: number }> } };

export type PersonalDataPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonalDataPageQuery = { personalDataRegister: { keptWithThePact: string, security: Array<string>, processings: Array<{ code: string, name: string, purpose: string, legalBasis: string, persons: string, recipients: string, data: Array<{ code: string, title: string, categories: Array<string>, erasure: string }>, retention: Array<{ code: string, what: string, kept: string }> }> } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { erasePerson: { person: { id: string } | null } };

export type ReportingCampaignsQueryVariables = Exact<{
  pact: string;
}>;


export type ReportingCampaignsQuery = { campaigns: Array<{ code: string, title: string, state: CampaignState, opensOn: string, dueOn: string }> };

export type ReportingDeskQueryVariables = Exact<{
  pact: string;
  campaign: string;
  organisation: string;
}>;


export type ReportingDeskQuery = { reportingDesk: { canSubmit: boolean, organisation: { slug: string, name: string }, campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, closesOn: string, closedOn: string | null, copilOn: string | null, fictional: boolean }, requests: Array<{ id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, commitment: { number: number, title: string, page: number, audience: string | null, purpose: string, means: string | null, axis: { number: number, title: string }, calendar: { verbatim: string }, indicators: Array<{ code: string, title: string, unit: string, kind: IndicatorKind, definition: string, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, verbatim: string }>, measurements: Array<{ value: number | null, notKnown: boolean, qualifier: Qualifier, period: { label: string } }> }> }, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, previousReport: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, campaign: { code: string, title: string }, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, campaign: { code: string } }> }, campaigns: Array<{ code: string, title: string, state: CampaignState }> };

export type SaveReportMutationVariables = Exact<{
  input: SaveReportInput;
}>;


export type SaveReportMutation = { saveReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, campaign: { code: string } } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type SubmitReportMutationVariables = Exact<{
  input: SubmitReportInput;
}>;


export type SubmitReportMutation = { submitReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, campaign: { code: string } } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type AttestUnchangedMutationVariables = Exact<{
  input: AttestUnchangedInput;
}>;


export type AttestUnchangedMutation = { attestUnchanged: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, campaign: { code: string } } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type TakeBackReportMutationVariables = Exact<{
  input: TakeBackReportInput;
}>;


export type TakeBackReportMutation = { takeBackReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, campaign: { code: string } } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type ReportChangeFragment = { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, campaign: { code: string } } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null };

export type RequestHeadFragment = { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, campaign: { code: string } };

export type ReportContentFragment = { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: { kind: ActorKind, permissions: Array<string>, person: { id: string, name: string, fictional: boolean } | null, grants: Array<{ role: Role, organisation: { name: string, slug: string } | null }>, guest: { campaign: string, expiresAt: string, organisation: { name: string, slug: string } } | null, tenant: { name: string, slug: string, defaultPact: string | null, fictional: boolean, hasLogo: boolean } }, spaces: Array<{ slug: string, name: string, current: boolean }>, pacts: Array<{ slug: string, title: string, shortTitle: string, startsOn: string, endsOn: string, commitmentCount: number, source: { title: string, publisher: string | null, year: number | null } }>, demonstration: { today: string, remindersWaitUntil: string | null, mailboxUrl: string | null, nextSteps: Array<{ on: string, label: string }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { continueAt: string | null } };

export type AdvanceClockMutationVariables = Exact<{
  input: AdvanceClockInput;
}>;


export type AdvanceClockMutation = { advanceClock: { demonstration: { today: string } } };

export const AcceptInvitation = /* @__PURE__ */ document<AcceptInvitationMutation, AcceptInvitationMutationVariables>('AcceptInvitation', "mutation AcceptInvitation($input:InvitationTokenInput!){acceptInvitation(input:$input){landing}}");
export const AcceptReport = /* @__PURE__ */ document<AcceptReportMutation, AcceptReportMutationVariables>('AcceptReport', "mutation AcceptReport($input:AcceptReportInput!){acceptReport(input:$input){...ReportDecision}}fragment ReportDecision on ReportPayload{report{...ReportContent}problems{path code message}conflict{...ReportContent}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const AccessPage = /* @__PURE__ */ document<AccessPageQuery, AccessPageQueryVariables>('AccessPage', "query AccessPage($pact:String!$after:String){organisations(pact:$pact first:500){nodes{slug name}}accessRequests(first:100){totalCount nodes{id name email organisationText message state confirmedAt decidedBy reason organisation{slug name}}}invitations(after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id name email role state sentAt expiresAt invitedBy organisation{slug name}}}}");
export const AccountPage = /* @__PURE__ */ document<AccountPageQuery, AccountPageQueryVariables>('AccountPage', "query AccountPage{viewer{grants{role organisation{name slug}}}account{person{name email fictional}sessions{id method provider agent network openedAt lastSeenAt expiresAt current}tokens{id name scopes createdAt expiresAt lastUsedAt expired}identities{id provider linkedAt lastUsedAt}offeredScopes mailTopics declinedMails}}");
export const AdvanceClock = /* @__PURE__ */ document<AdvanceClockMutation, AdvanceClockMutationVariables>('AdvanceClock', "mutation AdvanceClock($input:AdvanceClockInput!){advanceClock(input:$input){demonstration{today}}}");
export const AttestUnchanged = /* @__PURE__ */ document<AttestUnchangedMutation, AttestUnchangedMutationVariables>('AttestUnchanged', "mutation AttestUnchanged($input:AttestUnchangedInput!){attestUnchanged(input:$input){...ReportChange}}fragment ReportChange on ReportPayload{request{...RequestHead report{...ReportContent}}problems{path code message}warnings{path code message}conflict{...ReportContent}}fragment RequestHead on ReportRequest{id role state late availableTransitions campaign{code}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const BilanPage = /* @__PURE__ */ document<BilanPageQuery, BilanPageQueryVariables>('BilanPage', "query BilanPage($pact:String!$year:Int!){bilan(pact:$pact year:$year){year cutOff draft pact{title startsOn endsOn source{title publisher year}}coverage{...CoverageLine}axes{axis{number title fullTitle}coverage{commitments expected reported accepted late}keyFigures{...Figure}figures{...Figure}lines{commitment{number title objective{number title}}report{id status weather achievements difficulties nextSteps unchanged fictional submittedAt submittedBy decidedAt decidedBy organisation{slug name}campaign{code title}measurements{indicator{code title unit}value qualifier notKnown}}answers{state sentOn acceptedOn campaign{code dueOn fictional}}earlier{id campaign{code}}}}}}fragment Figure on Measurement{id value notKnown qualifier verbatim fictional recordedAt period{kind startsOn endsOn label}indicator{code title unit definition commitments{number title}}provenance{kind page givenOn source{title publisher year}organisation{slug name}report{id submittedBy decidedAt campaign{title}commitment{number title}}}}fragment CoverageLine on OverviewLine{commitments expected reported accepted readable late medianAgeDays statuses{status count}weathers{weather count}}");
export const CampaignIndex = /* @__PURE__ */ document<CampaignIndexQuery, CampaignIndexQueryVariables>('CampaignIndex', "query CampaignIndex($pact:String!){campaigns(pact:$pact){code title state opensOn}}");
export const CampaignPage = /* @__PURE__ */ document<CampaignPageQuery, CampaignPageQueryVariables>('CampaignPage', "query CampaignPage($pact:String!$campaign:String!$filter:RequestFilter$after:String){campaign(pact:$pact code:$campaign){code title state opensOn dueOn closesOn copilOn fictional version organisations{slug name}leftOut{commitments organisation{slug name closedOn mergedOn mergedInto{slug name}}}progress{expected awaited draft submitted returned accepted late organisations organisationsAnswered}}pact(slug:$pact){axes{number title}}campaigns(pact:$pact){code title}reportRequests(pact:$pact campaign:$campaign filter:$filter first:50 after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id role state late openToReader lastRemindedAt commitment{number title axis{number title}}organisation{slug name}contacts{id name email fictional}toPhone{id}report{id status weather unchanged savedAt submittedAt decidedAt}}}}");
export const CampaignReminders = /* @__PURE__ */ document<CampaignRemindersQuery, CampaignRemindersQueryVariables>('CampaignReminders', "query CampaignReminders($pact:String!$campaign:String!$after:String){campaign(pact:$pact code:$campaign){code title state dueOn copilOn fictional}reminders(pact:$pact campaign:$campaign first:100 after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id offsetDays due onDate notSent person{id name email fictional}organisation{slug name}mail{state attempts sentAt error}}}reportRequests(pact:$pact campaign:$campaign first:500){totalCount nodes{id state organisation{slug name}contacts{id name}toPhone{id}}}}");
export const ChangeTenant = /* @__PURE__ */ document<ChangeTenantMutation, ChangeTenantMutationVariables>('ChangeTenant', "mutation ChangeTenant($input:ChangeTenantInput!){changeTenant(input:$input){settings{version}}}");
export const ChangeTenantLogo = /* @__PURE__ */ document<ChangeTenantLogoMutation, ChangeTenantLogoMutationVariables>('ChangeTenantLogo', "mutation ChangeTenantLogo($input:ChangeTenantLogoInput!){changeTenantLogo(input:$input){settings{version}}}");
export const ChooseMails = /* @__PURE__ */ document<ChooseMailsMutation, ChooseMailsMutationVariables>('ChooseMails', "mutation ChooseMails($input:ChooseMailsInput!){chooseMails(input:$input){choice{topic wanted}}}");
export const CloseCampaign = /* @__PURE__ */ document<CloseCampaignMutation, CloseCampaignMutationVariables>('CloseCampaign', "mutation CloseCampaign($input:CampaignInput!){closeCampaign(input:$input){campaign{code state}}}");
export const CommitmentHistory = /* @__PURE__ */ document<CommitmentHistoryQuery, CommitmentHistoryQueryVariables>('CommitmentHistory', "query CommitmentHistory($object:ID!){history(object:$object first:50){nodes{id at summary object{type label}changes{field label before after beforeText afterText}}}}");
export const CommitmentPage = /* @__PURE__ */ document<CommitmentPageQuery, CommitmentPageQueryVariables>('CommitmentPage', "query CommitmentPage($pact:String!$number:Int!){commitment(pact:$pact number:$number){id number title page subHeading audience purpose means note status weather statusFrom{decidedAt weather fictional organisation{slug name}campaign{code}}leadAnswer{state sentOn acceptedOn campaign{code dueOn fictional}}calendar{verbatim startsOn endsOn startPrecision endPrecision openEnded certainty dependsOn condition notes phases{label startsOn endsOn startPrecision endPrecision openEnded}}porteursVerbatim porteurs{id role verbatim organisation{slug name acronym}}objective{number title commitments{number}}axis{number title fullTitle}actionCadre{number title}related{number title axis{number}}source{title publisher year}indicators{id code title unit kind direction definition baseline{value onDate verbatim page}targets{id value sense dueOn duePrecision verbatim page}measurements{id value notKnown qualifier verbatim keyFigure fictional recordedAt period{kind startsOn endsOn label}provenance{kind page givenOn source{title publisher year}organisation{slug name}report{campaign{title}submittedBy decidedAt}}}progress{percent rawPercent reached value target{id value}measurement{id}}source{title publisher year}page}reports{id role status weather achievements difficulties nextSteps unchanged fictional decidedAt campaign{code title}organisation{slug name}measurements{indicator{title unit}value qualifier notKnown}}}}");
export const ConfirmAccessRequest = /* @__PURE__ */ document<ConfirmAccessRequestMutation, ConfirmAccessRequestMutationVariables>('ConfirmAccessRequest', "mutation ConfirmAccessRequest($input:ConfirmAccessRequestInput!){confirmAccessRequest(input:$input){confirmed}}");
export const CreateOrganisation = /* @__PURE__ */ document<CreateOrganisationMutation, CreateOrganisationMutationVariables>('CreateOrganisation', "mutation CreateOrganisation($input:CreateOrganisationInput!){createOrganisation(input:$input){organisation{slug}problems{path code message}}}");
export const CreateTenant = /* @__PURE__ */ document<CreateTenantMutation, CreateTenantMutationVariables>('CreateTenant', "mutation CreateTenant($input:CreateTenantInput!){createTenant(input:$input){tenant{slug name url}}}");
export const CreateToken = /* @__PURE__ */ document<CreateTokenMutation, CreateTokenMutationVariables>('CreateToken', "mutation CreateToken($input:CreateTokenInput!){createToken(input:$input){secret}}");
export const DecideAccessRequest = /* @__PURE__ */ document<DecideAccessRequestMutation, DecideAccessRequestMutationVariables>('DecideAccessRequest', "mutation DecideAccessRequest($input:DecideAccessRequestInput!){decideAccessRequest(input:$input){request{id}}}");
export const DepartPerson = /* @__PURE__ */ document<DepartPersonMutation, DepartPersonMutationVariables>('DepartPerson', "mutation DepartPerson($input:DepartPersonInput!){departPerson(input:$input){person{id}}}");
export const EndRole = /* @__PURE__ */ document<EndRoleMutation, EndRoleMutationVariables>('EndRole', "mutation EndRole($input:EndRoleInput!){endRole(input:$input){person{id}}}");
export const ErasePerson = /* @__PURE__ */ document<ErasePersonMutation, ErasePersonMutationVariables>('ErasePerson', "mutation ErasePerson($input:ErasePersonInput!){erasePerson(input:$input){person{id}}}");
export const GrantRole = /* @__PURE__ */ document<GrantRoleMutation, GrantRoleMutationVariables>('GrantRole', "mutation GrantRole($input:GrantRoleInput!){grantRole(input:$input){person{id}}}");
export const IdentityPage = /* @__PURE__ */ document<IdentityPageQuery, IdentityPageQueryVariables>('IdentityPage', "query IdentityPage{tenantSettings{name senderAddress locale timeZone holidays hasLogo version}}");
export const Invite = /* @__PURE__ */ document<InviteMutation, InviteMutationVariables>('Invite', "mutation Invite($input:InviteInput!){invite(input:$input){invitation{id}}}");
export const JournalPage = /* @__PURE__ */ document<JournalPageQuery, JournalPageQueryVariables>('JournalPage', "query JournalPage($words:String$person:ID$family:AuditFamily$object:ID$from:Date$until:Date$after:String){journal(words:$words person:$person family:$family object:$object from:$from until:$until first:50 after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id number at actor actorId summary onBehalfOf via address object{type id label path}changes{field label before after beforeText afterText}}}}");
export const MembersPage = /* @__PURE__ */ document<MembersPageQuery, MembersPageQueryVariables>('MembersPage', "query MembersPage($organisation:String!$after:String){organisationPeople(organisation:$organisation after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id name email state roles{id role from until current organisation{slug name}}}}accessRequests(organisation:$organisation state:WAITING){totalCount nodes{id name email organisationText message state confirmedAt decidedBy reason organisation{slug name}}}invitations(organisation:$organisation){totalCount nodes{id name email role state sentAt expiresAt invitedBy organisation{slug name}}}}");
export const MergeOrganisations = /* @__PURE__ */ document<MergeOrganisationsMutation, MergeOrganisationsMutationVariables>('MergeOrganisations', "mutation MergeOrganisations($input:MergeOrganisationsInput!){mergeOrganisations(input:$input){organisation{slug}problems{path code message}}}");
export const OpenCampaign = /* @__PURE__ */ document<OpenCampaignMutation, OpenCampaignMutationVariables>('OpenCampaign', "mutation OpenCampaign($input:CampaignInput!){openCampaign(input:$input){campaign{code state}}}");
export const OpenGuestLink = /* @__PURE__ */ document<OpenGuestLinkMutation, OpenGuestLinkMutationVariables>('OpenGuestLink', "mutation OpenGuestLink($input:OpenGuestLinkInput!){openGuestLink(input:$input){landing}}");
export const OpenInvitation = /* @__PURE__ */ document<OpenInvitationMutation, OpenInvitationMutationVariables>('OpenInvitation', "mutation OpenInvitation($input:InvitationTokenInput!){openInvitation(input:$input){name role organisation expiresAt}}");
export const OrganisationChoices = /* @__PURE__ */ document<OrganisationChoicesQuery, OrganisationChoicesQueryVariables>('OrganisationChoices', "query OrganisationChoices{organisationRecords(state:ACTIVE first:500){nodes{slug name acronym kind}}}");
export const OrganisationContacts = /* @__PURE__ */ document<OrganisationContactsQuery, OrganisationContactsQueryVariables>('OrganisationContacts', "query OrganisationContacts($pact:String!$slug:String!){participation(pact:$pact organisation:$slug){...ContactParts}}fragment ContactParts on Participation{version organisation{slug name}contacts{duty person{id name email}}people{id name email}}");
export const OrganisationEdit = /* @__PURE__ */ document<OrganisationEditQuery, OrganisationEditQueryVariables>('OrganisationEdit', "query OrganisationEdit($slug:String!){organisationRecord(slug:$slug){...RecordParts mergedOn mergedInto{slug name}children{slug name}participations{participant signatory signatorySince signatoryUntil version pact{slug shortTitle}}}organisationRecords(state:ACTIVE first:500){nodes{slug name acronym kind}}pacts{slug shortTitle}}fragment RecordParts on OrganisationRecord{id slug version name acronym kind state aliases note closedOn parent{slug name}formerNames{name acronym until source}members{since until member{slug name}}}");
export const OrganisationMerger = /* @__PURE__ */ document<OrganisationMergerQuery, OrganisationMergerQueryVariables>('OrganisationMerger', "query OrganisationMerger($slug:String!){organisationRecord(slug:$slug){slug name version state}organisationMerger(from:$slug){what count}organisationRecords(state:ACTIVE first:500){nodes{slug name acronym kind}}}");
export const OrganisationPage = /* @__PURE__ */ document<OrganisationPageQuery, OrganisationPageQueryVariables>('OrganisationPage', "query OrganisationPage($pact:String!$slug:String!){organisation(pact:$pact slug:$slug){id slug name acronym kind aliases participant signatory signatorySince signatoryUntil note closedOn mergedOn mergedInto{slug name}absorbed{slug name mergedOn}formerNames{name acronym until source}members{since until member{slug name}}groups{since until group{slug name}}parent{slug name}children{slug name kind porteurs{role}}porteurs{id role verbatim commitment{number title axis{number title}calendar{verbatim}}}}}");
export const OrganisationRecords = /* @__PURE__ */ document<OrganisationRecordsQuery, OrganisationRecordsQueryVariables>('OrganisationRecords', "query OrganisationRecords($search:String$kind:OrganisationKind$state:OrganisationState$after:String){organisationRecords(search:$search kind:$kind state:$state first:50 after:$after){totalCount nodes{slug name acronym kind state closedOn parent{slug name}mergedInto{slug name}}pageInfo{hasNextPage endCursor}}}");
export const Organisations = /* @__PURE__ */ document<OrganisationsQuery, OrganisationsQueryVariables>('Organisations', "query Organisations($pact:String!$search:String$kind:OrganisationKind){organisations(pact:$pact search:$search kind:$kind first:500){totalCount nodes{slug name acronym kind participant signatory closedOn parent{name slug}porteurs{role}}}}");
export const OverviewPage = /* @__PURE__ */ document<OverviewPageQuery, OverviewPageQueryVariables>('OverviewPage', "query OverviewPage($pact:String!$campaign:String){overview(pact:$pact campaign:$campaign){today campaign{code title state opensOn dueOn copilOn fictional}total{...CoverageLine}axes{axis{number title}line{...CoverageLine}}nextMeeting{id instance title startsAt place fictional}asked{id state late commitment{number title axis{number title}}organisation{slug name}report{id status weather}}notAsked{number title axis{number title}}storms{id state difficulties nextSteps submittedAt fictional commitment{number title axis{number title}}organisation{slug name}}moved{fromStatus toStatus fromWeather toWeather commitment{number title axis{number title}}report{id submittedAt organisation{slug name}}}}campaigns(pact:$pact){code state}}fragment CoverageLine on OverviewLine{commitments expected reported accepted readable late medianAgeDays statuses{status count}weathers{weather count}}");
export const PactTree = /* @__PURE__ */ document<PactTreeQuery, PactTreeQueryVariables>('PactTree', "query PactTree($pact:String!$filter:CommitmentFilter$filtered:Boolean!){pact(slug:$pact){title startsOn endsOn commitmentCount axes{number slug title fullTitle page commitmentCount objectives{number title actionCadres{number title}commitments{number title actionCadre{number}calendar{verbatim startsOn endsOn openEnded certainty}porteurs{role verbatim organisation{slug name acronym}}}}}}matching:commitments(pact:$pact filter:$filter first:200)@include(if:$filtered){nodes{number}}}");
export const People = /* @__PURE__ */ document<PeopleQuery, PeopleQueryVariables>('People', "query People($search:String$role:Role$organisation:String$state:PersonState$after:String){people(search:$search role:$role organisation:$organisation state:$state after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id name email fictional state lastSeenOn roles{id role current organisation{slug name}}}}}");
export const PermissionsPage = /* @__PURE__ */ document<PermissionsPageQuery, PermissionsPageQueryVariables>('PermissionsPage', "query PermissionsPage{permissions{code sentence everyone signedIn guest roles ownRoles}}");
export const PersonalDataPage = /* @__PURE__ */ document<PersonalDataPageQuery, PersonalDataPageQueryVariables>('PersonalDataPage', "query PersonalDataPage{personalDataRegister{keptWithThePact security processings{code name purpose legalBasis persons recipients data{code title categories erasure}retention{code what kept}}}}");
export const PersonPage = /* @__PURE__ */ document<PersonPageQuery, PersonPageQueryVariables>('PersonPage', "query PersonPage($id:ID!$pact:String!){personRecord(id:$id){id name email fictional state registeredOn lastSeenOn disabledOn leftOn roles{id role from until current grantedBy organisation{slug name}}handOver{organisation{slug name}candidates{id name}}}organisations(pact:$pact first:500){nodes{slug name}}}");
export const RenewGuestLink = /* @__PURE__ */ document<RenewGuestLinkMutation, RenewGuestLinkMutationVariables>('RenewGuestLink', "mutation RenewGuestLink($input:OpenGuestLinkInput!){renewGuestLink(input:$input){sent}}");
export const ReopenReport = /* @__PURE__ */ document<ReopenReportMutation, ReopenReportMutationVariables>('ReopenReport', "mutation ReopenReport($input:ReopenReportInput!){reopenReport(input:$input){...ReportDecision}}fragment ReportDecision on ReportPayload{report{...ReportContent}problems{path code message}conflict{...ReportContent}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const ReportingCampaigns = /* @__PURE__ */ document<ReportingCampaignsQuery, ReportingCampaignsQueryVariables>('ReportingCampaigns', "\"Where a reporter lands: which campaign is to be answered now.\" query ReportingCampaigns($pact:String!){campaigns(pact:$pact){code title state opensOn dueOn}}");
export const ReportingDesk = /* @__PURE__ */ document<ReportingDeskQuery, ReportingDeskQueryVariables>('ReportingDesk', "query ReportingDesk($pact:String!$campaign:String!$organisation:String!){reportingDesk(pact:$pact campaign:$campaign organisation:$organisation){canSubmit organisation{slug name}campaign{code title state opensOn dueOn closesOn closedOn copilOn fictional}requests{...RequestHead commitment{number title page audience purpose means axis{number title}calendar{verbatim}indicators{code title unit kind definition targets{id value sense dueOn verbatim}measurements{value notKnown qualifier period{label}}}}report{...ReportContent}previousReport{...ReportContent campaign{code title}}}}campaigns(pact:$pact){code title state}}fragment RequestHead on ReportRequest{id role state late availableTransitions campaign{code}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const ReportReview = /* @__PURE__ */ document<ReportReviewQuery, ReportReviewQueryVariables>('ReportReview', "query ReportReview($pact:String!$campaign:String!$report:ID!){report(id:$report){...ReportContent availableTransitions campaign{code title dueOn}organisation{slug name}commitment{number title purpose axis{number title}indicators{code title unit targets{id value sense dueOn verbatim}}reports{...ReportContent organisation{slug name}campaign{code title}}}}waiting:reportRequests(pact:$pact campaign:$campaign filter:{state:SUBMITTED}first:20){totalCount nodes{id commitment{number}organisation{name}report{id}}}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const RequestAccess = /* @__PURE__ */ document<RequestAccessMutation, RequestAccessMutationVariables>('RequestAccess', "mutation RequestAccess($input:RequestAccessInput!){requestAccess(input:$input){sent}}");
export const RequestSignInLink = /* @__PURE__ */ document<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>('RequestSignInLink', "mutation RequestSignInLink($input:RequestSignInLinkInput!){requestSignInLink(input:$input){code}}");
export const ResendInvitation = /* @__PURE__ */ document<ResendInvitationMutation, ResendInvitationMutationVariables>('ResendInvitation', "mutation ResendInvitation($input:InvitationInput!){resendInvitation(input:$input){invitation{id}}}");
export const ReturnReport = /* @__PURE__ */ document<ReturnReportMutation, ReturnReportMutationVariables>('ReturnReport', "mutation ReturnReport($input:ReturnReportInput!){returnReport(input:$input){...ReportDecision}}fragment ReportDecision on ReportPayload{report{...ReportContent}problems{path code message}conflict{...ReportContent}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const RevokeInvitation = /* @__PURE__ */ document<RevokeInvitationMutation, RevokeInvitationMutationVariables>('RevokeInvitation', "mutation RevokeInvitation($input:InvitationInput!){revokeInvitation(input:$input){invitation{id}}}");
export const RevokeOtherSessions = /* @__PURE__ */ document<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>('RevokeOtherSessions', "mutation RevokeOtherSessions{revokeOtherSessions{account{sessions{id}}}}");
export const RevokeSession = /* @__PURE__ */ document<RevokeSessionMutation, RevokeSessionMutationVariables>('RevokeSession', "mutation RevokeSession($input:RevokeSessionInput!){revokeSession(input:$input){account{sessions{id}}}}");
export const RevokeToken = /* @__PURE__ */ document<RevokeTokenMutation, RevokeTokenMutationVariables>('RevokeToken', "mutation RevokeToken($input:RevokeTokenInput!){revokeToken(input:$input){account{tokens{id}}}}");
export const SaveReport = /* @__PURE__ */ document<SaveReportMutation, SaveReportMutationVariables>('SaveReport', "mutation SaveReport($input:SaveReportInput!){saveReport(input:$input){...ReportChange}}fragment ReportChange on ReportPayload{request{...RequestHead report{...ReportContent}}problems{path code message}warnings{path code message}conflict{...ReportContent}}fragment RequestHead on ReportRequest{id role state late availableTransitions campaign{code}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const SetContactPoints = /* @__PURE__ */ document<SetContactPointsMutation, SetContactPointsMutationVariables>('SetContactPoints', "mutation SetContactPoints($input:SetContactPointsInput!){setContactPoints(input:$input){problems{path code message}participation{version}conflict{...ContactParts}}}fragment ContactParts on Participation{version organisation{slug name}contacts{duty person{id name email}}people{id name email}}");
export const SetMailChoice = /* @__PURE__ */ document<SetMailChoiceMutation, SetMailChoiceMutationVariables>('SetMailChoice', "mutation SetMailChoice($input:SetMailChoiceInput!){setMailChoice(input:$input){account{declinedMails}}}");
export const Shell = /* @__PURE__ */ document<ShellQuery, ShellQueryVariables>('Shell', "query Shell{viewer{kind person{id name fictional}permissions grants{role organisation{name slug}}guest{organisation{name slug}campaign expiresAt}tenant{name slug defaultPact fictional hasLogo}}spaces{slug name current}pacts{slug title shortTitle startsOn endsOn commitmentCount source{title publisher year}}demonstration{today remindersWaitUntil nextSteps{on label}mailboxUrl}}");
export const SignIn = /* @__PURE__ */ document<SignInMutation, SignInMutationVariables>('SignIn', "mutation SignIn($input:SignInInput!){signIn(input:$input){landing}}");
export const SignInPage = /* @__PURE__ */ document<SignInPageQuery, SignInPageQueryVariables>('SignInPage', "query SignInPage{identityProviders{slug label}demonstration{personas{id name role description organisation{name}}mailboxUrl}}");
export const SignOut = /* @__PURE__ */ document<SignOutMutation, SignOutMutationVariables>('SignOut', "mutation SignOut{signOut{continueAt}}");
export const SpacesPage = /* @__PURE__ */ document<SpacesPageQuery, SpacesPageQueryVariables>('SpacesPage', "query SpacesPage($after:String){tenants(after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{slug name url timeZone senderAddress createdAt}}}");
export const SubmitReport = /* @__PURE__ */ document<SubmitReportMutation, SubmitReportMutationVariables>('SubmitReport', "mutation SubmitReport($input:SubmitReportInput!){submitReport(input:$input){...ReportChange}}fragment ReportChange on ReportPayload{request{...RequestHead report{...ReportContent}}problems{path code message}warnings{path code message}conflict{...ReportContent}}fragment RequestHead on ReportRequest{id role state late availableTransitions campaign{code}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const SwitchOffPerson = /* @__PURE__ */ document<SwitchOffPersonMutation, SwitchOffPersonMutationVariables>('SwitchOffPerson', "mutation SwitchOffPerson($input:PersonInput!){switchOffPerson(input:$input){person{id}}}");
export const SwitchOnPerson = /* @__PURE__ */ document<SwitchOnPersonMutation, SwitchOnPersonMutationVariables>('SwitchOnPerson', "mutation SwitchOnPerson($input:PersonInput!){switchOnPerson(input:$input){person{id}}}");
export const SwitchTenant = /* @__PURE__ */ document<SwitchTenantMutation, SwitchTenantMutationVariables>('SwitchTenant', "mutation SwitchTenant($input:SwitchTenantInput!){switchTenant(input:$input){url}}");
export const TakeBackReport = /* @__PURE__ */ document<TakeBackReportMutation, TakeBackReportMutationVariables>('TakeBackReport', "mutation TakeBackReport($input:TakeBackReportInput!){takeBackReport(input:$input){...ReportChange}}fragment ReportChange on ReportPayload{request{...RequestHead report{...ReportContent}}problems{path code message}warnings{path code message}conflict{...ReportContent}}fragment RequestHead on ReportRequest{id role state late availableTransitions campaign{code}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const TryPersona = /* @__PURE__ */ document<TryPersonaMutation, TryPersonaMutationVariables>('TryPersona', "mutation TryPersona($input:TryPersonaInput!){tryPersona(input:$input){landing}}");
export const UpdateOrganisation = /* @__PURE__ */ document<UpdateOrganisationMutation, UpdateOrganisationMutationVariables>('UpdateOrganisation', "mutation UpdateOrganisation($input:UpdateOrganisationInput!){updateOrganisation(input:$input){organisation{version}problems{path code message}conflict{...RecordParts}}}fragment RecordParts on OrganisationRecord{id slug version name acronym kind state aliases note closedOn parent{slug name}formerNames{name acronym until source}members{since until member{slug name}}}");
export const UpdateParticipation = /* @__PURE__ */ document<UpdateParticipationMutation, UpdateParticipationMutationVariables>('UpdateParticipation', "mutation UpdateParticipation($input:UpdateParticipationInput!){updateParticipation(input:$input){participation{version}problems{path code message}conflict{participant signatory signatorySince signatoryUntil version}}}");