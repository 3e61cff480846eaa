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

/** How finely the words give a date. */
export type DatePrecision =
  | 'DAY'
  | 'MONTH'
  | 'QUARTER'
  | 'SEMESTER'
  | 'YEAR';

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
  /** There was nothing left to ask for when it was to leave. */
  | 'CANCELLED'
  /** Given up: refused for good, or tried too often. */
  | 'FAILED'
  /** Not sent yet, or to be tried again. */
  | 'QUEUED'
  /** Being handed to the mail server. */
  | 'SENDING'
  /** The mail server has taken it. */
  | 'SENT';

/** value, or notKnown: one of the two. */
export type MeasurementInput = {
  /** Code. */
  indicator: string;
  notKnown?: boolean | null | undefined;
  qualifier?: Qualifier | null | undefined;
  value?: number | null | undefined;
};

/** Why a reminder that fell due did not leave: its time passed while the service was down, or the demonstration’s clock was moved on. */
export type NotSentReason =
  /** The campaign had ended by then. */
  | 'CLOSED'
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
  | 'RETURN'
  | 'SAVE'
  | 'SUBMIT'
  /** What was sent and is not decided becomes a draft again, or returned when it had been. */
  | 'TAKE_BACK';

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

export type SignInInput = {
  token: string;
};

export type SubmitReportInput = {
  request: string;
  version: number;
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

export type TryPersonaInput = {
  person: string;
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


export type SignInPageQuery = { demonstration: { mailboxUrl: string | null, personas: Array<{ id: string, name: string, role: Role, description: string, organisation: { name: string } | null }> } | null };

export type RequestSignInLinkMutationVariables = Exact<{
  input: RequestSignInLinkInput;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: { sent: boolean } };

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

export type BilanPageQueryVariables = Exact<{
  pact: string;
  year: number;
}>;


export type BilanPageQuery = { bilan: { year: number, cutOff: string, draft: boolean, pact: { title: string, startsOn: string, endsOn: string, source: { title: string, publisher: string | null, year: number | null } }, coverage: { commitments: number, expected: number, reported: number, accepted: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> }, axes: Array<{ axis: { number: number, title: string, fullTitle: string }, coverage: { commitments: number, expected: number, reported: number, accepted: number, late: number }, keyFigures: Array<{ id: string, value: number | null, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, indicator: { code: string, title: string, unit: string, definition: string, commitments: Array<{ number: number, title: string }> }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { id: string, submittedBy: string | null, decidedAt: string | null, campaign: { title: string }, commitment: { number: number, title: string } } | null } }>, figures: Array<{ id: string, value: number | null, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, indicator: { code: string, title: string, unit: string, definition: string, commitments: Array<{ number: number, title: string }> }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { id: string, submittedBy: string | null, decidedAt: string | null, campaign: { title: string }, commitment: { number: number, title: string } } | null } }>, lines: Array<{ commitment: { number: number, title: string, objective: { number: string, title: string } }, report: { id: string, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, organisation: { slug: string, name: string }, campaign: { code: string, title: string }, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, answers: Array<{ state: LeadAnswerState, sentOn: string | null, acceptedOn: string | null, campaign: { code: string, dueOn: string, fictional: boolean } }>, earlier: { id: string, campaign: { code: string } } | null }> }> } };

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


export type CampaignPageQuery = { campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, closesOn: string, copilOn: string | null, fictional: boolean, version: number, progress: { expected: number, awaited: number, draft: number, submitted: number, returned: number, accepted: number, late: number, organisations: number, organisationsAnswered: number } }, pact: { axes: Array<{ number: number, title: string }> }, campaigns: Array<{ code: string, title: string }>, reportRequests: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, role: PorteurRole, state: RequestState, late: boolean, lastRemindedAt: string | null, commitment: { number: number, title: string, axis: { number: number, title: string } }, organisation: { slug: string, name: string }, contacts: Array<{ id: string, name: string, email: string, fictional: boolean }>, report: { id: string, status: CommitmentStatus | null, weather: Weather | null, unchanged: boolean, savedAt: string, submittedAt: string | null, decidedAt: string | null } | null }> }, organisations: { nodes: Array<{ slug: string, name: string, porteurs: Array<{ role: PorteurRole }> }> } };

export type CampaignRemindersQueryVariables = Exact<{
  pact: string;
  campaign: string;
  after?: string | null | undefined;
}>;


export type CampaignRemindersQuery = { campaign: { code: string, title: string, state: CampaignState, dueOn: string, copilOn: string | null, fictional: boolean }, reminders: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, offsetDays: number, due: number, onDate: string, notSent: NotSentReason | null, person: { id: string, name: string, email: string, fictional: boolean }, organisation: { slug: string, name: string }, mail: { state: MailState, attempts: number, sentAt: string | null, error: string | null } | null }> }, reportRequests: { totalCount: number, nodes: Array<{ id: string, state: RequestState, organisation: { slug: string, name: string }, contacts: Array<{ id: string }> }> } };

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


export type CommitmentHistoryQuery = { history: { nodes: Array<{ id: string, at: string, actor: string, action: string, summary: string, changes: Array<{ field: string, before: string | null, after: string | null }> }> } };

export type OrganisationsQueryVariables = Exact<{
  pact: string;
  search?: string | null | undefined;
  kind?: OrganisationKind | null | undefined;
}>;


export type OrganisationsQuery = { organisations: { totalCount: number, nodes: Array<{ slug: string, name: string, acronym: string | null, kind: OrganisationKind, participant: boolean, signatory: boolean, parent: { name: string, slug: string } | null, porteurs: Array<{ role: PorteurRole }> }> } };

export type OrganisationPageQueryVariables = Exact<{
  pact: string;
  slug: string;
}>;


export type OrganisationPageQuery = { organisation: { id: string, slug: string, name: string, acronym: string | null, kind: OrganisationKind, aliases: Array<string>, participant: boolean, signatory: boolean, note: string | null, parent: { slug: string, name: string } | null, children: Array<{ slug: string, name: string, kind: OrganisationKind, porteurs: Array<{ role: PorteurRole }> }>, porteurs: Array<{ id: string, role: PorteurRole, verbatim: string, commitment: { number: number, title: string, axis: { number: number, title: string }, calendar: { verbatim: string } } }> } };

export type OverviewPageQueryVariables = Exact<{
  pact: string;
  campaign?: string | null | undefined;
}>;


export type OverviewPageQuery = { overview: { today: string, campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, copilOn: string | null, fictional: boolean } | null, total: { commitments: number, expected: number, reported: number, accepted: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> }, axes: Array<{ axis: { number: number, title: string }, line: { commitments: number, expected: number, reported: number, accepted: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> } }>, nextMeeting: { id: string, instance: InstanceKind, title: string, startsAt: string, place: string | null, fictional: boolean } | null, asked: Array<{ id: string, state: RequestState, late: boolean, commitment: { number: number, title: string, axis: { number: number, title: string } }, organisation: { slug: string, name: string }, report: { id: string, status: CommitmentStatus | null, weather: Weather | null } | null }>, notAsked: Array<{ number: number, title: string, axis: { number: number, title: string } }>, storms: Array<{ id: string, state: ReportState, difficulties: string | null, nextSteps: string | null, submittedAt: string | null, fictional: boolean, commitment: { number: number, title: string, axis: { number: number, title: string } }, organisation: { slug: string, name: string } }>, moved: Array<{ fromStatus: CommitmentStatus | null, toStatus: CommitmentStatus | null, fromWeather: Weather | null, toWeather: Weather | null, commitment: { number: number, title: string, axis: { number: number, title: string } }, report: { id: string, submittedAt: string | null, organisation: { slug: string, name: string } } }> }, campaigns: Array<{ code: string, state: CampaignState }> };

export type CoverageLineFragment = { commitments: number, expected: number, reported: number, accepted: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> };

export type PactTreeQueryVariables = Exact<{
  pact: string;
  filter?: CommitmentFilter | null | undefined;
  filtered: boolean;
}>;


export type PactTreeQuery = { pact: { title: string, startsOn: string, endsOn: string, commitmentCount: number, axes: Array<{ number: number, slug: string, title: string, fullTitle: string, page: number | null, commitmentCount: number, objectives: Array<{ number: string, title: string, actionCadres: Array<{ number: number, title: string }>, commitments: Array<{ number: number, title: string, actionCadre: { number: number } | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, openEnded: boolean, certainty: CalendarCertainty }, porteurs: Array<{ role: PorteurRole, verbatim: string, organisation: { slug: string, name: string, acronym: string | null } | null }> }> }> }> }, matching?: { nodes: Array<{ number: number }> } };

export type ReportingCampaignsQueryVariables = Exact<{
  pact: string;
}>;


export type ReportingCampaignsQuery = { campaigns: Array<{ code: string, title: string, state: CampaignState, opensOn: string, dueOn: string }> };

export type ReportingDeskQueryVariables = Exact<{
  pact: string;
  campaign: string;
  organisation: string;
}>;


export type ReportingDeskQuery = { reportingDesk: { canSubmit: boolean, organisation: { slug: string, name: string }, campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, closesOn: string, closedOn: string | null, copilOn: string | null, fictional: boolean }, requests: Array<{ id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, commitment: { number: number, title: string, page: number, audience: string | null, purpose: string, means: string | null, axis: { number: number, title: string }, calendar: { verbatim: string }, indicators: Array<{ code: string, title: string, unit: string, kind: IndicatorKind, definition: string, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, verbatim: string }>, measurements: Array<{ value: number | null, notKnown: boolean, qualifier: Qualifier, period: { label: string } }> }> }, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, previousReport: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, campaign: { code: string, title: string }, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null }> }, campaigns: Array<{ code: string, title: string, state: CampaignState }> };

export type SaveReportMutationVariables = Exact<{
  input: SaveReportInput;
}>;


export type SaveReportMutation = { saveReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type SubmitReportMutationVariables = Exact<{
  input: SubmitReportInput;
}>;


export type SubmitReportMutation = { submitReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type AttestUnchangedMutationVariables = Exact<{
  input: AttestUnchangedInput;
}>;


export type AttestUnchangedMutation = { attestUnchanged: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type TakeBackReportMutationVariables = Exact<{
  input: TakeBackReportInput;
}>;


export type TakeBackReportMutation = { takeBackReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } };

export type ReportChangeFragment = { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition>, report: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null };

export type RequestHeadFragment = { id: string, role: PorteurRole, state: RequestState, late: boolean, availableTransitions: Array<ReportTransition> };

export type ReportContentFragment = { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, returnComment: string | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: { kind: ActorKind, permissions: Array<string>, person: { id: string, name: string, fictional: boolean } | null, grants: Array<{ role: Role, organisation: { name: string, slug: string } | null }>, guest: { campaign: string, expiresAt: string, organisation: { name: string, slug: string } } | null, tenant: { name: string, defaultPact: string | null } }, pacts: Array<{ slug: string, title: string, shortTitle: string, startsOn: string, endsOn: string, commitmentCount: number, source: { title: string, publisher: string | null, year: number | null } }>, demonstration: { today: string, remindersWaitUntil: string | null, mailboxUrl: string | null, nextSteps: Array<{ on: string, label: string }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } };

export type AdvanceClockMutationVariables = Exact<{
  input: AdvanceClockInput;
}>;


export type AdvanceClockMutation = { advanceClock: { demonstration: { today: string } } };

export const AcceptReport = /* @__PURE__ */ document<AcceptReportMutation, AcceptReportMutationVariables>('AcceptReport', "mutation AcceptReport($input:AcceptReportInput!){acceptReport(input:$input){...ReportDecision}}fragment ReportDecision on ReportPayload{report{...ReportContent}problems{path code message}conflict{...ReportContent}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const AdvanceClock = /* @__PURE__ */ document<AdvanceClockMutation, AdvanceClockMutationVariables>('AdvanceClock', "mutation AdvanceClock($input:AdvanceClockInput!){advanceClock(input:$input){demonstration{today}}}");
export const AttestUnchanged = /* @__PURE__ */ document<AttestUnchangedMutation, AttestUnchangedMutationVariables>('AttestUnchanged', "mutation AttestUnchanged($input:AttestUnchangedInput!){attestUnchanged(input:$input){...ReportChange}}fragment ReportChange on ReportPayload{request{...RequestHead report{...ReportContent}}problems{path code message}conflict{...ReportContent}}fragment RequestHead on ReportRequest{id role state late availableTransitions}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const BilanPage = /* @__PURE__ */ document<BilanPageQuery, BilanPageQueryVariables>('BilanPage', "query BilanPage($pact:String!$year:Int!){bilan(pact:$pact year:$year){year cutOff draft pact{title startsOn endsOn source{title publisher year}}coverage{...CoverageLine}axes{axis{number title fullTitle}coverage{commitments expected reported accepted late}keyFigures{...Figure}figures{...Figure}lines{commitment{number title objective{number title}}report{id status weather achievements difficulties nextSteps unchanged fictional submittedAt submittedBy decidedAt decidedBy organisation{slug name}campaign{code title}measurements{indicator{code title unit}value qualifier notKnown}}answers{state sentOn acceptedOn campaign{code dueOn fictional}}earlier{id campaign{code}}}}}}fragment Figure on Measurement{id value notKnown qualifier verbatim fictional recordedAt period{kind startsOn endsOn label}indicator{code title unit definition commitments{number title}}provenance{kind page givenOn source{title publisher year}organisation{slug name}report{id submittedBy decidedAt campaign{title}commitment{number title}}}}fragment CoverageLine on OverviewLine{commitments expected reported accepted late medianAgeDays statuses{status count}weathers{weather count}}");
export const CampaignIndex = /* @__PURE__ */ document<CampaignIndexQuery, CampaignIndexQueryVariables>('CampaignIndex', "query CampaignIndex($pact:String!){campaigns(pact:$pact){code title state opensOn}}");
export const CampaignPage = /* @__PURE__ */ document<CampaignPageQuery, CampaignPageQueryVariables>('CampaignPage', "query CampaignPage($pact:String!$campaign:String!$filter:RequestFilter$after:String){campaign(pact:$pact code:$campaign){code title state opensOn dueOn closesOn copilOn fictional version progress{expected awaited draft submitted returned accepted late organisations organisationsAnswered}}pact(slug:$pact){axes{number title}}campaigns(pact:$pact){code title}reportRequests(pact:$pact campaign:$campaign filter:$filter first:50 after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id role state late lastRemindedAt commitment{number title axis{number title}}organisation{slug name}contacts{id name email fictional}report{id status weather unchanged savedAt submittedAt decidedAt}}}organisations(pact:$pact first:500){nodes{slug name porteurs{role}}}}");
export const CampaignReminders = /* @__PURE__ */ document<CampaignRemindersQuery, CampaignRemindersQueryVariables>('CampaignReminders', "query CampaignReminders($pact:String!$campaign:String!$after:String){campaign(pact:$pact code:$campaign){code title state dueOn copilOn fictional}reminders(pact:$pact campaign:$campaign first:100 after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id offsetDays due onDate notSent person{id name email fictional}organisation{slug name}mail{state attempts sentAt error}}}reportRequests(pact:$pact campaign:$campaign first:500){totalCount nodes{id state organisation{slug name}contacts{id}}}}");
export const CloseCampaign = /* @__PURE__ */ document<CloseCampaignMutation, CloseCampaignMutationVariables>('CloseCampaign', "mutation CloseCampaign($input:CampaignInput!){closeCampaign(input:$input){campaign{code state}}}");
export const CommitmentHistory = /* @__PURE__ */ document<CommitmentHistoryQuery, CommitmentHistoryQueryVariables>('CommitmentHistory', "query CommitmentHistory($object:ID!){history(object:$object first:50){nodes{id at actor action summary changes{field before after}}}}");
export const CommitmentPage = /* @__PURE__ */ document<CommitmentPageQuery, CommitmentPageQueryVariables>('CommitmentPage', "query CommitmentPage($pact:String!$number:Int!){commitment(pact:$pact number:$number){id number title page subHeading audience purpose means note status weather statusFrom{decidedAt weather fictional organisation{slug name}campaign{code}}leadAnswer{state sentOn acceptedOn campaign{code dueOn fictional}}calendar{verbatim startsOn endsOn startPrecision endPrecision openEnded certainty dependsOn condition notes phases{label startsOn endsOn startPrecision endPrecision openEnded}}porteursVerbatim porteurs{id role verbatim organisation{slug name acronym}}objective{number title commitments{number}}axis{number title fullTitle}actionCadre{number title}related{number title axis{number}}source{title publisher year}indicators{id code title unit kind direction definition baseline{value onDate verbatim page}targets{id value sense dueOn duePrecision verbatim page}measurements{id value notKnown qualifier verbatim keyFigure fictional recordedAt period{kind startsOn endsOn label}provenance{kind page givenOn source{title publisher year}organisation{slug name}report{campaign{title}submittedBy decidedAt}}}progress{percent rawPercent reached value target{id value}measurement{id}}source{title publisher year}page}reports{id role status weather achievements difficulties nextSteps unchanged fictional decidedAt campaign{code title}organisation{slug name}measurements{indicator{title unit}value qualifier notKnown}}}}");
export const OpenCampaign = /* @__PURE__ */ document<OpenCampaignMutation, OpenCampaignMutationVariables>('OpenCampaign', "mutation OpenCampaign($input:CampaignInput!){openCampaign(input:$input){campaign{code state}}}");
export const OpenGuestLink = /* @__PURE__ */ document<OpenGuestLinkMutation, OpenGuestLinkMutationVariables>('OpenGuestLink', "mutation OpenGuestLink($input:OpenGuestLinkInput!){openGuestLink(input:$input){landing}}");
export const OrganisationPage = /* @__PURE__ */ document<OrganisationPageQuery, OrganisationPageQueryVariables>('OrganisationPage', "query OrganisationPage($pact:String!$slug:String!){organisation(pact:$pact slug:$slug){id slug name acronym kind aliases participant signatory note parent{slug name}children{slug name kind porteurs{role}}porteurs{id role verbatim commitment{number title axis{number title}calendar{verbatim}}}}}");
export const Organisations = /* @__PURE__ */ document<OrganisationsQuery, OrganisationsQueryVariables>('Organisations', "query Organisations($pact:String!$search:String$kind:OrganisationKind){organisations(pact:$pact search:$search kind:$kind first:500){totalCount nodes{slug name acronym kind participant signatory parent{name slug}porteurs{role}}}}");
export const OverviewPage = /* @__PURE__ */ document<OverviewPageQuery, OverviewPageQueryVariables>('OverviewPage', "query OverviewPage($pact:String!$campaign:String){overview(pact:$pact campaign:$campaign){today campaign{code title state opensOn dueOn copilOn fictional}total{...CoverageLine}axes{axis{number title}line{...CoverageLine}}nextMeeting{id instance title startsAt place fictional}asked{id state late commitment{number title axis{number title}}organisation{slug name}report{id status weather}}notAsked{number title axis{number title}}storms{id state difficulties nextSteps submittedAt fictional commitment{number title axis{number title}}organisation{slug name}}moved{fromStatus toStatus fromWeather toWeather commitment{number title axis{number title}}report{id submittedAt organisation{slug name}}}}campaigns(pact:$pact){code state}}fragment CoverageLine on OverviewLine{commitments expected reported accepted late medianAgeDays statuses{status count}weathers{weather count}}");
export const PactTree = /* @__PURE__ */ document<PactTreeQuery, PactTreeQueryVariables>('PactTree', "query PactTree($pact:String!$filter:CommitmentFilter$filtered:Boolean!){pact(slug:$pact){title startsOn endsOn commitmentCount axes{number slug title fullTitle page commitmentCount objectives{number title actionCadres{number title}commitments{number title actionCadre{number}calendar{verbatim startsOn endsOn openEnded certainty}porteurs{role verbatim organisation{slug name acronym}}}}}}matching:commitments(pact:$pact filter:$filter first:200)@include(if:$filtered){nodes{number}}}");
export const RenewGuestLink = /* @__PURE__ */ document<RenewGuestLinkMutation, RenewGuestLinkMutationVariables>('RenewGuestLink', "mutation RenewGuestLink($input:OpenGuestLinkInput!){renewGuestLink(input:$input){sent}}");
export const ReportingCampaigns = /* @__PURE__ */ document<ReportingCampaignsQuery, ReportingCampaignsQueryVariables>('ReportingCampaigns', "\"Where a reporter lands: which campaign is to be answered now.\" query ReportingCampaigns($pact:String!){campaigns(pact:$pact){code title state opensOn dueOn}}");
export const ReportingDesk = /* @__PURE__ */ document<ReportingDeskQuery, ReportingDeskQueryVariables>('ReportingDesk', "query ReportingDesk($pact:String!$campaign:String!$organisation:String!){reportingDesk(pact:$pact campaign:$campaign organisation:$organisation){canSubmit organisation{slug name}campaign{code title state opensOn dueOn closesOn closedOn copilOn fictional}requests{...RequestHead commitment{number title page audience purpose means axis{number title}calendar{verbatim}indicators{code title unit kind definition targets{id value sense dueOn verbatim}measurements{value notKnown qualifier period{label}}}}report{...ReportContent}previousReport{...ReportContent campaign{code title}}}}campaigns(pact:$pact){code title state}}fragment RequestHead on ReportRequest{id role state late availableTransitions}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const ReportReview = /* @__PURE__ */ document<ReportReviewQuery, ReportReviewQueryVariables>('ReportReview', "query ReportReview($pact:String!$campaign:String!$report:ID!){report(id:$report){...ReportContent availableTransitions campaign{code title dueOn}organisation{slug name}commitment{number title purpose axis{number title}indicators{code title unit targets{id value sense dueOn verbatim}}reports{...ReportContent organisation{slug name}campaign{code title}}}}waiting:reportRequests(pact:$pact campaign:$campaign filter:{state:SUBMITTED}first:20){totalCount nodes{id commitment{number}organisation{name}report{id}}}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const RequestSignInLink = /* @__PURE__ */ document<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>('RequestSignInLink', "mutation RequestSignInLink($input:RequestSignInLinkInput!){requestSignInLink(input:$input){sent}}");
export const ReturnReport = /* @__PURE__ */ document<ReturnReportMutation, ReturnReportMutationVariables>('ReturnReport', "mutation ReturnReport($input:ReturnReportInput!){returnReport(input:$input){...ReportDecision}}fragment ReportDecision on ReportPayload{report{...ReportContent}problems{path code message}conflict{...ReportContent}}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const SaveReport = /* @__PURE__ */ document<SaveReportMutation, SaveReportMutationVariables>('SaveReport', "mutation SaveReport($input:SaveReportInput!){saveReport(input:$input){...ReportChange}}fragment ReportChange on ReportPayload{request{...RequestHead report{...ReportContent}}problems{path code message}conflict{...ReportContent}}fragment RequestHead on ReportRequest{id role state late availableTransitions}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const Shell = /* @__PURE__ */ document<ShellQuery, ShellQueryVariables>('Shell', "query Shell{viewer{kind person{id name fictional}permissions grants{role organisation{name slug}}guest{organisation{name slug}campaign expiresAt}tenant{name defaultPact}}pacts{slug title shortTitle startsOn endsOn commitmentCount source{title publisher year}}demonstration{today remindersWaitUntil nextSteps{on label}mailboxUrl}}");
export const SignIn = /* @__PURE__ */ document<SignInMutation, SignInMutationVariables>('SignIn', "mutation SignIn($input:SignInInput!){signIn(input:$input){landing}}");
export const SignInPage = /* @__PURE__ */ document<SignInPageQuery, SignInPageQueryVariables>('SignInPage', "query SignInPage{demonstration{personas{id name role description organisation{name}}mailboxUrl}}");
export const SignOut = /* @__PURE__ */ document<SignOutMutation, SignOutMutationVariables>('SignOut', "mutation SignOut{signOut{signedOut}}");
export const SubmitReport = /* @__PURE__ */ document<SubmitReportMutation, SubmitReportMutationVariables>('SubmitReport', "mutation SubmitReport($input:SubmitReportInput!){submitReport(input:$input){...ReportChange}}fragment ReportChange on ReportPayload{request{...RequestHead report{...ReportContent}}problems{path code message}conflict{...ReportContent}}fragment RequestHead on ReportRequest{id role state late availableTransitions}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const TakeBackReport = /* @__PURE__ */ document<TakeBackReportMutation, TakeBackReportMutationVariables>('TakeBackReport', "mutation TakeBackReport($input:TakeBackReportInput!){takeBackReport(input:$input){...ReportChange}}fragment ReportChange on ReportPayload{request{...RequestHead report{...ReportContent}}problems{path code message}conflict{...ReportContent}}fragment RequestHead on ReportRequest{id role state late availableTransitions}fragment ReportContent on Report{id version state status weather achievements difficulties nextSteps unchanged fictional savedAt savedBy submittedAt submittedBy decidedAt decidedBy returnComment measurements{indicator{code title unit}value qualifier notKnown}}");
export const TryPersona = /* @__PURE__ */ document<TryPersonaMutation, TryPersonaMutationVariables>('TryPersona', "mutation TryPersona($input:TryPersonaInput!){tryPersona(input:$input){landing}}");