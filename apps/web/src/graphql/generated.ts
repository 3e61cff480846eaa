/* Written by `npm run codegen`. Do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export * from './operations/access.js';
export * from './operations/account.js';
export * from './operations/administration.js';
export * from './operations/alerts.js';
export * from './operations/avenants.js';
export * from './operations/avis.js';
export * from './operations/bilans.js';
export * from './operations/campaigns.js';
export * from './operations/charts.js';
export * from './operations/commitments.js';
export * from './operations/comparison.js';
export * from './operations/contributions.js';
export * from './operations/decisions.js';
export * from './operations/diligence.js';
export * from './operations/dossiers.js';
export * from './operations/heat-map.js';
export * from './operations/inbox.js';
export * from './operations/indicators.js';
export * from './operations/live.js';
export * from './operations/mail.js';
export * from './operations/meetings.js';
export * from './operations/minutes.js';
export * from './operations/organisations.js';
export * from './operations/overview.js';
export * from './operations/pact.js';
export * from './operations/parts.js';
export * from './operations/personal-data.js';
export * from './operations/reminders.js';
export * from './operations/reporting.js';
export * from './operations/search.js';
export * from './operations/shell.js';
export * from './operations/territories.js';
export * from './operations/threads.js';
export * from './operations/timeline.js';
export * from './operations/views.js';
export type AcceptReportInput = {
  /** What the secretariat changes on accepting it: kept beside the organisation’s words, and told to it by mail. */
  edit?: ReportEditInput | null | undefined;
  report: string;
  version: number;
};

/** look: says which would be accepted, and accepts none. */
export type AcceptReportsInput = {
  look?: boolean | null | undefined;
  reports: Array<ChosenReportInput>;
};

/** Of requests whose address is confirmed; the others are seen by nobody. */
export type AccessRequestState =
  | 'APPROVED'
  | 'REFUSED'
  | 'WAITING';

export type AcknowledgeAlertInput = {
  /** Id of the alert. */
  alert: string;
  pact: string;
  /** What is done about it. */
  word: string;
};

/** GUEST: someone who came by a signed link, limited to one organisation and campaign. */
export type ActorKind =
  | 'ANONYMOUS'
  | 'GUEST'
  | 'PERSON'
  | 'SYSTEM';

export type AddMemberInput = {
  chair: boolean;
  from: string;
  instance: string;
  /** Slug. */
  organisation?: string | null | undefined;
  person?: NamedPersonInput | null | undefined;
  seat: Seat;
  substitute?: NamedPersonInput | null | undefined;
  until?: string | null | undefined;
};

/** due: a partial date (2016-S1) or words as the pact’s calendars write them (1er semestre 2016). */
export type AddMilestoneInput = {
  due: string;
  number: number;
  /** Slug. */
  pact: string;
  page?: number | null | undefined;
  title: string;
};

export type AddTerritoryGroupInput = {
  /** At least two of the twenty, and not all. */
  arrondissements: Array<number>;
  name: string;
  origin?: string | null | undefined;
  /** Slug. */
  pact: string;
};

/** meeting: the COPIL that adopted it. effectiveOn: not before that COPIL; today or earlier takes effect at once. */
export type AdoptAvenantInput = {
  avenant: string;
  /** The words of the decision. */
  decision: string;
  effectiveOn: string;
  meeting: string;
  /** That of the avenant whose changes were read. */
  version: number;
};

export type AdoptAvisInput = {
  adoptedOn: string;
  avis: string;
  /** That of what was read. */
  fingerprint: string;
  /** Of a correction: published with it. */
  reason?: string | null | undefined;
  votesAbstained?: number | null | undefined;
  votesAgainst?: number | null | undefined;
  votesFor?: number | null | undefined;
};

export type AdvanceClockInput = {
  /** Day at which the clock shall stand. */
  to: string;
};

export type AgendaItemInput = {
  document?: string | null | undefined;
  /** Of an item that is there already. */
  id?: string | null | undefined;
  kind: AgendaItemKind;
  minutes: number;
  /** Slug of the organisation that presents it. */
  presenter?: string | null | undefined;
  /** Of the decision, the commitment, the indicator, the recommendation or the avenant; null of FREE. */
  ref?: string | null | undefined;
  title?: string | null | undefined;
};

export type AgendaItemKind =
  /** A commitment or an indicator that an alert points at; its words say why. */
  | 'ALERT'
  /** An avenant that is ready to be adopted. */
  | 'AVENANT'
  /** Words of its own. */
  | 'FREE'
  /** A commitment whose lead has not answered, its due date being past. */
  | 'LATE'
  /** A decision that is not carried out yet. */
  | 'OPEN_DECISION'
  /** A recommendation of the Conseil that its owner has not answered. */
  | 'RECOMMENDATION'
  /** A commitment whose report proposes what only a COPIL decides. */
  | 'STATUS_CHANGE'
  /** A commitment whose lead says that the weather is STORM. */
  | 'STORM';

export type AlertFilter = {
  /** Whether it was acknowledged; both when omitted. */
  acknowledged?: boolean | null | undefined;
  /** Number. */
  axis?: number | null | undefined;
  /** Number; with the alerts of the indicators that follow it. */
  commitment?: number | null | undefined;
  /** All when empty. */
  kinds?: Array<AlertKind> | null | undefined;
  /** Slug of who answers for it. */
  organisation?: string | null | undefined;
};

export type AlertInput = {
  /** Id of the alert. */
  alert: string;
  pact: string;
};

/** In the order in which they are told. */
export type AlertKind =
  /** Porteurs of one commitment sent different figures for one indicator, and the lead has not settled it. Told to them and to the steering team. */
  | 'CONTRADICTION'
  /** The lead still owes its answer in the latest campaign, after its due date. */
  | 'LATE'
  /** The lead sent nothing in the last campaigns that are over. */
  | 'NO_REPORT'
  /** The last figure of an indicator is behind its trajectory. */
  | 'OFF_TRAJECTORY'
  /** A period that an indicator is measured over has ended, and no figure came for it. */
  | 'STALE_INDICATOR'
  /** The commitment’s weather is a storm; one that lasts is told as such, once. */
  | 'STORM'
  /** The lead said storm in several campaigns in a row. */
  | 'STORMS_IN_A_ROW';

/** What a threshold counts. POINTS: of progress towards the target, in percent. */
export type AlertUnit =
  | 'CAMPAIGNS'
  | 'DAYS'
  | 'POINTS';

export type AlignBilanInput = {
  bilan: string;
  /** That of the template whose changes were read. */
  template: number;
  version: number;
};

/** Said every 15 seconds while the page is in sight; here: false when it is left. */
export type AnnounceBilanPresenceInput = {
  bilan: string;
  here?: boolean | null | undefined;
};

/** Said every 15 seconds while the form is in sight; here: false when it is closed. */
export type AnnouncePresenceInput = {
  here?: boolean | null | undefined;
  request: string;
};

export type AnswerByLinkInput = {
  answer: MeetingAnswer;
  /** The seat’s substitute comes. */
  sendsSubstitute: boolean;
  /** Somebody else comes instead. */
  substituteName?: string | null | undefined;
  /** From the link of the invitation. */
  token: string;
  /** That of the invitation on the page. */
  version: number;
};

export type AnswerMeetingInput = {
  answer: MeetingAnswer;
  meeting: string;
  /** Of the seat. */
  seat: string;
  /** The seat’s substitute comes. */
  sendsSubstitute: boolean;
  /** Somebody else comes instead. */
  substituteName?: string | null | undefined;
  /** That of the seat on the form. */
  version: number;
};

/** The answer as a whole. */
export type AnswerRecommendationInput = {
  commitment?: number | null | undefined;
  decision?: number | null | undefined;
  plan: string;
  reason: string;
  recommendation: string;
  /** To the secretariat; else it is kept as a draft. */
  send: boolean;
  stance?: AnswerStance | null | undefined;
  /** As read; 0 while nothing is written. */
  version: number;
};

export type AnswerStance =
  | 'ACCEPTED'
  | 'PARTLY'
  | 'REFUSED';

export type AnswerState =
  /** Written by its owner. */
  | 'DRAFT'
  /** It does not change any more. */
  | 'PUBLISHED'
  /** The secretariat asks for something else. */
  | 'RETURNED'
  /** Waits for the secretariat. */
  | 'SENT';

export type AnswerTransition =
  | 'PUBLISH'
  /** With words. */
  | 'RETURN'
  /** To the secretariat. */
  | 'SEND'
  | 'WRITE';

export type Attendance =
  /** Did not come. */
  | 'ABSENT'
  /** Said beforehand not to come. */
  | 'EXCUSED'
  /** The holder was there. */
  | 'PRESENT'
  /** Somebody came instead: counts as there. */
  | 'REPRESENTED';

/** Of one organisation’s page: copies the answers before of all of these and sends them, or of none. Only those without `unchangedHindrance`. */
export type AttestAllUnchangedInput = {
  /** Code. */
  campaign: string;
  /** Slug. */
  organisation: string;
  /** Slug. */
  pact: string;
  requests: Array<AttestUnchangedInput>;
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

export type AvenantChangeKind =
  /** The commitment is worded anew. */
  | 'REWORDED'
  /** The commitment leaves the pact: it becomes ABANDONED. */
  | 'WITHDRAWN';

export type AvenantState =
  /** Takes effect on a day to come. */
  | 'ADOPTED'
  /** Being prepared: the secretariat’s only. */
  | 'DRAFT'
  /** Its changes hold. */
  | 'IN_FORCE';

export type AvisAct =
  /** What was read is frozen, numbered and signed; owners are asked for their answers. */
  | 'ADOPT'
  /** Writes again; what was adopted stays meanwhile, and an erratum will say what changes. */
  | 'CORRECT'
  /** Leaves the correction: what was adopted stands. */
  | 'GIVE_UP'
  /** The secretariat says who writes for the Conseil, beside its chair. */
  | 'NAME_WRITERS'
  | 'WRITE';

export type AvisActInput = {
  avis: string;
};

export type AvisState =
  /** What was adopted stands. */
  | 'ADOPTED'
  /** It is written; what was adopted before, if anything, stands meanwhile. */
  | 'DRAFT';

export type BaselineInput = {
  at?: string | null | undefined;
  value: number;
  /** The words of the source. */
  verbatim?: string | null | undefined;
};

/** Why a report is not accepted together with others. */
export type BatchHindrance =
  /** Another porteur of the commitment gives another figure, and nobody has settled which to keep. */
  | 'CONTRADICTED'
  /** It is not sent, or decided already. */
  | 'NOT_SENT'
  /** It was returned with comments: whether they are met is read one by one. */
  | 'OPEN_COMMENTS'
  /** It changed since it was looked at. */
  | 'STALE'
  /** Something in it looks odd. */
  | 'WARNINGS';

export type BilanAlignmentChangeKind =
  /** The bilan had it not. */
  | 'ADDED'
  /** Other words for who writes it. */
  | 'GUIDANCE'
  /** The template has it not: it stays, after the others. */
  | 'KEPT'
  /** It may be left out from now on. */
  | 'NOT_REQUIRED'
  /** The order of the sections; their titles before and after. */
  | 'ORDER'
  /** Nobody had changed its title: it takes that of the template. */
  | 'RENAMED'
  /** It cannot be left out any more. */
  | 'REQUIRED'
  /** It was left out, and is required: it comes back. */
  | 'TAKEN_IN'
  /** Somebody gave it a title in the bilan: it stays. */
  | 'TITLE_KEPT';

export type BilanCheckKind =
  /** An example has no report accepted at the cut-off. */
  | 'EXAMPLE_WITHOUT_REPORT'
  /** The same indicator over the same period has two values. */
  | 'FIGURES_CONTRADICT'
  /** Neither a document, nor a report, nor an organisation, nor a formula gives it. */
  | 'FIGURE_WITHOUT_SOURCE'
  /** The introduction or an axis has no words yet. */
  | 'NO_INTRODUCTION'
  /** An axis has no key figure. */
  | 'NO_KEY_FIGURE'
  /** A key figure that was picked has another value since; detail: before → now. */
  | 'PICK_CHANGED'
  /** Key figures that were picked are not there any more. */
  | 'PICK_GONE'
  /** Its period covers other years besides that of the bilan. */
  | 'SEVERAL_YEARS'
  /** The parts do not make the total. */
  | 'TOTAL_DOES_NOT_SUM'
  /** Its period is over before the year, begins after it, or is not known. */
  | 'YEAR_UNMATCHED';

/** What an edition changes of the one before. */
export type BilanDifferenceKind =
  | 'ANSWERS_CHANGED'
  | 'COVERAGE'
  | 'CUT_OFF'
  | 'DECISION_CHANGED'
  | 'FIGURE_ADDED'
  | 'FIGURE_CHANGED'
  | 'FIGURE_REMOVED'
  | 'LINE_CHANGED'
  | 'SECTION_ADDED'
  | 'SECTION_REMOVED'
  | 'TITLE'
  | 'WORDS';

export type BilanEditionState =
  /** Read by the secretariat and the Conseil; not published yet. */
  | 'FROZEN'
  /** Does not change any more; a later edition may replace it. */
  | 'PUBLISHED'
  /** Published, then withdrawn for a reason; it stays readable and verifiable. */
  | 'WITHDRAWN';

export type BilanExampleInput = {
  commitment: number;
  words?: string | null | undefined;
};

export type BilanSectionKind =
  /** One axis: its introduction, figures, examples, and a line for each commitment. */
  | 'AXIS'
  /** What the reader has to know before comparing or quoting. */
  | 'CAVEATS'
  /** What meetings decided in the year. */
  | 'DECISIONS'
  /** How organisations answered what they were asked in the year. */
  | 'DILIGENCE'
  /** Words of the secretariat, and how much of the year is covered. */
  | 'INTRODUCTION';

export type BilanState =
  /** The year is over; what is accepted later still enters its bilan while that is a draft. */
  | 'OVER'
  /** The year is not over: each day moves the cut-off. */
  | 'RUNNING';

export type BilanTemplateSectionInput = {
  axis?: number | null | undefined;
  guidance?: string | null | undefined;
  included: boolean;
  kind: BilanSectionKind;
  required: boolean;
  title: string;
};

export type BilanTransition =
  /** Writes again; what is published stays meanwhile. */
  | 'CORRECT'
  /** Removes a bilan that was never published. */
  | 'DISCARD'
  /** What was read becomes an edition; with its fingerprint, and a reason when one was published. */
  | 'FREEZE'
  /** Leaves the correction: what is published stands. */
  | 'GIVE_UP'
  | 'PUBLISH'
  /** To the Conseil’s members, until a day. */
  | 'SEND_TO_READING'
  | 'TAKE_BACK'
  /** Throws the frozen edition away. */
  | 'UNFREEZE'
  /** With a reason; the edition stays verifiable. */
  | 'WITHDRAW';

/** How far a bilan is written; what was published of it is its editions. */
export type BilanWriting =
  /** Written by the secretariat. */
  | 'DRAFT'
  /** An edition is frozen, and not published yet. */
  | 'FROZEN'
  /** Written still, and read by the Conseil. */
  | 'IN_READING'
  /** What is published stands. */
  | 'PUBLISHED'
  /** What was published is withdrawn. */
  | 'WITHDRAWN';

export type BreakdownCellInput = {
  category: string;
  value: number;
};

/** The only ways in which a number may be broken down. */
export type BreakdownDimension =
  | 'AGE'
  | 'ARRONDISSEMENT'
  | 'HOUSEHOLD'
  | 'SEX';

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
  /** Opening only: the fingerprint of the preview. Refused when the porteurs have changed since. */
  preview?: string | null | undefined;
  version: number;
};

export type CampaignScope =
  /** Every commitment of the pact. */
  | 'ALL'
  /** Those of some axes. */
  | 'AXES'
  /** Some commitments. */
  | 'COMMITMENTS';

export type CampaignState =
  /** Answers no longer change. */
  | 'CLOSED'
  /** Answers are taken, late ones too. */
  | 'OPEN'
  /** Nobody has been asked yet. */
  | 'PLANNED';

export type CampaignTransition =
  /** End the answers. */
  | 'CLOSE'
  /** Give it up: nobody has been asked. */
  | 'DELETE'
  /** Expect no answer any more, for a reason; or expect it again. */
  | 'EXCUSE'
  /** Give one organisation more time. */
  | 'EXTEND'
  /** Ask everybody. */
  | 'OPEN'
  /** Take answers again until a new day. */
  | 'REOPEN'
  /** Change what was prepared. */
  | 'UPDATE';

export type CancelMeetingInput = {
  meeting: string;
  /** Told to those invited. */
  reason: string;
  /** That of the meeting that was read. */
  version: number;
};

/** onDate: the day from which it holds, today or earlier. meeting: the COPIL that decided, required to suspend, abandon and resume. */
export type ChangeCommitmentStatusInput = {
  meeting?: string | null | undefined;
  number: number;
  onDate: string;
  /** Slug. */
  pact: string;
  reason: string;
  transition: CommitmentTransition;
  /** That of the commitment on the form. */
  version: number;
};

/** A field left out keeps its value; page: null empties it. */
export type ChangeMilestoneInput = {
  due?: string | null | undefined;
  milestone: string;
  page?: number | null | undefined;
  title?: string | null | undefined;
  version: number;
};

export type ChangeTenantInput = {
  holidays: Holidays;
  locale: string;
  name: string;
  senderAddress: string;
  /** Like 08:00; left out, it stays as it is. */
  sendsFrom?: string | null | undefined;
  /** Like 18:00, later than the first; left out, it stays as it is. */
  sendsUntil?: string | null | undefined;
  timeZone: string;
  version: number;
};

/** image: the bytes of a PNG, JPEG or WebP of 200 kB at most, in base 64; null takes the logo away. */
export type ChangeTenantLogoInput = {
  image?: string | null | undefined;
};

/** The group as a whole; its code stays. */
export type ChangeTerritoryGroupInput = {
  /** At least two of the twenty, and not all. */
  arrondissements: Array<number>;
  code: string;
  name: string;
  origin?: string | null | undefined;
  /** Slug. */
  pact: string;
  version: number;
};

export type ChooseMailsInput = {
  /** From the link of a mail. */
  token: string;
  wanted: boolean;
};

/** A report, at the version that was looked at. */
export type ChosenReportInput = {
  report: string;
  version: number;
};

export type CloseThreadInput = {
  thread: string;
  /** What came out of it. */
  words?: string | null | undefined;
};

/** Begins a thread about a part of the bilan. */
export type CommentBilanInput = {
  bilan: string;
  place: string;
  words: string;
};

export type CommentState =
  | 'CLOSED'
  /** Stands until the report is accepted or returned anew. */
  | 'OPEN';

/** Accents and case are ignored in text. year: the calendar touches that year. organisation: slug of a porteur. arrondissement: those whose text names it, and those that hold for all of the city; territory: the same of a group of arrondissements, by its code. */
export type CommitmentFilter = {
  actionCadre?: number | null | undefined;
  arrondissement?: number | null | undefined;
  axis?: number | null | undefined;
  organisation?: string | null | undefined;
  status?: CommitmentStatus | null | undefined;
  territory?: string | null | undefined;
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

export type CommitmentTransition =
  /** To ABANDONED: names the COPIL that decided it. */
  | 'ABANDON'
  /** To COMPLETED. */
  | 'COMPLETE'
  /** To PERMANENT. */
  | 'MAKE_PERMANENT'
  /** From SUSPENDED or ABANDONED to IN_PROGRESS: names the COPIL that decided it. */
  | 'RESUME'
  /** To NOT_STARTED: it had not begun. */
  | 'SET_BACK'
  /** To IN_PROGRESS. */
  | 'START'
  /** To SUSPENDED: names the COPIL that decided it. */
  | 'SUSPEND';

export type ComparedMove =
  /** There was no answer in the earlier semester; there is one in the later. */
  | 'ANSWERED_ANEW'
  /** Its météo is better. */
  | 'IMPROVED'
  /** Another organisation was asked as lead. */
  | 'LEAD_CHANGED'
  /** There was an answer in the earlier semester; in the later there is none, and it was due. */
  | 'SILENT_NOW'
  /** Its status is another. */
  | 'STATUS_CHANGED'
  /** Its météo is worse. */
  | 'WORSENED';

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

/** How far another porteur of the same commitment is. */
export type ContributionState =
  /** Nothing was written. */
  | 'AWAITED'
  /** Being written, or corrected: its words are its organisation’s until they are sent. */
  | 'BEGUN'
  /** Nothing was sent, and nothing is expected any more. */
  | 'EXCUSED'
  /** Sent: its words are told to the other porteurs. */
  | 'SENT';

/** A figure that stands, and what it should be. */
export type CorrectMeasurementInput = {
  /** Of the revision that was looked at. */
  id: string;
  /** Said to be unknown, which is not zero. */
  notKnown?: boolean;
  qualifier?: Qualifier;
  reason: string;
  value?: number | null | undefined;
};

/** As they should have been. A new address ends what the former one opened; both are told. */
export type CorrectPersonInput = {
  email: string;
  name: string;
  person: string;
};

/** Of a report that was sent or accepted, once its campaign has closed. reason: told wherever the report is shown. */
export type CorrectReportInput = {
  edit: ReportEditInput;
  reason: string;
  report: string;
  version: number;
};

export type CreateCampaignInput = {
  /** Numbers, when the scope is AXES. */
  axes?: Array<number>;
  closesOn: string;
  /** Year and semester, such as 2019-S1. */
  code: string;
  /** Numbers, when the scope is COMMITMENTS. */
  commitments?: Array<number>;
  dueOn: string;
  /** The COPIL that it prepares. */
  meeting?: string | null | undefined;
  opensOn: string;
  pact: string;
  /** Partners are asked for their part. */
  partnersContribute?: boolean;
  scope?: CampaignScope;
  title: string;
};

export type CreateInstanceInput = {
  /** 14:30 */
  begins: string;
  callDays: number;
  kind: InstanceKind;
  minutes: number;
  /** Without 8: nobody sits in August. */
  months: Array<number>;
  name: string;
  /** Slug. */
  pact: string;
  quorumPercent: number;
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

export type DayMoveFamily =
  | 'ANSWERS'
  | 'DECISIONS'
  | 'INDICATORS'
  | 'MILESTONES'
  /** State and météo of commitments. */
  | 'STATE'
  /** What commitments are, and who leads them. */
  | 'TEXT';

export type DayMoveKind =
  /** What had been sent was accepted. */
  | 'ACCEPTED'
  /** The lead answered. */
  | 'ANSWERED'
  | 'AVENANT_ADOPTED'
  | 'AVENANT_IN_FORCE'
  | 'CAMPAIGN_CLOSED'
  | 'CAMPAIGN_OPENED'
  | 'COMMITMENT_ADDED'
  | 'COMMITMENT_REMOVED'
  | 'DECISION_CLOSED'
  | 'DECISION_LATE'
  /** Its text, owner or deadline; or it was opened again. */
  | 'DECISION_REVISED'
  | 'DECISION_TAKEN'
  /** An answer was due in between, and did not come. */
  | 'FELL_SILENT'
  /** Figures are new, or told otherwise. */
  | 'FIGURES_RECORDED'
  | 'FIGURES_WITHDRAWN'
  /** The météo of the latest answer that can be read is better. */
  | 'IMPROVED'
  | 'INDICATOR_ADDED'
  /** Its name, unit, definition, method, start or way of counting. */
  | 'INDICATOR_REDEFINED'
  | 'INDICATOR_RETIRED'
  /** Another organisation leads it by the text. */
  | 'LEAD_CHANGED'
  | 'MILESTONE_ADDED'
  /** The period of a step has gone by. */
  | 'MILESTONE_LATE'
  | 'MILESTONE_MOVED'
  | 'MILESTONE_REACHED'
  | 'MILESTONE_REMOVED'
  /** A step is no longer said to be reached. */
  | 'MILESTONE_UNDONE'
  /** The text of a commitment is another. */
  | 'REWORDED'
  /** The state of a commitment is another; with the reason of the last change. */
  | 'STATUS_CHANGED'
  /** An answer was taken back, returned or opened again. */
  | 'TAKEN_BACK'
  | 'TARGETS_CHANGED'
  /** The météo of the latest answer that can be read is worse. */
  | 'WORSENED';

/** role: CONTRIBUTOR when left out. organisation: slug, when the request names none of those known. until: day on which the role ends; none when left out. */
export type DecideAccessRequestInput = {
  approve: boolean;
  organisation?: string | null | undefined;
  reason?: string | null | undefined;
  request: string;
  role?: Role | null | undefined;
  until?: string | null | undefined;
};

/** What a line of follow-up is. */
export type DecisionAct =
  | 'CLOSED'
  | 'CLOSING_PROPOSED'
  | 'DROPPED'
  | 'NOTED'
  | 'REOPENED';

export type DecisionKind =
  /** A commitment is abandoned. */
  | 'ABANDONMENT'
  /** An avenant is adopted. */
  | 'AVENANT'
  /** An organisation has something to do, by a day. */
  | 'FOLLOW_UP'
  /** A commitment is taken up again. */
  | 'RESUMPTION'
  /** A commitment is suspended. */
  | 'SUSPENSION';

export type DecisionState =
  /** Carried out. */
  | 'DONE'
  /** Given up. */
  | 'DROPPED'
  /** To be carried out: it is on every agenda. */
  | 'OPEN';

export type DecisionTransition =
  /** To DONE, with what was done. */
  | 'CLOSE'
  /** To DROPPED, with why. */
  | 'DROP'
  /** A word of follow-up. */
  | 'NOTE'
  /** The owner says what was done; the secretariat closes. */
  | 'PROPOSE_CLOSING'
  /** Back to OPEN, with why. */
  | 'REOPEN'
  /** Its text, commitments, owner or deadline. */
  | 'REVISE';

export type DecisionWordsInput = {
  number: number;
  /** Slug. */
  pact: string;
  /** That of the decision on the screen. */
  version: number;
  words: string;
};

export type DeclineStatusProposalInput = {
  number: number;
  /** Slug. */
  pact: string;
  reason: string;
  /** That of the commitment on the form. */
  version: number;
};

export type DeleteViewInput = {
  view: string;
};

/** One succession for each organisation in which the person holds a role. */
export type DepartPersonInput = {
  /** From this day the person is gone; no day that has passed. */
  on: string;
  person: string;
  successions: Array<SuccessionInput>;
};

/** How a request to a lead or co-lead was answered. A report that came back keeps the time of its first sending. */
export type DiligenceStanding =
  /** Not sent yet; the due date is ahead. */
  | 'AWAITED'
  /** Not sent, and not expected any more. */
  | 'EXCUSED'
  /** First sent after its due date. */
  | 'LATE'
  /** Not sent, and the due date has passed or the campaign is closed. */
  | 'MISSING'
  /** First sent by its due date, the organisation’s own when it was given more time. */
  | 'ON_TIME';

export type DiscardAvenantInput = {
  avenant: string;
  /** That of the avenant on the form. */
  version: number;
};

export type DossierInput = {
  dossier: string;
};

export type DossierState =
  /** Frozen, read by the secretariat alone; can be discarded. */
  | 'PREPARED'
  /** Put at the committee’s disposal; does not change any more. */
  | 'SHARED';

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

/** Either one request, or all that an organisation has not answered. */
export type ExcuseInput = {
  campaign: string;
  /** Slug. */
  organisation?: string | null | undefined;
  pact: string;
  request?: string | null | undefined;
};

/** No answer is expected any more: neither answered nor late. */
export type ExcuseRequestsInput = {
  campaign: string;
  /** Slug. */
  organisation?: string | null | undefined;
  pact: string;
  reason: string;
  request?: string | null | undefined;
};

/** More time for one organisation; dueOn null: the campaign’s day again. */
export type ExtendDueDateInput = {
  campaign: string;
  dueOn?: string | null | undefined;
  /** Slug. */
  organisation: string;
  pact: string;
  /** Needed to give more time. */
  reason?: string | null | undefined;
};

export type FieldCommentInput = {
  /** status, weather, achievements, difficulties, nextSteps, arrondissements, peopleReached, files, or measurements.<code of an indicator>. */
  field: string;
  words: string;
};

/** What becomes of a notice on a day, if nothing changes until then. */
export type ForecastOutcome =
  /** Nothing is owed any more. */
  | 'ANSWERED'
  /** Recorded and not sent: it is over by then. */
  | 'CLOSED'
  /** Recorded and not sent: the person wants no reminders by mail. */
  | 'DECLINED'
  /** It would leave, and mails are held. */
  | 'HELD'
  /** The day is no business day: it leaves on another. */
  | 'MOVED'
  /** The organisation has nobody to write to. */
  | 'NOBODY'
  /** It would leave, and the pact’s rule for it is off. */
  | 'OFF'
  /** It is written and its mail does not leave: the person’s address refuses mails. */
  | 'REFUSED'
  /** It leaves, in the person’s mail of the day. */
  | 'SEND'
  /** Recorded and not sent: a later notice stands by then. */
  | 'SUPERSEDED'
  /** It has been told. */
  | 'TOLD'
  /** The person has their mail of the day already: it follows on the next. */
  | 'TOMORROW';

export type FormerNameInput = {
  acronym?: string | null | undefined;
  name: string;
  source?: string | null | undefined;
  until: string;
};

/** The sum of some indicators of the pact; the difference or the ratio of two, the first being what is taken from, or divided. */
export type FormulaInput = {
  operation: FormulaOperation;
  /** Codes. */
  parts: Array<string>;
};

export type FormulaOperation =
  /** The first part less the second. */
  | 'DIFFERENCE'
  /** The first part over the second; times 100 when the unit is %. */
  | 'RATIO'
  | 'SUM';

/** word: what is left to do; needed unless who gives it back had handed it over. */
export type GiveBackReportInput = {
  request: string;
  version: number;
  word?: string | null | undefined;
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

/** A definition as a whole: what is left out is empty. */
export type IndicatorInput = {
  /** Number; left out for the whole pact. */
  axis?: number | null | undefined;
  baseline?: BaselineInput | null | undefined;
  /** Ways in which its figures may be broken down. */
  breakdowns?: Array<BreakdownDimension>;
  caveats?: string | null | undefined;
  code: string;
  commitments: Array<number>;
  countsPersons: boolean;
  dataSource?: string | null | undefined;
  definition: string;
  direction: IndicatorDirection;
  /** Left out for figures that are given. */
  formula?: FormulaInput | null | undefined;
  kind: IndicatorKind;
  method?: string | null | undefined;
  /** Slug. */
  owner?: string | null | undefined;
  /** Slug of the pact. */
  pact: string;
  periodicity: Periodicity;
  targets: Array<TargetInput>;
  /** Left out for the whole city. */
  territory?: IndicatorTerritoryInput | null | undefined;
  title: string;
  unit: string;
  /** The version that was read; not needed to create. */
  version?: number | null | undefined;
  weight?: number;
};

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

export type IndicatorState =
  /** Not retired, with a target. */
  | 'AIMED'
  /** Not retired. */
  | 'CURRENT'
  /** No more asked. */
  | 'RETIRED'
  /** Not retired, and no figure is known. */
  | 'SILENT';

/** Where it counts: a group of the pact by its code, or arrondissements by their numbers. */
export type IndicatorTerritoryInput = {
  arrondissements?: Array<number> | null | undefined;
  group?: string | null | undefined;
};

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
  /** Not sent, and not expected any more: its organisation was excused. */
  | 'EXCUSED'
  /** Not sent, and the due date has passed: silence. */
  | 'OVERDUE'
  /** Sent, not accepted yet. */
  | 'SENT';

/** Why a porteur is not asked. */
export type LeftOutReason =
  /** The organisation is closed, or has joined another. */
  | 'GONE'
  /** A group of actors: nobody to write to. */
  | 'GROUP'
  /** A partner, in a campaign to which partners do not contribute. */
  | 'PARTNER'
  /** To be brought in. */
  | 'TO_ASSOCIATE'
  /** Words that name no organisation. */
  | 'UNNAMED';

/** Where a mail stands, as the secretariat reads it. */
export type MailStanding =
  /** Taken, and came back. */
  | 'BOUNCED'
  /** There was nothing left to say. */
  | 'CANCELLED'
  /** Given up: refused for good, or tried too often. */
  | 'FAILED'
  /** Waits because the space holds its mails. */
  | 'HELD'
  /** Its address refuses mails. */
  | 'NOT_SENT'
  /** To leave, or to be tried again. */
  | 'QUEUED'
  /** The mail server has taken it. */
  | 'SENT';

export type MailState =
  /** The mail server had taken it; it came back. */
  | 'BOUNCED'
  /** There was nothing left to say when it was to leave. */
  | 'CANCELLED'
  /** Given up: refused for good, or tried too often. */
  | 'FAILED'
  /** Its address refuses mails: it was not tried. */
  | 'NOT_SENT'
  /** Not sent yet, or to be tried again. */
  | 'QUEUED'
  /** Being handed to the mail server. */
  | 'SENDING'
  /** The mail server has taken it. */
  | 'SENT';

export type MailTextInput = {
  closing: string;
  introduction: string;
  kind: string;
  locale: string;
  subject: string;
};

/** Mails that one may do without. The others are needed, and always leave. */
export type MailTopic =
  /** A request for access waits. Leaves all the same when everybody who decides has stopped it. */
  | 'ACCESS_REQUESTS'
  /** Digests of what is expected of the person: answers, decisions, meetings. */
  | 'REMINDERS'
  /** Messages in exchanges about answers, in which the person takes part or is mentioned, or which ask their organisation or the secretariat something; what the secretariat answers to remarks on a bilan. */
  | 'THREADS';

export type MakeDossierInput = {
  meeting: string;
};

/** Where a mandate stands today. */
export type MandateState =
  | 'COMING'
  | 'CURRENT'
  | 'ENDED';

export type MarkNoticesInput = {
  /** Left out: all of them. */
  notices?: Array<string> | null | undefined;
};

/** stopAtWarnings: what looks odd is told and nothing is handed over, so that it can be looked at again. */
export type MarkReportReadyInput = {
  request: string;
  stopAtWarnings?: boolean | null | undefined;
  version: number;
};

/** value, or notKnown: one of the two. */
export type MeasurementInput = {
  /** All the breakdowns of the figure; left out, those that it has stay. */
  breakdowns?: Array<ReportedBreakdownInput> | null | undefined;
  /** Code. */
  indicator: string;
  notKnown?: boolean | null | undefined;
  qualifier?: Qualifier | null | undefined;
  value?: number | null | undefined;
};

/** Whether the holder of a seat comes; who is represented answers no and names who comes. */
export type MeetingAnswer =
  | 'MAYBE'
  | 'NO'
  | 'YES';

export type MeetingInput = {
  meeting: string;
  /** That of the meeting that was read. */
  version: number;
};

export type MeetingState =
  /** Those who sit were invited. */
  | 'CALLED'
  /** It will not sit. */
  | 'CANCELLED'
  /** It sat. */
  | 'HELD'
  /** Has a day; nobody was invited. */
  | 'PROPOSED';

export type MeetingTransition =
  /** Who was there. */
  | 'ATTEND'
  /** Invites those who sit on its day. */
  | 'CALL'
  /** It will not sit. */
  | 'CANCEL'
  /** It sat; its minutes begin. */
  | 'HOLD'
  /** Invites those who came in since it was called. */
  | 'INVITE'
  /** Another day, other hours or another place. */
  | 'MOVE'
  /** It sits: its items are before everybody, one at a time. */
  | 'OPEN'
  /** It was opened by mistake, and nothing was noted yet: it sits no more. */
  | 'UNOPEN';

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

export type MilestoneState =
  /** The whole period named has gone by. */
  | 'LATE'
  /** Within its period, or before. */
  | 'REACHED'
  /** After its period. */
  | 'REACHED_LATE'
  /** Its period has not gone by. */
  | 'TO_COME';

export type MinutesInput = {
  minutes: string;
};

export type MinutesState =
  /** Frozen, read by the secretariat alone; can be discarded. */
  | 'PREPARED'
  /** Sent to those who sat; does not change any more. */
  | 'SHARED';

export type MoveBilanInput = {
  bilan: string;
  /** Of SEND_TO_READING: last day on which members comment. */
  closesOn?: string | null | undefined;
  /** Of FREEZE: that of what was read. */
  fingerprint?: string | null | undefined;
  reason?: string | null | undefined;
  transition: BilanTransition;
  version: number;
};

export type MoveLeftOut =
  /** No answer yet; it is not due. */
  | 'AWAITED'
  /** No answer is expected any more. */
  | 'EXCUSED'
  /** Sent, and not accepted, or not yet to be read. */
  | 'NOT_ACCEPTED'
  /** Its lead was not asked. */
  | 'NOT_ASKED'
  /** No answer came by the due date. */
  | 'SILENT';

export type MoveMeetingInput = {
  day: string;
  /** 14:30 */
  from: string;
  meeting: string;
  place?: string | null | undefined;
  /** Told to those invited; required once they were. */
  reason?: string | null | undefined;
  /** Where to join it from elsewhere: https://… */
  remoteAddress?: string | null | undefined;
  /** 16:30 */
  to: string;
  /** That of the meeting on the form. */
  version: number;
};

/** Another place among the recommendations that are written. */
export type MoveRecommendationInput = {
  avis: string;
  /** Its number as read. */
  from: number;
  recommendation: string;
  to: number;
};

export type NameAvisWritersInput = {
  avis: string;
  /** Members of the Conseil; those left out write no more. */
  persons: Array<string>;
};

/** A person by name and address; who is known at that address keeps their name. */
export type NamedPersonInput = {
  email: string;
  name: string;
};

/** Why a reminder that fell due did not leave: the person wants none, or its time passed while the service was down or the demonstration’s clock was moved on. */
export type NotSentReason =
  /** It was over by then. */
  | 'CLOSED'
  /** The person wants no reminders by mail: they are to be phoned. */
  | 'DECLINED'
  /** The next one was due by then, and says the same. */
  | 'SUPERSEDED';

export type NoteAgendaItemInput = {
  item: string;
  meeting: string;
  notes: string;
  /** That of the notes on the form. */
  version: number;
};

/** Why an indicator’s figures are held against nothing. */
export type NothingToCompare =
  /** A small number of people is kept from this reader. */
  | 'KEPT'
  /** On the day of the last figure nothing was expected yet, or its day is not known. */
  | 'NOTHING_EXPECTED'
  | 'NOT_KNOWN'
  | 'NO_BASELINE'
  | 'NO_FIGURE'
  | 'NO_TARGET'
  /** Of the last period begun, a part is not known: half a year is no year. */
  | 'PART_MISSING'
  /** The only whole period known is not over. */
  | 'PERIOD_RUNS'
  /** What is aimed at is by period, and no figure is: a total since a date, between two or at one is no year’s. */
  | 'PERIOD_UNLIKE';

export type NoticeKind =
  /** The answer to a recommendation is published. */
  | 'ANSWER_PUBLISHED'
  /** Their answer to a recommendation came back. */
  | 'ANSWER_RETURNED'
  /** An answer to a recommendation waits to be published. */
  | 'ANSWER_SENT'
  /** The Conseil adopted its avis. */
  | 'AVIS_ADOPTED'
  /** The person is named to write the avis of the Conseil. */
  | 'AVIS_WRITER'
  /** A meeting decided something that the person, or their organisation, is to carry out. */
  | 'DECISION'
  /** Who carries a decision out says that it is done: the secretariat closes it. */
  | 'DECISION_DONE'
  /** Something is expected: the reminder of a day, also where the person wants none by mail. */
  | 'DIGEST'
  /** The dossier of a meeting is shared. */
  | 'DOSSIER'
  /** The person is expected at a meeting. */
  | 'MEETING_CALLED'
  /** It is held at other hours. */
  | 'MEETING_MOVED'
  /** The person is not expected any more: it is cancelled, or somebody else comes. */
  | 'MEETING_OFF'
  /** The minutes of a meeting are shared. */
  | 'MINUTES'
  /** A bilan is given to the Conseil to read. */
  | 'READING'
  /** The secretariat answered what the person said of a bilan in its reading room. */
  | 'READING_ANSWERED'
  /** Something was said in the reading room of a bilan. */
  | 'READING_WORDS'
  /** The person’s organisation is to answer a recommendation. */
  | 'RECOMMENDATION'
  /** The secretariat changed an answer. */
  | 'REPORT_EDITED'
  /** An answer came back to be corrected. */
  | 'REPORT_RETURNED'
  /** Something was said where the person takes part, or is mentioned. */
  | 'THREAD';

/** The last figure against what was expected on its day. UNKNOWN: no figure, or nothing expected that day. */
export type OnTrack =
  | 'BEHIND'
  | 'ON_TRACK'
  | 'UNKNOWN';

export type OpenGuestLinkInput = {
  token: string;
};

export type OpenThreadInput = {
  /** As of a comment; left out: the answer as a whole. */
  field?: string | null | undefined;
  /** Of people whom `threadReaders` offers: they are told by mail. */
  mentions?: Array<string> | null | undefined;
  request: string;
  words: string;
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

export type PartKind =
  /** Its key is its number. */
  | 'ACTION_CADRE'
  /** Its key is its number: what the text places there, and what an accepted answer says was done there. */
  | 'ARRONDISSEMENT'
  /** Its key is its number. */
  | 'AXIS'
  /** Its key is its slug: what it was asked as lead, or leads by the text. */
  | 'ORGANISATION';

/** count, or notKnown: one of the two. Different people over the campaign’s period. */
export type PeopleReachedInput = {
  count?: number | null | undefined;
  notKnown?: boolean | null | undefined;
  qualifier?: Qualifier | null | undefined;
};

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

/** How often it is measured. */
export type Periodicity =
  | 'NONE'
  | 'ONCE'
  | 'SEMESTER'
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

export type PieceKind =
  | 'ADDED'
  | 'KEPT'
  | 'REMOVED';

export type PlanDossierSharingInput = {
  /** It shares itself on its sharing day, instead of any other of the meeting; false: it does not. */
  byItself: boolean;
  dossier: string;
};

export type PorteurRole =
  /** Named beside the lead. */
  | 'CO_LEAD'
  /** Named first: answers for the commitment. */
  | 'LEAD'
  /** Contributes, does not answer. */
  | 'PARTNER'
  /** To be brought in. */
  | 'TO_ASSOCIATE';

export type PrepareAvenantInput = {
  /** Slug. */
  pact: string;
  title: string;
};

export type PrepareMinutesInput = {
  /** What changed since the edition that was sent; required once one was. */
  changes?: string | null | undefined;
  meeting: string;
};

export type PrintState =
  /** The PDF could not be made; the page stands. */
  | 'FAILED'
  /** The PDF can be downloaded. */
  | 'READY'
  /** Being printed. */
  | 'WAITING';

export type ProposeMeetingsInput = {
  instance: string;
};

export type ProvenanceKind =
  /** Worked out from others: see the indicator’s formula. */
  | 'COMPUTED'
  | 'PUBLISHED'
  | 'REPORT';

export type Qualifier =
  /** Given as “about”. */
  | 'ABOUT'
  /** Given as it is. */
  | 'EXACT'
  /** Given as “less than”: under it, however far. */
  | 'LESS_THAN'
  /** Given as “more than”. */
  | 'MORE_THAN'
  /** Given as “nearly”: it comes close from below. */
  | 'NEARLY'
  /** To be confirmed. */
  | 'PROVISIONAL';

/** proof: what shows it, in words. reachedOn: today or earlier. */
export type ReachMilestoneInput = {
  milestone: string;
  proof: string;
  reachedOn: string;
  version: number;
};

export type ReadingOutcome =
  /** The bilan was changed there. */
  | 'CHANGED'
  /** The bilan stays as it was there; the words say why. */
  | 'KEPT';

/** A report that is ready to be validated, at the version that was read. */
export type ReadyReportInput = {
  request: string;
  version: number;
};

export type RecordAttendanceInput = {
  meeting: string;
  seats: Array<SeatAttendanceInput>;
  /** That of the meeting on the form. */
  version: number;
};

export type RecordDecisionInput = {
  /** Numbers of the commitments it is about; may be empty. */
  commitments: Array<number>;
  dueOn: string;
  /** The item of its agenda at which it was taken. */
  item?: string | null | undefined;
  /** A meeting of the pact that has begun. */
  meeting: string;
  /** Slug of the organisation that carries it out. */
  organisation: string;
  /** Slug. */
  pact: string;
  /** Somebody who reports for that organisation. */
  person?: string | null | undefined;
  text: string;
};

export type RefusalWay =
  /** The mail was taken, and came back. */
  | 'BOUNCED'
  /** The server that was to take the mail said no. */
  | 'REFUSED';

export type RemindNowInput = {
  campaign: string;
  /** Slug. */
  organisation: string;
  pact: string;
  /** One person; everybody who can be written to when omitted. */
  person?: string | null | undefined;
};

export type ReminderKind =
  /** The secretariat reminded an organisation of what it owes, outside the rules. */
  | 'BY_HAND'
  /** A decision is to be carried out; days count from its deadline. */
  | 'DECISION'
  /** An invitation to a meeting has no answer yet, or the meeting is near; days count from its day. */
  | 'MEETING'
  /** A bilan is given to the Conseil to read; days count from the last day of the reading. */
  | 'READING'
  /** A recommendation of the Conseil waits for its written answer; days count from the day by which it is due. */
  | 'RECOMMENDATION'
  /** An organisation owes answers to a campaign; days count from the due date. */
  | 'REPORT'
  /** Answers were sent and wait for the secretariat to accept or return them; days count from the day they were sent. */
  | 'REVIEW'
  /** Answers are ready and wait for who validates them in the organisation; days count from the day they were ready. */
  | 'VALIDATION';

/** Who is told in turn, until one answers. HEAD: the head of the organisation, and who validates there without being a contact of the pact. */
export type ReminderRung =
  | 'DEPUTY'
  | 'HEAD'
  | 'REFERENT'
  | 'SECRETARIAT';

export type RemoveAvenantChangeInput = {
  avenant: string;
  /** Of the commitment. */
  number: number;
  /** That of the change on the form. */
  version: number;
};

/** As long as the decision is open; one’s own side’s. */
export type RemoveDecisionFileInput = {
  file: string;
};

/** As long as the answer can be written. */
export type RemoveEvidenceInput = {
  file: string;
};

export type RemoveMemberInput = {
  member: string;
  /** That of the member on the form. */
  version: number;
};

/** reason: why the step is no longer one. */
export type RemoveMilestoneInput = {
  milestone: string;
  reason: string;
  version: number;
};

export type RemoveRecommendationInput = {
  avis: string;
  recommendation: string;
  version: number;
};

export type RemoveTerritoryGroupInput = {
  code: string;
  /** Slug. */
  pact: string;
  version: number;
};

export type RenameAvenantInput = {
  avenant: string;
  title: string;
  /** That of the avenant on the form. */
  version: number;
};

export type RenameMeetingInput = {
  meeting: string;
  title: string;
  /** That of the meeting that was read. */
  version: number;
};

export type ReopenCampaignInput = {
  campaign: string;
  /** New last day of answers. */
  closesOn: string;
  pact: string;
  reason: string;
  version: number;
};

/** Goes back on an acceptance, until the campaign closes. */
export type ReopenReportInput = {
  /** Kept in the history. */
  reason: string;
  report: string;
  version: number;
};

export type ReplyInReadingInput = {
  thread: string;
  words: string;
};

export type ReplyInThreadInput = {
  /** Of people whom `threadReaders` offers: they are told by mail. */
  mentions?: Array<string> | null | undefined;
  thread: string;
  words: string;
};

/** A field left out keeps its value, null empties it; measurements are replaced as a whole, and leave none of the organisation’s out. */
export type ReportEditInput = {
  achievements?: string | null | undefined;
  arrondissements?: Array<number> | null | undefined;
  difficulties?: string | null | undefined;
  measurements?: Array<MeasurementInput> | null | undefined;
  nextSteps?: string | null | undefined;
  peopleReached?: PeopleReachedInput | null | undefined;
  status?: CommitmentStatus | null | undefined;
  weather?: Weather | null | undefined;
};

export type ReportEditKind =
  /** On accepting it. */
  | 'ACCEPTED'
  /** After the campaign had closed. */
  | 'CORRECTED';

export type ReportState =
  /** Accepted and public. */
  | 'ACCEPTED'
  /** Being written by the organisation. */
  | 'DRAFT'
  /** Written; whoever validates for the organisation sends it or gives it back. Not answered yet. */
  | 'READY'
  /** To be corrected, see returnComment. */
  | 'RETURNED'
  /** Sent; the secretariat reads it. */
  | 'SUBMITTED';

export type ReportTransition =
  | 'ACCEPT'
  | 'ATTEST_UNCHANGED'
  | 'CORRECT'
  /** What is ready is to be written on: a draft again, or returned when it had been. */
  | 'GIVE_BACK'
  /** Hands the answer to those who validate for the organisation. */
  | 'MARK_READY'
  /** What was accepted is sent again, to be decided anew. */
  | 'REOPEN'
  | 'RETURN'
  | 'SAVE'
  | 'SUBMIT'
  /** What was sent and is not decided becomes a draft again, or returned when it had been. */
  | 'TAKE_BACK';

/** All the cells of a figure one way; none takes the breakdown away. */
export type ReportedBreakdownInput = {
  cells: Array<BreakdownCellInput>;
  dimension: BreakdownDimension;
};

export type RequestAccessInput = {
  email: string;
  message: string;
  name: string;
  /** Slug, name or acronym of one of those known, or another. */
  organisation: string;
};

/** state: of requests for which an answer is expected, or came. late: still without an answer after the due date. text: commitment or organisation, accents and case ignored. */
export type RequestFilter = {
  axis?: number | null | undefined;
  /** true: partners’ contributions only; false: leads and co-leads only. */
  contributions?: boolean | null | undefined;
  excused?: boolean | null | undefined;
  /** true: of organisations that are porteurs no more. */
  former?: boolean | null | undefined;
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

/** What a request waits for: nothing yet written, a draft, a report ready to be validated in its organisation, under review, returned, accepted. */
export type RequestState =
  | 'ACCEPTED'
  | 'AWAITED'
  | 'DRAFT'
  | 'READY'
  | 'RETURNED'
  | 'SUBMITTED';

export type ResendMailInput = {
  mail: string;
};

export type RestoreBilanTemplateInput = {
  pact: string;
  version: number;
};

export type RestoreMailTextInput = {
  kind: string;
  locale: string;
  version: number;
};

export type RetireIndicatorInput = {
  code: string;
  /** Slug of the pact. */
  pact: string;
  /** Why it is no more asked; null takes it up again. */
  reason?: string | null | undefined;
  version: number;
};

export type RetryAddressInput = {
  address: string;
};

/** comment, comments, or both. They stand until the report is accepted or returned anew. */
export type ReturnReportInput = {
  /** On the whole report. */
  comment?: string | null | undefined;
  comments?: Array<FieldCommentInput> | null | undefined;
  report: string;
  version: number;
};

export type ReviewAnswerInput = {
  /** True publishes it, false sends it back. */
  publish: boolean;
  recommendation: string;
  /** Of an answer that goes back: what it lacks. Null publishes it. */
  returnWith?: string | null | undefined;
  version: number;
};

export type ReviseDecisionInput = {
  commitments: Array<number>;
  dueOn: string;
  number: number;
  organisation: string;
  /** Slug. */
  pact: string;
  person?: string | null | undefined;
  text: string;
  /** That of the decision on the form. */
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

/** version: the report’s version the form was loaded with; 0 when no report existed. A field left out keeps its value, null empties it; measurements and milestones are replaced as a whole. */
export type SaveReportInput = {
  achievements?: string | null | undefined;
  /** Those that the semester concerned; empty: not said. */
  arrondissements?: Array<number> | null | undefined;
  difficulties?: string | null | undefined;
  measurements?: Array<MeasurementInput> | null | undefined;
  milestones?: Array<TickedMilestoneInput> | null | undefined;
  nextSteps?: string | null | undefined;
  peopleReached?: PeopleReachedInput | null | undefined;
  request: string;
  status?: CommitmentStatus | null | undefined;
  version: number;
  weather?: Weather | null | undefined;
};

export type SaveViewInput = {
  name: string;
  pact: string;
  /** Address of the page within the pact, as it stands. */
  path: string;
  shared?: boolean;
};

export type ScheduleMeetingInput = {
  day: string;
  /** 14:30 */
  from: string;
  instance: string;
  place?: string | null | undefined;
  /** Where to join it from elsewhere: https://… */
  remoteAddress?: string | null | undefined;
  title: string;
  /** 16:30 */
  to: string;
};

export type SearchKind =
  /** What the Conseil adopted about a bilan, as it stands. */
  | 'AVIS'
  /** A section, figure, decision or line of a commitment of a frozen bilan, in the latest edition that the reader has; of what was withdrawn nothing. */
  | 'BILAN'
  /** By its number, its text as it stands, and its porteurs as written. */
  | 'COMMITMENT'
  /** Those that the reader may see in the register. */
  | 'DECISION'
  /** A published figure, in the words in which it was published. */
  | 'FIGURE'
  /** By its title, definition and method. */
  | 'INDICATOR'
  /** By its name and acronym. */
  | 'ORGANISATION'
  /** By its number, its words, and those of its answer once the reader has it. */
  | 'RECOMMENDATION'
  /** Accepted answers; and those that the reader may read before. */
  | 'REPORT';

export type Seat =
  /** Is heard. */
  | 'CONSULTATIVE'
  /** Votes, and counts for the quorum. */
  | 'VOTING';

export type SeatAttendanceInput = {
  /** Null: not known yet. */
  attendance?: Attendance | null | undefined;
  seat: string;
};

/** The whole agenda, in order: what is not in it is taken out. */
export type SetAgendaInput = {
  items: Array<AgendaItemInput>;
  meeting: string;
  /** That of the agenda on the screen. */
  version: number;
};

/** Either a wording, or withdrawn with a reason. */
export type SetAvenantChangeInput = {
  avenant: string;
  /** Of the commitment. */
  number: number;
  /** Why; required to withdraw. */
  reason?: string | null | undefined;
  /** That of the change on the form; 0 for a commitment that the draft does not change yet. */
  version: number;
  withdrawn?: boolean | null | undefined;
  wording?: WordingInput | null | undefined;
};

export type SetBilanCutOffInput = {
  bilan: string;
  cutOff: string;
  version: number;
};

/** All the cells of a figure one way; none takes the breakdown away. */
export type SetBreakdownInput = {
  cells: Array<BreakdownCellInput>;
  dimension: BreakdownDimension;
  /** The figure. */
  measurement: string;
  /** breakdownVersion of the figure as it was read. */
  version: number;
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

export type SetReadingClosingInput = {
  bilan: string;
  closesOn: string;
  version: number;
};

export type SetSmallCountThresholdInput = {
  /** Slug. */
  pact: string;
  /** From 3 to 100; 0 tells every count. */
  threshold: number;
};

/** By the commitment’s lead, while the campaign is open. */
export type SettleFigureInput = {
  /** Code. */
  indicator: string;
  /** Slug: whose figure is kept. */
  organisation: string;
  /** Why; kept with what each said. */
  reason: string;
  /** The lead’s. */
  request: string;
};

/** The secretariat says what became of a comment; the words are part of the thread. */
export type SettleReadingThreadInput = {
  outcome: ReadingOutcome;
  thread: string;
  version: number;
  words: string;
};

export type ShowAgendaItemInput = {
  /** Null: none. */
  item?: string | null | undefined;
  meeting: string;
  /** That of the meeting on the screen. */
  version: number;
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

export type StartAvisInput = {
  pact: string;
  year: number;
};

export type StartBilanInput = {
  /** What is accepted after that day stays out. */
  cutOff: string;
  pact: string;
  year: number;
};

export type StatusSource =
  /** An avenant that adds or withdraws the commitment. */
  | 'AVENANT'
  /** The lead’s report, when it was accepted or its acceptance undone. */
  | 'REPORT'
  /** The secretariat, by itself or carrying out a COPIL’s decision. */
  | 'SECRETARIAT';

export type StopMailInput = {
  reason: string;
};

/** Of one organisation’s page: sends all of these, or none. Only those that are READY. */
export type SubmitReadyReportsInput = {
  /** Code. */
  campaign: string;
  /** Slug. */
  organisation: string;
  /** Slug. */
  pact: string;
  requests: Array<ReadyReportInput>;
};

/** stopAtWarnings: what looks odd is told and nothing is sent, so that it can be looked at again. */
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

export type TargetInput = {
  /** Due on the last day of it. */
  by?: string | null | undefined;
  sense: TargetSense;
  value: number;
  /** The words of the source. */
  verbatim?: string | null | undefined;
};

export type TargetSense =
  | 'AT_LEAST'
  | 'AT_MOST'
  | 'EXACTLY';

/** What people are written to for. */
export type Telling =
  /** The meeting is cancelled. */
  | 'CANCEL'
  /** The meeting is moved. */
  | 'MOVE'
  /** There is something to read: the dossier before the meeting, the minutes after it. */
  | 'READING';

/** reachedOn: today or earlier, and not before the pact; a draft may leave it out. */
export type TickedMilestoneInput = {
  milestone: string;
  reachedOn?: string | null | undefined;
};

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

/** Why an answer cannot be among those attested unchanged together. */
export type UnchangedHindrance =
  /** It was sent. */
  | 'ANSWERED'
  /** There is a draft, which is not put aside unasked. */
  | 'BEGUN'
  /** There is no earlier answer to repeat. */
  | 'NO_PREVIOUS'
  /** A figure counted over the campaign’s period is awaited. */
  | 'PERIOD_FIGURES'
  /** The secretariat asks for a correction, in words. */
  | 'RETURNED';

/** The step is no longer said to be reached; the reason stays in its history. */
export type UndoMilestoneInput = {
  milestone: string;
  reason: string;
  version: number;
};

export type UpdateAlertRuleInput = {
  enabled: boolean;
  kind: AlertKind;
  pact: string;
  threshold?: number | null | undefined;
  /** As read; 0 for a default. */
  version: number;
};

/** The template as a whole, in order: what is left out of it is taken away. */
export type UpdateBilanTemplateInput = {
  pact: string;
  sections: Array<BilanTemplateSectionInput>;
  /** That of the template on the form. */
  version: number;
};

/** The whole plan again; code may change while nobody has been asked. */
export type UpdateCampaignInput = {
  /** Numbers, when the scope is AXES. */
  axes?: Array<number>;
  /** Its code until now. */
  campaign: string;
  closesOn: string;
  /** Year and semester, such as 2019-S1. */
  code: string;
  /** Numbers, when the scope is COMMITMENTS. */
  commitments?: Array<number>;
  dueOn: string;
  /** The COPIL that it prepares. */
  meeting?: string | null | undefined;
  opensOn: string;
  pact: string;
  /** Partners are asked for their part. */
  partnersContribute?: boolean;
  scope?: CampaignScope;
  title: string;
  version: number;
};

export type UpdateCampaignReminderDaysInput = {
  /** Code. */
  campaign: string;
  /** Days from the due date, negative before it; null: those of the pact. */
  offsets?: Array<number> | null | undefined;
  pact: string;
  /** Of the campaign, as read. */
  version: number;
};

/** The kind of an instance does not change. */
export type UpdateInstanceInput = {
  /** 14:30 */
  begins: string;
  callDays: number;
  instance: string;
  kind: InstanceKind;
  minutes: number;
  /** Without 8: nobody sits in August. */
  months: Array<number>;
  name: string;
  quorumPercent: number;
  /** That of the instance on the form. */
  version: number;
};

export type UpdateMemberInput = {
  chair: boolean;
  from: string;
  member: string;
  /** Slug. */
  organisation?: string | null | undefined;
  person?: NamedPersonInput | null | undefined;
  seat: Seat;
  substitute?: NamedPersonInput | null | undefined;
  until?: string | null | undefined;
  /** That of the member on the form. */
  version: number;
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

export type UpdateReminderPolicyInput = {
  businessDays: boolean;
  deputiesFrom?: number | null | undefined;
  enabled: boolean;
  headsFrom?: number | null | undefined;
  kind: ReminderKind;
  offsets: Array<number>;
  pact: string;
  secretariatFrom?: number | null | undefined;
  /** As read; 0 for a default. */
  version: number;
};

export type UpdateViewInput = {
  name: string;
  shared: boolean;
  view: string;
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

export type WordMailInput = {
  closing: string;
  introduction: string;
  kind: string;
  locale: string;
  subject: string;
  version: number;
};

/** The whole text: a part that is left empty says nothing. */
export type WordingInput = {
  audience?: string | null | undefined;
  /** In words, such as 1er semestre 2017. */
  calendar: string;
  means?: string | null | undefined;
  /** In words. */
  porteurs?: string | null | undefined;
  purpose: string;
  title: string;
};

export type WordingPart =
  | 'AUDIENCE'
  /** Its words. */
  | 'CALENDAR'
  | 'MEANS'
  /** Their words; the organisations that answer are not changed by it. */
  | 'PORTEURS'
  | 'PURPOSE'
  | 'TITLE';

export type WriteAvisInput = {
  avis: string;
  version: number;
  words: string;
};

/** A section as a whole: what is left out is taken away. */
export type WriteBilanSectionInput = {
  examples: Array<BilanExampleInput>;
  /** Key figures, in order; null: those that their source made large. */
  figures?: Array<string> | null | undefined;
  included: boolean;
  section: string;
  title: string;
  /** That of the section on the form. */
  version: number;
  words: string;
};

export type WriteMinutesInput = {
  introduction: string;
  meeting: string;
  /** That of the draft on the form. */
  version: number;
};

/** A recommendation as a whole; without an id it is added. */
export type WriteRecommendationInput = {
  avis: string;
  dueOn?: string | null | undefined;
  /** Slug. */
  organisation?: string | null | undefined;
  recommendation?: string | null | undefined;
  /** That of the recommendation on the form. */
  version?: number | null | undefined;
  words: string;
};

/** Why a figure is not compared with that of the other year. */
export type YearNotCompared =
  /** What is counted, or how it is worked out, is not the same. */
  | 'DEFINITION'
  /** A small number of people is kept on one side. */
  | 'KEPT'
  /** One side is not known. */
  | 'NO_VALUE'
  /** This year says nothing of it. */
  | 'ONLY_BEFORE'
  /** The year before says nothing of it. */
  | 'ONLY_NOW'
  /** The periods are not of the same kind. */
  | 'PERIOD_KIND'
  /** One is exact, the other is not. */
  | 'QUALIFIER'
  /** Both tell the figure of the same period. */
  | 'SAME_PERIOD'
  /** One of the years tells several of them. */
  | 'SEVERAL'
  | 'UNIT';

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


export type CreateTokenMutation = { createToken: { secret: string, account: { tokens: Array<{ id: string }> } } };

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

export type CalendarFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarFeedQuery = { calendarFeed: { createdAt: string, lastUsedOn: string | null } | null };

export type OpenCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type OpenCalendarFeedMutation = { openCalendarFeed: { address: string | null } };

export type CloseCalendarFeedMutationVariables = Exact<{ [key: string]: never; }>;


export type CloseCalendarFeedMutation = { closeCalendarFeed: { feed: { createdAt: string } | null } };

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
  hasPact: boolean;
  manages: boolean;
}>;


export type PersonPageQuery = { personRecord: { id: string, name: string, email: string, fictional: boolean, state: PersonState, registeredOn: string | null, lastSeenOn: string | null, disabledOn: string | null, leftOn: string | null, roles: Array<{ id: string, role: Role, from: string | null, until: string | null, current: boolean, grantedBy: string | null, organisation: { slug: string, name: string } | null }>, handOver: Array<{ organisation: { slug: string, name: string }, candidates: Array<{ id: string, name: string }> }> }, departureOutlook?: { sessions: number, tokens: number, guestLinks: number, held: Array<{ organisation: string, what: string, count: number }> }, organisations?: { nodes: Array<{ slug: string, name: string, kind: OrganisationKind }> }, rolesToGive?: Array<{ role: Role, withOrganisation: boolean, withoutOrganisation: boolean, kinds: Array<string> | null }> };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { grantRole: { person: { id: string } | null } };

export type CorrectPersonMutationVariables = Exact<{
  input: CorrectPersonInput;
}>;


export type CorrectPersonMutation = { correctPerson: { person: { id: string } | null } };

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
  hasPact: boolean;
  manages: boolean;
  after?: string | null | undefined;
}>;


export type AccessPageQuery = { organisations?: { nodes: Array<{ slug: string, name: string, kind: OrganisationKind }> }, rolesToGive?: Array<{ role: Role, withOrganisation: boolean, withoutOrganisation: boolean, kinds: Array<string> | null }>, accessRequests: { totalCount: number, nodes: Array<{ id: string, name: string, email: string, organisationText: string | null, message: string, state: AccessRequestState, confirmedAt: string, roles: Array<Role>, organisation: { slug: string, name: string } | null }> }, invitations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, email: string, role: Role, state: InvitationState, sentAt: string, expiresAt: string, invitedBy: string | null, organisation: { slug: string, name: string } | null }> } };

export type MembersPageQueryVariables = Exact<{
  organisation: string;
  after?: string | null | undefined;
}>;


export type MembersPageQuery = { organisationPeople: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, email: string, state: PersonState, roles: Array<{ id: string, role: Role, from: string | null, until: string | null, current: boolean, organisation: { slug: string, name: string } | null }> }> }, accessRequests: { totalCount: number, nodes: Array<{ id: string, name: string, email: string, organisationText: string | null, message: string, state: AccessRequestState, confirmedAt: string, roles: Array<Role>, organisation: { slug: string, name: string } | null }> }, invitations: { totalCount: number, nodes: Array<{ id: string, name: string, email: string, role: Role, state: InvitationState, sentAt: string, expiresAt: string, invitedBy: string | null, organisation: { slug: string, name: string } | null }> } };

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


export type IdentityPageQuery = { tenantSettings: { name: string, senderAddress: string, locale: string, timeZone: string, holidays: Holidays, sendsFrom: string, sendsUntil: string, hasLogo: boolean, version: number } };

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

export type AlertsPageQueryVariables = Exact<{
  pact: string;
  filter?: AlertFilter | null | undefined;
}>;


export type AlertsPageQuery = { alerts: { today: string, counts: Array<{ kind: AlertKind, open: number, acknowledged: number }>, alerts: Array<{ id: string, kind: AlertKind, why: string, since: string, commitment: { number: number, title: string, axis: { number: number } } | null, indicator: { code: string, title: string } | null, organisation: { slug: string, name: string } | null, report: { id: string, state: ReportState } | null, campaign: { code: string } | null, acknowledgement: { word: string, at: string, by: string | null } | null }> }, pact: { axes: Array<{ number: number, title: string }> }, organisations: { nodes: Array<{ slug: string, name: string }> } };

export type AlertLineFragment = { id: string, kind: AlertKind, why: string, since: string, commitment: { number: number, title: string, axis: { number: number } } | null, indicator: { code: string, title: string } | null, organisation: { slug: string, name: string } | null, report: { id: string, state: ReportState } | null, campaign: { code: string } | null, acknowledgement: { word: string, at: string, by: string | null } | null };

export type AlertsOfCommitmentQueryVariables = Exact<{
  pact: string;
  number: number;
}>;


export type AlertsOfCommitmentQuery = { alerts: { alerts: Array<{ id: string, kind: AlertKind, why: string, since: string, indicator: { code: string, title: string } | null, acknowledgement: { word: string, at: string, by: string | null } | null }> } };

export type AlertRulesPageQueryVariables = Exact<{
  pact: string;
}>;


export type AlertRulesPageQuery = { alertRules: Array<{ kind: AlertKind, enabled: boolean, threshold: number | null, unit: AlertUnit | null, least: number | null, most: number | null, version: number }> };

export type AlertRuleLineFragment = { kind: AlertKind, enabled: boolean, threshold: number | null, unit: AlertUnit | null, least: number | null, most: number | null, version: number };

export type UpdateAlertRuleMutationVariables = Exact<{
  input: UpdateAlertRuleInput;
}>;


export type UpdateAlertRuleMutation = { updateAlertRule: { problems: Array<{ path: string, code: string, message: string }>, rules: Array<{ kind: AlertKind, enabled: boolean, threshold: number | null, unit: AlertUnit | null, least: number | null, most: number | null, version: number }> } };

export type AcknowledgeAlertMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert: { problems: Array<{ path: string, code: string, message: string }> } };

export type WithdrawAlertAcknowledgementMutationVariables = Exact<{
  input: AlertInput;
}>;


export type WithdrawAlertAcknowledgementMutation = { withdrawAlertAcknowledgement: { problems: Array<{ path: string, code: string, message: string }> } };

export type AvenantListQueryVariables = Exact<{
  pact: string;
}>;


export type AvenantListQuery = { avenants: Array<{ id: string, state: AvenantState, number: number | null, title: string, effectiveOn: string | null, fictional: boolean, copil: { title: string, heldOn: string } | null, changes: Array<{ kind: AvenantChangeKind, commitment: { number: number } }> }> };

export type AvenantPageQueryVariables = Exact<{
  pact: string;
  number: number;
}>;


export type AvenantPageQuery = { avenant: { id: string, state: AvenantState, number: number | null, title: string, effectiveOn: string | null, decision: string | null, fictional: boolean, decidedBy: { number: number } | null, copil: { title: string, heldOn: string } | null, changes: Array<{ id: string, kind: AvenantChangeKind, reason: string | null, commitment: { number: number, title: string, axis: { number: number } }, changes: Array<{ part: WordingPart, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }> }> }> } };

export type AvenantDraftQueryVariables = Exact<{
  pact: string;
  id: string;
}>;


export type AvenantDraftQuery = { avenantDraft: { id: string, state: AvenantState, number: number | null, title: string, version: number, changes: Array<{ id: string, kind: AvenantChangeKind, reason: string | null, stale: boolean, version: number, commitment: { number: number, title: string, axis: { number: number } }, wording: { title: string, purpose: string, means: string | null, audience: string | null, calendar: string, porteurs: string | null } | null, changes: Array<{ part: WordingPart, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }> }> }> }, commitments: { nodes: Array<{ number: number, title: string, status: CommitmentStatus }> } };

export type WordedCommitmentQueryVariables = Exact<{
  pact: string;
  number: number;
}>;


export type WordedCommitmentQuery = { commitment: { number: number, title: string, purpose: string, means: string | null, audience: string | null, porteursVerbatim: string | null, calendar: { verbatim: string } } };

export type WordingPreviewQueryVariables = Exact<{
  pact: string;
  number: number;
  wording: WordingInput;
}>;


export type WordingPreviewQuery = { wordingPreview: { changes: Array<{ part: WordingPart, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }> }>, calendar: { certainty: CalendarCertainty, startsOn: string | null, endsOn: string | null, openEnded: boolean } } };

export type PrepareAvenantMutationVariables = Exact<{
  input: PrepareAvenantInput;
}>;


export type PrepareAvenantMutation = { prepareAvenant: { avenant: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type RenameAvenantMutationVariables = Exact<{
  input: RenameAvenantInput;
}>;


export type RenameAvenantMutation = { renameAvenant: { problems: Array<{ path: string, code: string, message: string }> } };

export type SetAvenantChangeMutationVariables = Exact<{
  input: SetAvenantChangeInput;
}>;


export type SetAvenantChangeMutation = { setAvenantChange: { problems: Array<{ path: string, code: string, message: string }> } };

export type RemoveAvenantChangeMutationVariables = Exact<{
  input: RemoveAvenantChangeInput;
}>;


export type RemoveAvenantChangeMutation = { removeAvenantChange: { problems: Array<{ path: string, code: string, message: string }> } };

export type DiscardAvenantMutationVariables = Exact<{
  input: DiscardAvenantInput;
}>;


export type DiscardAvenantMutation = { discardAvenant: { problems: Array<{ path: string, code: string, message: string }> } };

export type AdoptAvenantMutationVariables = Exact<{
  input: AdoptAvenantInput;
}>;


export type AdoptAvenantMutation = { adoptAvenant: { avenant: { number: number | null } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type RecommendationShownFragment = { id: string, year: number, number: number, words: string, addressedTo: string, organisation: string, organisationName: string, dueOn: string, adoptedOn: string, late: boolean, received: boolean, waitedDays: number, fictional: boolean, availableTransitions: Array<AnswerTransition>, answer: { state: AnswerState, stance: AnswerStance | null, reason: string | null, plan: string | null, decision: number | null, commitment: number | null, returnedWith: string | null, publishedAt: string | null, version: number } | null };

export type AvisShownFragment = { id: string, year: number, state: AvisState, words: string | null, version: number, fingerprint: string | null, availableActs: Array<AvisAct>, writers: Array<{ id: string, name: string }>, chairs: Array<{ id: string, name: string }>, members: Array<{ id: string, name: string }>, drafts: Array<{ id: string, number: number, words: string | null, organisation: string | null, organisationName: string | null, dueOn: string | null, adopted: boolean, version: number }>, edition: { id: string, number: number, adoptedOn: string, votesFor: number | null, votesAgainst: number | null, votesAbstained: number | null, bilanEdition: number, public: boolean, words: string, reason: string | null, hash: string, keyFingerprint: string, fictional: boolean, changes: Array<{ recommendation: number | null, before: string | null, after: string }>, recommendations: Array<{ id: string, year: number, number: number, words: string, addressedTo: string, organisation: string, organisationName: string, dueOn: string, adoptedOn: string, late: boolean, received: boolean, waitedDays: number, fictional: boolean, availableTransitions: Array<AnswerTransition>, answer: { state: AnswerState, stance: AnswerStance | null, reason: string | null, plan: string | null, decision: number | null, commitment: number | null, returnedWith: string | null, publishedAt: string | null, version: number } | null }> } | null };

export type AvisOfYearQueryVariables = Exact<{
  pact: string;
  year: number;
}>;


export type AvisOfYearQuery = { avis: { id: string, year: number, state: AvisState, words: string | null, version: number, fingerprint: string | null, availableActs: Array<AvisAct>, writers: Array<{ id: string, name: string }>, chairs: Array<{ id: string, name: string }>, members: Array<{ id: string, name: string }>, drafts: Array<{ id: string, number: number, words: string | null, organisation: string | null, organisationName: string | null, dueOn: string | null, adopted: boolean, version: number }>, edition: { id: string, number: number, adoptedOn: string, votesFor: number | null, votesAgainst: number | null, votesAbstained: number | null, bilanEdition: number, public: boolean, words: string, reason: string | null, hash: string, keyFingerprint: string, fictional: boolean, changes: Array<{ recommendation: number | null, before: string | null, after: string }>, recommendations: Array<{ id: string, year: number, number: number, words: string, addressedTo: string, organisation: string, organisationName: string, dueOn: string, adoptedOn: string, late: boolean, received: boolean, waitedDays: number, fictional: boolean, availableTransitions: Array<AnswerTransition>, answer: { state: AnswerState, stance: AnswerStance | null, reason: string | null, plan: string | null, decision: number | null, commitment: number | null, returnedWith: string | null, publishedAt: string | null, version: number } | null }> } | null } | null };

export type RecommendationPageQueryVariables = Exact<{
  pact: string;
  year: number;
  number: number;
}>;


export type RecommendationPageQuery = { recommendations: Array<{ id: string, year: number, number: number, words: string, addressedTo: string, organisation: string, organisationName: string, dueOn: string, adoptedOn: string, late: boolean, received: boolean, waitedDays: number, fictional: boolean, availableTransitions: Array<AnswerTransition>, answer: { state: AnswerState, stance: AnswerStance | null, reason: string | null, plan: string | null, decision: number | null, commitment: number | null, returnedWith: string | null, publishedAt: string | null, version: number } | null }> };

export type RecommendationListQueryVariables = Exact<{
  pact: string;
}>;


export type RecommendationListQuery = { recommendations: Array<{ id: string, year: number, number: number, words: string, addressedTo: string, organisation: string, organisationName: string, dueOn: string, adoptedOn: string, late: boolean, received: boolean, waitedDays: number, fictional: boolean, availableTransitions: Array<AnswerTransition>, answer: { state: AnswerState, stance: AnswerStance | null, reason: string | null, plan: string | null, decision: number | null, commitment: number | null, returnedWith: string | null, publishedAt: string | null, version: number } | null }> };

export type AvisOwnersQueryVariables = Exact<{
  pact: string;
}>;


export type AvisOwnersQuery = { organisations: { nodes: Array<{ slug: string, name: string }> } };

export type StartAvisMutationVariables = Exact<{
  input: StartAvisInput;
}>;


export type StartAvisMutation = { startAvis: { avis: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type NameAvisWritersMutationVariables = Exact<{
  input: NameAvisWritersInput;
}>;


export type NameAvisWritersMutation = { nameAvisWriters: { avis: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type WriteAvisMutationVariables = Exact<{
  input: WriteAvisInput;
}>;


export type WriteAvisMutation = { writeAvis: { avis: { id: string, version: number, words: string | null } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type WriteRecommendationMutationVariables = Exact<{
  input: WriteRecommendationInput;
}>;


export type WriteRecommendationMutation = { writeRecommendation: { avis: { id: string, drafts: Array<{ id: string, number: number, words: string | null, organisation: string | null, organisationName: string | null, dueOn: string | null, adopted: boolean, version: number }> } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type MoveRecommendationMutationVariables = Exact<{
  input: MoveRecommendationInput;
}>;


export type MoveRecommendationMutation = { moveRecommendation: { avis: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type RemoveRecommendationMutationVariables = Exact<{
  input: RemoveRecommendationInput;
}>;


export type RemoveRecommendationMutation = { removeRecommendation: { avis: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type AdoptAvisMutationVariables = Exact<{
  input: AdoptAvisInput;
}>;


export type AdoptAvisMutation = { adoptAvis: { avis: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type CorrectAvisMutationVariables = Exact<{
  input: AvisActInput;
}>;


export type CorrectAvisMutation = { correctAvis: { avis: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type GiveUpAvisCorrectionMutationVariables = Exact<{
  input: AvisActInput;
}>;


export type GiveUpAvisCorrectionMutation = { giveUpAvisCorrection: { avis: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type AnswerRecommendationMutationVariables = Exact<{
  input: AnswerRecommendationInput;
}>;


export type AnswerRecommendationMutation = { answerRecommendation: { recommendation: { id: string, year: number, number: number, words: string, addressedTo: string, organisation: string, organisationName: string, dueOn: string, adoptedOn: string, late: boolean, received: boolean, waitedDays: number, fictional: boolean, availableTransitions: Array<AnswerTransition>, answer: { state: AnswerState, stance: AnswerStance | null, reason: string | null, plan: string | null, decision: number | null, commitment: number | null, returnedWith: string | null, publishedAt: string | null, version: number } | null } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type ReviewAnswerMutationVariables = Exact<{
  input: ReviewAnswerInput;
}>;


export type ReviewAnswerMutation = { reviewAnswer: { recommendation: { id: string, year: number, number: number, words: string, addressedTo: string, organisation: string, organisationName: string, dueOn: string, adoptedOn: string, late: boolean, received: boolean, waitedDays: number, fictional: boolean, availableTransitions: Array<AnswerTransition>, answer: { state: AnswerState, stance: AnswerStance | null, reason: string | null, plan: string | null, decision: number | null, commitment: number | null, returnedWith: string | null, publishedAt: string | null, version: number } | null } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type ReadingRoomShownFragment = { bilan: string, openedAt: string, closesOn: string, open: boolean, canWrite: boolean, canSettle: boolean, readers: number, version: number, threads: Array<{ id: string, place: string, about: string, said: string | null, outcome: ReadingOutcome | null, settledAt: string | null, version: number, messages: Array<{ id: string, words: string, bySteering: boolean, writtenAt: string, writtenBy: string }> }> };

export type ReadingRoomQueryVariables = Exact<{
  pact: string;
  year: number;
}>;


export type ReadingRoomQuery = { readingRoom: { bilan: string, openedAt: string, closesOn: string, open: boolean, canWrite: boolean, canSettle: boolean, readers: number, version: number, threads: Array<{ id: string, place: string, about: string, said: string | null, outcome: ReadingOutcome | null, settledAt: string | null, version: number, messages: Array<{ id: string, words: string, bySteering: boolean, writtenAt: string, writtenBy: string }> }> } | null };

export type CommentBilanMutationVariables = Exact<{
  input: CommentBilanInput;
}>;


export type CommentBilanMutation = { commentBilan: { room: { bilan: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type ReplyInReadingMutationVariables = Exact<{
  input: ReplyInReadingInput;
}>;


export type ReplyInReadingMutation = { replyInReading: { room: { bilan: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type SettleReadingThreadMutationVariables = Exact<{
  input: SettleReadingThreadInput;
}>;


export type SettleReadingThreadMutation = { settleReadingThread: { room: { bilan: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type SetReadingClosingMutationVariables = Exact<{
  input: SetReadingClosingInput;
}>;


export type SetReadingClosingMutation = { setReadingClosing: { room: { bilan: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type BilanYearsQueryVariables = Exact<{
  pact: string;
  year: number;
}>;


export type BilanYearsQuery = { bilanYears: { onlyBefore: number, onlyAfter: number, neither: number, before: { year: number, cutOff: string, edition: number | null, fictional: boolean }, after: { year: number, cutOff: string, edition: number | null, fictional: boolean }, figures: Array<{ axis: number, commitment: number | null, change: number, before: { indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }, after: { indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } } }>, leftOut: Array<{ axis: number, commitment: number | null, title: string, reason: YearNotCompared, before: { indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } } | null, after: { indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } } | null }>, lines: Array<{ number: number, title: string, axis: number, statusBefore: CommitmentStatus | null, statusAfter: CommitmentStatus | null, weatherBefore: Weather | null, weatherAfter: Weather | null, moved: boolean }> } };

export type BilanIndexQueryVariables = Exact<{
  pact: string;
}>;


export type BilanIndexQuery = { bilans: Array<{ year: number, writing: BilanWriting | null, edition: { number: number, state: BilanEditionState, publishedAt: string | null } | null }> };

export type BilanPageQueryVariables = Exact<{
  pact: string;
  year: number;
}>;


export type BilanPageQuery = { bilan: { year: number, cutOff: string, draft: boolean, state: BilanState, covered: boolean, pact: { title: string }, coverage: { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> }, axes: Array<{ axis: { number: number, title: string, fullTitle: string }, coverage: { commitments: number, expected: number, reported: number, accepted: number, late: number }, keyFigures: Array<{ id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, indicator: { code: string, title: string, unit: string, definition: string, commitments: Array<{ number: number, title: string }> }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { id: string, submittedBy: string | null, decidedAt: string | null, campaign: { title: string }, commitment: { number: number, title: string } } | null } }>, figures: Array<{ id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, indicator: { code: string, title: string, unit: string, definition: string, commitments: Array<{ number: number, title: string }> }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { id: string, submittedBy: string | null, decidedAt: string | null, campaign: { title: string }, commitment: { number: number, title: string } } | null } }>, lines: Array<{ commitment: { number: number, title: string, objective: { number: string, title: string } }, report: { id: string, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, organisation: { slug: string, name: string }, campaign: { code: string, title: string }, measurements: Array<{ value: number | null, lessThan: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string } }> } | null, answers: Array<{ state: LeadAnswerState, dueOn: string, sentOn: string | null, acceptedOn: string | null, campaign: { code: string, fictional: boolean } }>, earlier: { id: string, campaign: { code: string } } | null }> }> } };

export type FigureFragment = { id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, indicator: { code: string, title: string, unit: string, definition: string, commitments: Array<{ number: number, title: string }> }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { id: string, submittedBy: string | null, decidedAt: string | null, campaign: { title: string }, commitment: { number: number, title: string } } | null } };

export type FrozenFigureShownFragment = { indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } };

export type FrozenCoverageShownFragment = { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null };

export type BilanContentShownFragment = { pact: string, year: number, cutOff: string, covered: boolean, fictional: boolean, coverage: { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null }, sections: Array<{ kind: BilanSectionKind, axis: number | null, title: string, words: string | null, coverage: { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null } | null, keyFigures: Array<{ indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }>, figures: Array<{ indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }>, lines: Array<{ number: number, title: string, objective: string, objectiveNumber: string, example: boolean, exampleWords: string | null, report: { status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, organisation: string, campaign: string, acceptedOn: string | null, evidence: Array<string>, fictional: boolean, figures: Array<{ indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }> } | null, answers: Array<{ campaign: string, state: LeadAnswerState, dueOn: string, sentOn: string | null, acceptedOn: string | null, fictional: boolean }> }>, decisions: Array<{ number: number, wording: string, decidedOn: string, dueOn: string | null, state: DecisionState, organisation: string | null, commitments: Array<number>, fictional: boolean }>, organisations: Array<{ organisation: string, asked: number, onTime: number, late: number, missing: number, awaited: number, excused: number, fictional: boolean }> }> };

export type BilanEditionPageQueryVariables = Exact<{
  pact: string;
  year: number;
  number?: number | null | undefined;
}>;


export type BilanEditionPageQuery = { bilanEdition: { id: string, year: number, number: number, state: BilanEditionState, cutOff: string, madeAt: string, publishedAt: string | null, withdrawnAt: string | null, withdrawnReason: string | null, replacedBy: number | null, hash: string, keyFingerprint: string, print: PrintState, pages: number | null, content: { pact: string, year: number, cutOff: string, covered: boolean, fictional: boolean, coverage: { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null }, sections: Array<{ kind: BilanSectionKind, axis: number | null, title: string, words: string | null, coverage: { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null } | null, keyFigures: Array<{ indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }>, figures: Array<{ indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }>, lines: Array<{ number: number, title: string, objective: string, objectiveNumber: string, example: boolean, exampleWords: string | null, report: { status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, organisation: string, campaign: string, acceptedOn: string | null, evidence: Array<string>, fictional: boolean, figures: Array<{ indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }> } | null, answers: Array<{ campaign: string, state: LeadAnswerState, dueOn: string, sentOn: string | null, acceptedOn: string | null, fictional: boolean }> }>, decisions: Array<{ number: number, wording: string, decidedOn: string, dueOn: string | null, state: DecisionState, organisation: string | null, commitments: Array<number>, fictional: boolean }>, organisations: Array<{ organisation: string, asked: number, onTime: number, late: number, missing: number, awaited: number, excused: number, fictional: boolean }> }> }, erratum: { replaces: number, reason: string, differences: Array<{ kind: BilanDifferenceKind, subject: string, before: string | null, after: string | null }> } | null, editions: Array<{ number: number, state: BilanEditionState, publishedAt: string | null }> } };

export type BilanPrintQueryVariables = Exact<{
  pact: string;
  year: number;
  number: number;
}>;


export type BilanPrintQuery = { bilanEdition: { id: string, print: PrintState, pages: number | null } };

export type BilanEditionListQueryVariables = Exact<{
  pact: string;
}>;


export type BilanEditionListQuery = { bilanEditions: Array<{ id: string, year: number, number: number, state: BilanEditionState, publishedAt: string | null, hash: string, keyFingerprint: string }>, bilanKeys: Array<{ fingerprint: string, madeAt: string, retiredAt: string | null }>, avisSeals: Array<{ id: string, year: number, pact: string, number: number, adoptedOn: string, bilanEdition: number, replacedBy: number | null, hash: string, keyFingerprint: string }> };

export type AvisSealShownFragment = { id: string, year: number, pact: string, number: number, adoptedOn: string, bilanEdition: number, replacedBy: number | null, hash: string, keyFingerprint: string };

export type VerifyBilanQueryVariables = Exact<{
  hash: string;
}>;


export type VerifyBilanQuery = { verifyBilan: { id: string, year: number, number: number, state: BilanEditionState, publishedAt: string | null, withdrawnReason: string | null, replacedBy: number | null, hash: string, keyFingerprint: string, content: { pact: string } } | null, verifyAvis: { id: string, year: number, pact: string, number: number, adoptedOn: string, bilanEdition: number, replacedBy: number | null, hash: string, keyFingerprint: string } | null };

export type BilanSectionShownFragment = { id: string, kind: BilanSectionKind, axis: number | null, title: string, words: string | null, included: boolean, optional: boolean, guidance: string | null, savedAt: string | null, savedBy: string | null, picked: boolean, figures: Array<string>, gone: Array<string>, version: number, changed: Array<{ was: string, now: string, figure: string, at: number, isGone: boolean }>, examples: Array<{ commitment: number, words: string | null }>, figureChoices: Array<{ id: string, figure: { title: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, unit: string, fictional: boolean, period: { label: string }, provenance: { kind: ProvenanceKind, commitment: number | null } } }>, exampleChoices: Array<{ number: number, title: string, reported: boolean }> };

export type BilanDeskQueryVariables = Exact<{
  pact: string;
  year: number;
}>;


export type BilanDeskQuery = { bilanDraft: { id: string, year: number, cutOff: string, state: BilanWriting, version: number, fingerprint: string, nextNumber: number, corrects: boolean, availableTransitions: Array<BilanTransition>, sections: Array<{ id: string, kind: BilanSectionKind, axis: number | null, title: string, words: string | null, included: boolean, optional: boolean, guidance: string | null, savedAt: string | null, savedBy: string | null, picked: boolean, figures: Array<string>, gone: Array<string>, version: number, changed: Array<{ was: string, now: string, figure: string, at: number, isGone: boolean }>, examples: Array<{ commitment: number, words: string | null }>, figureChoices: Array<{ id: string, figure: { title: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, unit: string, fictional: boolean, period: { label: string }, provenance: { kind: ProvenanceKind, commitment: number | null } } }>, exampleChoices: Array<{ number: number, title: string, reported: boolean }> }>, content: { pact: string, year: number, cutOff: string, covered: boolean, fictional: boolean, coverage: { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null }, sections: Array<{ kind: BilanSectionKind, axis: number | null, title: string, words: string | null, coverage: { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null } | null, keyFigures: Array<{ indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }>, figures: Array<{ indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }>, lines: Array<{ number: number, title: string, objective: string, objectiveNumber: string, example: boolean, exampleWords: string | null, report: { status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, organisation: string, campaign: string, acceptedOn: string | null, evidence: Array<string>, fictional: boolean, figures: Array<{ indicator: string, title: string, unit: string, definition: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, fictional: boolean, recordedOn: string, commitments: Array<number>, formula: { operation: FormulaOperation, parts: Array<string> } | null, period: { label: string }, provenance: { kind: ProvenanceKind, document: string | null, page: number | null, organisation: string | null, commitment: number | null, campaign: string | null, givenOn: string | null, evidence: Array<string> } }> } | null, answers: Array<{ campaign: string, state: LeadAnswerState, dueOn: string, sentOn: string | null, acceptedOn: string | null, fictional: boolean }> }>, decisions: Array<{ number: number, wording: string, decidedOn: string, dueOn: string | null, state: DecisionState, organisation: string | null, commitments: Array<number>, fictional: boolean }>, organisations: Array<{ organisation: string, asked: number, onTime: number, late: number, missing: number, awaited: number, excused: number, fictional: boolean }> }> }, checks: Array<{ kind: BilanCheckKind, anchor: string, subject: string, detail: string | null }> } | null, bilanAlignment: { from: number | null, to: number, isAligned: boolean, changes: Array<{ kind: BilanAlignmentChangeKind, subject: string, before: string | null, after: string | null }> } | null };

export type StartBilanMutationVariables = Exact<{
  input: StartBilanInput;
}>;


export type StartBilanMutation = { startBilan: { bilan: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type SetBilanCutOffMutationVariables = Exact<{
  input: SetBilanCutOffInput;
}>;


export type SetBilanCutOffMutation = { setBilanCutOff: { bilan: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type WriteBilanSectionMutationVariables = Exact<{
  input: WriteBilanSectionInput;
}>;


export type WriteBilanSectionMutation = { writeBilanSection: { version: number | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, kind: BilanSectionKind, axis: number | null, title: string, words: string | null, included: boolean, optional: boolean, guidance: string | null, savedAt: string | null, savedBy: string | null, picked: boolean, figures: Array<string>, gone: Array<string>, version: number, changed: Array<{ was: string, now: string, figure: string, at: number, isGone: boolean }>, examples: Array<{ commitment: number, words: string | null }>, figureChoices: Array<{ id: string, figure: { title: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, unit: string, fictional: boolean, period: { label: string }, provenance: { kind: ProvenanceKind, commitment: number | null } } }>, exampleChoices: Array<{ number: number, title: string, reported: boolean }> } | null } };

export type MoveBilanMutationVariables = Exact<{
  input: MoveBilanInput;
}>;


export type MoveBilanMutation = { moveBilan: { bilan: { id: string, state: BilanWriting } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type BilanTemplateLineFragment = { kind: BilanSectionKind, axis: number | null, title: string, guidance: string | null, required: boolean, included: boolean, stays: boolean, isNew: boolean };

export type BilanTemplatePageQueryVariables = Exact<{
  pact: string;
}>;


export type BilanTemplatePageQuery = { bilanTemplate: { version: number, usual: boolean, keptAt: string | null, keptBy: string | null, sections: Array<{ kind: BilanSectionKind, axis: number | null, title: string, guidance: string | null, required: boolean, included: boolean, stays: boolean, isNew: boolean }>, absent: Array<{ kind: BilanSectionKind, axis: number | null, title: string, guidance: string | null, required: boolean, included: boolean, stays: boolean, isNew: boolean }>, usualSections: Array<{ kind: BilanSectionKind, axis: number | null, title: string, guidance: string | null, required: boolean, included: boolean, stays: boolean, isNew: boolean }> } };

export type UpdateBilanTemplateMutationVariables = Exact<{
  input: UpdateBilanTemplateInput;
}>;


export type UpdateBilanTemplateMutation = { updateBilanTemplate: { template: { version: number }, problems: Array<{ path: string, code: string, message: string }> } };

export type RestoreBilanTemplateMutationVariables = Exact<{
  input: RestoreBilanTemplateInput;
}>;


export type RestoreBilanTemplateMutation = { restoreBilanTemplate: { template: { version: number }, problems: Array<{ path: string, code: string, message: string }> } };

export type AlignBilanMutationVariables = Exact<{
  input: AlignBilanInput;
}>;


export type AlignBilanMutation = { alignBilan: { bilan: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type AnnounceBilanPresenceMutationVariables = Exact<{
  input: AnnounceBilanPresenceInput;
}>;


export type AnnounceBilanPresenceMutation = { announceBilanPresence: { others: Array<string>, sections: Array<{ id: string, version: number }> } };

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


export type CampaignPageQuery = { campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, closesOn: string, copilOn: string | null, fictional: boolean, version: number, availableTransitions: Array<CampaignTransition>, partnersContribute: boolean, copilMove: { from: string, dueOn: string, closesOn: string } | null, extensions: Array<{ dueOn: string, reason: string, organisation: { slug: string, name: string } }>, organisations: Array<{ slug: string, name: string }>, leftOut: Array<{ commitments: Array<number>, organisation: { slug: string, name: string, closedOn: string | null, mergedOn: string | null, mergedInto: { slug: string, name: string } | null } }>, progress: { expected: number, awaited: number, draft: number, ready: number, submitted: number, returned: number, accepted: number, excused: number, late: number, former: number, organisations: number, organisationsAnswered: number, commitments: number, partnersExpected: number, partnersAnswered: number } }, mailStop: { reason: string, since: string } | null, pact: { axes: Array<{ number: number, title: string }> }, campaigns: Array<{ code: string, title: string }>, reportRequests: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, role: PorteurRole, state: RequestState, late: boolean, dueOn: string, excused: boolean, excusedReason: string | null, formerOn: string | null, openToReader: boolean, openThreads: number, lastRemindedAt: string | null, commitment: { number: number, title: string, axis: { number: number, title: string } }, organisation: { slug: string, name: string }, contacts: Array<{ id: string, name: string, email: string, fictional: boolean }>, toPhone: Array<{ id: string }>, report: { id: string, version: number, status: CommitmentStatus | null, weather: Weather | null, unchanged: boolean, savedAt: string, submittedAt: string | null, decidedAt: string | null } | null }> } };

export type CampaignRemindersQueryVariables = Exact<{
  pact: string;
  campaign: string;
  after?: string | null | undefined;
}>;


export type CampaignRemindersQuery = { mailStop: { reason: string, since: string } | null, campaign: { code: string, title: string, state: CampaignState, dueOn: string, copilOn: string | null, fictional: boolean }, reminders: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: ReminderKind, offsetDays: number, ownDueOn: string | null, due: number, onDate: string, notSent: NotSentReason | null, subjectYear: number | null, subjectNumber: number | null, subjectPath: string | null, person: { id: string, name: string, email: string, fictional: boolean }, organisation: { slug: string, name: string } | null, decision: { id: string, number: number } | null, meeting: { id: string, title: string } | null, mail: { state: MailState, attempts: number, sentAt: string | null, error: string | null } | null }> }, reportRequests: { totalCount: number, nodes: Array<{ id: string, state: RequestState, organisation: { slug: string, name: string }, contacts: Array<{ id: string, name: string }>, toPhone: Array<{ id: string }> }> } };

export type ReportReviewQueryVariables = Exact<{
  pact: string;
  campaign: string;
  report: string;
}>;


export type ReportReviewQuery = { report: { wording: number | null, requestId: string, availableTransitions: Array<ReportTransition>, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, wordingChanges: Array<{ part: WordingPart, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }> }>, figureWarnings: Array<{ path: string, code: string, message: string }>, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }>, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, campaign: { code: string, title: string, dueOn: string }, organisation: { slug: string, name: string }, commitment: { number: number, title: string, purpose: string, territories: Array<{ arrondissements: Array<number> }>, axis: { number: number, title: string }, indicators: Array<{ code: string, title: string, unit: string, kind: IndicatorKind, breakdowns: Array<BreakdownDimension>, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, verbatim: string }> }>, milestones: Array<{ id: string, title: string, dueVerbatim: string, reachedOn: string | null, state: MilestoneState }>, reports: Array<{ achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, organisation: { slug: string, name: string }, campaign: { code: string, title: string }, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> }> }, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> }, waiting: { totalCount: number, nodes: Array<{ id: string, commitment: { number: number }, organisation: { name: string }, report: { id: string } | null }> } };

export type AcceptReportMutationVariables = Exact<{
  input: AcceptReportInput;
}>;


export type AcceptReportMutation = { acceptReport: { mailed: number | null, report: { availableTransitions: Array<ReportTransition>, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }> } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type ReturnReportMutationVariables = Exact<{
  input: ReturnReportInput;
}>;


export type ReturnReportMutation = { returnReport: { mailed: number | null, report: { availableTransitions: Array<ReportTransition>, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }> } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type CorrectReportMutationVariables = Exact<{
  input: CorrectReportInput;
}>;


export type CorrectReportMutation = { correctReport: { mailed: number | null, report: { availableTransitions: Array<ReportTransition>, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }> } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type AcceptReportsMutationVariables = Exact<{
  input: AcceptReportsInput;
}>;


export type AcceptReportsMutation = { acceptReports: { reports: Array<{ left: BatchHindrance | null, request: { id: string, state: RequestState, commitment: { number: number, title: string, axis: { number: number } }, organisation: { name: string } } }> } };

export type ReopenReportMutationVariables = Exact<{
  input: ReopenReportInput;
}>;


export type ReopenReportMutation = { reopenReport: { mailed: number | null, report: { availableTransitions: Array<ReportTransition>, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }> } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type CampaignPreparationQueryVariables = Exact<{
  pact: string;
  meeting?: string | null | undefined;
}>;


export type CampaignPreparationQuery = { campaignProposal: { meeting: string | null, copilOn: string | null, code: string, codeTaken: boolean, title: string, opensOn: string, dueOn: string, closesOn: string, partnersContribute: boolean }, meetings: Array<{ id: string, instance: InstanceKind, title: string, startsAt: string }>, pact: { axes: Array<{ number: number, title: string, objectives: Array<{ id: string, commitments: Array<{ number: number, title: string }> }> }> } };

export type CampaignPlanPageQueryVariables = Exact<{
  pact: string;
  campaign: string;
}>;


export type CampaignPlanPageQuery = { campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, closesOn: string, meeting: string | null, scope: CampaignScope, axes: Array<number>, commitments: Array<number>, partnersContribute: boolean, version: number, availableTransitions: Array<CampaignTransition> }, meetings: Array<{ id: string, instance: InstanceKind, title: string, startsAt: string }>, pact: { axes: Array<{ number: number, title: string, objectives: Array<{ id: string, commitments: Array<{ number: number, title: string }> }> }> } };

export type PlanChoicesFragment = { meetings: Array<{ id: string, instance: InstanceKind, title: string, startsAt: string }>, pact: { axes: Array<{ number: number, title: string, objectives: Array<{ id: string, commitments: Array<{ number: number, title: string }> }> }> } };

export type CreateCampaignMutationVariables = Exact<{
  input: CreateCampaignInput;
}>;


export type CreateCampaignMutation = { createCampaign: { campaign: { code: string } | null, problems: Array<{ path: string, message: string }> } };

export type UpdateCampaignMutationVariables = Exact<{
  input: UpdateCampaignInput;
}>;


export type UpdateCampaignMutation = { updateCampaign: { campaign: { code: string } | null, problems: Array<{ path: string, message: string }> } };

export type DeleteCampaignMutationVariables = Exact<{
  input: CampaignInput;
}>;


export type DeleteCampaignMutation = { deleteCampaign: { deleted: string } };

export type CampaignPreviewPageQueryVariables = Exact<{
  pact: string;
  campaign: string;
}>;


export type CampaignPreviewPageQuery = { campaignPreview: { fingerprint: string, requests: number, commitments: number, unanswered: Array<number>, campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, closesOn: string, copilOn: string | null, scope: CampaignScope, axes: Array<number>, partnersContribute: boolean, fictional: boolean, version: number, availableTransitions: Array<CampaignTransition> }, organisations: Array<{ contacts: number, reachable: number, organisation: { slug: string, name: string }, requests: Array<{ number: number, role: PorteurRole, instead: boolean }> }>, leftOut: Array<{ number: number, role: PorteurRole, reason: LeftOutReason, verbatim: string, organisation: { slug: string, name: string } | null }> } };

export type OpenCampaignMutationVariables = Exact<{
  input: CampaignInput;
}>;


export type OpenCampaignMutation = { openCampaign: { campaign: { code: string, state: CampaignState } } };

export type ReopenCampaignMutationVariables = Exact<{
  input: ReopenCampaignInput;
}>;


export type ReopenCampaignMutation = { reopenCampaign: { campaign: { code: string } | null, problems: Array<{ path: string, message: string }> } };

export type OrganisationRequestsQueryVariables = Exact<{
  pact: string;
  campaign: string;
  organisation: string;
}>;


export type OrganisationRequestsQuery = { reportRequests: { nodes: Array<{ id: string, state: RequestState, commitment: { number: number, title: string } }> } };

export type ExtendDueDateMutationVariables = Exact<{
  input: ExtendDueDateInput;
}>;


export type ExtendDueDateMutation = { extendDueDate: { campaign: { code: string } | null, problems: Array<{ path: string, message: string }> } };

export type ExcuseRequestsMutationVariables = Exact<{
  input: ExcuseRequestsInput;
}>;


export type ExcuseRequestsMutation = { excuseRequests: { campaign: { code: string } | null, problems: Array<{ path: string, message: string }> } };

export type WithdrawExcuseMutationVariables = Exact<{
  input: ExcuseInput;
}>;


export type WithdrawExcuseMutation = { withdrawExcuse: { campaign: { code: string } | null, problems: Array<{ path: string, message: string }> } };

export type PlanPayloadFragment = { campaign: { code: string } | null, problems: Array<{ path: string, message: string }> };

export type CloseCampaignMutationVariables = Exact<{
  input: CampaignInput;
}>;


export type CloseCampaignMutation = { closeCampaign: { campaign: { code: string, state: CampaignState } } };

export type ReportDecisionFragment = { mailed: number | null, report: { availableTransitions: Array<ReportTransition>, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }> } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null };

export type ChartedIndicatorFragment = { code: string, title: string, unit: string, kind: IndicatorKind, baseline: { value: number, onDate: string | null } | null, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, duePrecision: DatePrecision | null }>, trajectory: { points: Array<{ on: string, value: number }> } | null, periods: Array<{ label: string, startsOn: string | null, endsOn: string, value: number | null, qualifier: Qualifier, fictional: boolean, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }>, measurements: Array<{ id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, fictional: boolean, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, provenance: { kind: ProvenanceKind, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }, commitments: Array<{ number: number }> }> };

export type IndicatorChartsQueryVariables = Exact<{
  pact: string;
  axis?: number | null | undefined;
}>;


export type IndicatorChartsQuery = { pact: { axes: Array<{ number: number, title: string }> }, indicatorRollups: { pact: { expected: number, known: number, percent: number | null, medianAgeDays: number | null }, axes: Array<{ number: number, rollup: { expected: number, known: number, percent: number | null, medianAgeDays: number | null } }> }, indicators: { totalCount: number, nodes: Array<{ code: string, title: string, unit: string, kind: IndicatorKind, axis: { number: number } | null, baseline: { value: number, onDate: string | null } | null, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, duePrecision: DatePrecision | null }>, trajectory: { points: Array<{ on: string, value: number }> } | null, periods: Array<{ label: string, startsOn: string | null, endsOn: string, value: number | null, qualifier: Qualifier, fictional: boolean, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }>, measurements: Array<{ id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, fictional: boolean, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, provenance: { kind: ProvenanceKind, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }, commitments: Array<{ number: number }> }> }> } };

export type CommitmentPageQueryVariables = Exact<{
  pact: string;
  number: number;
}>;


export type CommitmentPageQuery = { commitment: { id: string, number: number, title: string, page: number, subHeading: string | null, audience: string | null, purpose: string, means: string | null, note: string | null, status: CommitmentStatus, weather: Weather | null, version: number, wording: number, availableTransitions: Array<CommitmentTransition>, porteursVerbatim: string | null, wordings: Array<{ number: number, effectiveFrom: string, avenant: { number: number | null, title: string, fictional: boolean } | null, changes: Array<{ part: WordingPart, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }> }> }>, comingAvenants: Array<{ number: number | null, title: string, effectiveOn: string | null }>, statusProposal: { id: string, status: CommitmentStatus, proposedAt: string } | null, statusChanges: Array<{ id: string, before: CommitmentStatus, after: CommitmentStatus, onDate: string, reason: string | null, source: StatusSource, recordedBy: string | null, meeting: { title: string, startsAt: string } | null, avenant: { number: number | null, title: string } | null, decidedBy: { number: number } | null }>, decisions: Array<{ number: number, kind: DecisionKind, text: string, state: DecisionState, late: boolean, dueOn: string | null, decidedOn: string, closedOn: string | null, closingProposed: boolean, fictional: boolean, organisation: { slug: string, name: string } | null, commitments: Array<{ number: number, title: string, axis: { number: number } }> }>, milestones: Array<{ id: string, title: string, dueVerbatim: string, dueOn: string, duePrecision: DatePrecision, page: number | null, reachedOn: string | null, proof: string | null, state: MilestoneState, version: number, report: { id: string, organisation: { name: string }, campaign: { code: string } } | null }>, statusFrom: { decidedAt: string | null, weather: Weather | null, fictional: boolean, organisation: { slug: string, name: string }, campaign: { code: string } } | null, leadAnswer: { state: LeadAnswerState, dueOn: string, sentOn: string | null, acceptedOn: string | null, campaign: { code: string, fictional: boolean } } | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean, certainty: CalendarCertainty, dependsOn: string | null, condition: string | null, notes: Array<string>, phases: Array<{ label: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean }> }, territories: Array<{ arrondissements: Array<number>, verbatim: string, page: number }>, porteurs: Array<{ id: string, role: PorteurRole, verbatim: string, organisation: { slug: string, name: string, acronym: string | null } | null }>, objective: { number: string, title: string, commitments: Array<{ number: number }> }, axis: { number: number, title: string, fullTitle: string }, actionCadre: { number: number, title: string } | null, related: Array<{ number: number, title: string, axis: { number: number } }>, source: { title: string, publisher: string | null, year: number | null }, indicators: Array<{ id: string, code: string, title: string, unit: string, kind: IndicatorKind, direction: IndicatorDirection, definition: string, page: number | null, baseline: { value: number, onDate: string | null, verbatim: string | null, page: number | null } | null, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, duePrecision: DatePrecision | null, verbatim: string, page: number | null }>, measurements: Array<{ id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, keyFigure: boolean, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { submittedBy: string | null, decidedAt: string | null, campaign: { title: string } } | null }, commitments: Array<{ number: number }> }>, progress: { percent: number, rawPercent: number, reached: boolean, value: number, target: { id: string, value: number }, measurement: { id: string } } | null, source: { title: string, publisher: string | null, year: number | null } | null, trajectory: { points: Array<{ on: string, value: number }> } | null, periods: Array<{ label: string, startsOn: string | null, endsOn: string, value: number | null, qualifier: Qualifier, fictional: boolean, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }> }>, reports: Array<{ id: string, role: PorteurRole, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, decidedAt: string | null, wording: number | null, wordingChanges: Array<{ part: WordingPart, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }> }>, campaign: { code: string, title: string }, organisation: { slug: string, name: string }, measurements: Array<{ value: number | null, lessThan: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { title: string, unit: string } }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string } }>, edits: Array<{ version: number, reason: string | null, editedAt: string }> }> } };

export type CommitmentHistoryQueryVariables = Exact<{
  object: string;
}>;


export type CommitmentHistoryQuery = { history: { nodes: Array<{ id: string, at: string, summary: string, object: { type: string, label: string | null }, changes: Array<{ field: string, label: string, before: string | null, after: string | null, beforeText: string | null, afterText: string | null }> }> } };

export type ChangeCommitmentStatusMutationVariables = Exact<{
  input: ChangeCommitmentStatusInput;
}>;


export type ChangeCommitmentStatusMutation = { changeCommitmentStatus: { problems: Array<{ path: string, code: string, message: string }> } };

export type DeclineStatusProposalMutationVariables = Exact<{
  input: DeclineStatusProposalInput;
}>;


export type DeclineStatusProposalMutation = { declineStatusProposal: { problems: Array<{ path: string, code: string, message: string }> } };

export type AddMilestoneMutationVariables = Exact<{
  input: AddMilestoneInput;
}>;


export type AddMilestoneMutation = { addMilestone: { problems: Array<{ path: string, code: string, message: string }> } };

export type ChangeMilestoneMutationVariables = Exact<{
  input: ChangeMilestoneInput;
}>;


export type ChangeMilestoneMutation = { changeMilestone: { problems: Array<{ path: string, code: string, message: string }> } };

export type RemoveMilestoneMutationVariables = Exact<{
  input: RemoveMilestoneInput;
}>;


export type RemoveMilestoneMutation = { removeMilestone: { problems: Array<{ path: string, code: string, message: string }> } };

export type ReachMilestoneMutationVariables = Exact<{
  input: ReachMilestoneInput;
}>;


export type ReachMilestoneMutation = { reachMilestone: { problems: Array<{ path: string, code: string, message: string }> } };

export type UndoMilestoneMutationVariables = Exact<{
  input: UndoMilestoneInput;
}>;


export type UndoMilestoneMutation = { undoMilestone: { problems: Array<{ path: string, code: string, message: string }> } };

export type PactCopilsQueryVariables = Exact<{
  pact: string;
}>;


export type PactCopilsQuery = { meetings: Array<{ id: string, instance: InstanceKind, title: string, startsAt: string }> };

export type ComparisonPageQueryVariables = Exact<{
  pact: string;
  before?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ComparisonPageQuery = { comparison: { today: string, campaigns: Array<{ code: string }>, before: { campaign: { code: string, fictional: boolean }, line: { expected: number, reported: number, readable: number, medianAgeDays: number | null } } | null, after: { campaign: { code: string, fictional: boolean }, line: { expected: number, reported: number, readable: number, medianAgeDays: number | null } } | null, leads: Array<{ slug: string, name: string }>, commitments: Array<{ moves: Array<ComparedMove>, leftOutBefore: MoveLeftOut | null, leftOutAfter: MoveLeftOut | null, commitment: { number: number, title: string, axis: { number: number } }, before: { status: CommitmentStatus | null, weather: Weather | null, organisation: string } | null, after: { state: LeadAnswerState, status: CommitmentStatus | null, weather: Weather | null, organisation: string } | null }> } };

export type SemesterComparedFragment = { campaign: { code: string, fictional: boolean }, line: { expected: number, reported: number, readable: number, medianAgeDays: number | null } };

export type DaysPageQueryVariables = Exact<{
  pact: string;
  since?: string | null | undefined;
}>;


export type DaysPageQuery = { pact: { axes: Array<{ number: number, title: string }> }, daysCompared: { recordedFrom: string, copils: Array<string>, commitments: number, compared: number, before: { day: string, coverage: { semester: string, expected: number, reported: number, medianAgeDays: number | null, fictional: boolean } | null }, after: { day: string, coverage: { semester: string, expected: number, reported: number, medianAgeDays: number | null, fictional: boolean } | null }, moves: Array<{ kind: DayMoveKind, family: DayMoveFamily, subject: string | null, key: string | null, unit: string | null, from: string | null, to: string | null, semesters: Array<string> | null, parts: Array<WordingPart> | null, count: number | null, organisation: string | null, on: string | null, reason: string | null, fromStatus: CommitmentStatus | null, toStatus: CommitmentStatus | null, fromWeather: Weather | null, toWeather: Weather | null, commitments: Array<{ number: number, title: string, axis: number }>, fromFigure: { value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, period: string } | null, toFigure: { value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, period: string } | null }> } };

export type DayComparedFragment = { day: string, coverage: { semester: string, expected: number, reported: number, medianAgeDays: number | null, fictional: boolean } | null };

export type RequestTogetherQueryVariables = Exact<{
  request: string;
}>;


export type RequestTogetherQuery = { reportRequest: { id: string, maySettle: boolean, contributions: Array<{ id: string, role: PorteurRole, state: ContributionState, late: boolean, sentAt: string | null, unchanged: boolean, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, organisation: { slug: string, name: string }, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }>, indicator: { code: string, title: string, unit: string } }> }>, contradictions: Array<{ id: string, open: boolean, indicator: { code: string, title: string, unit: string }, said: Array<{ role: PorteurRole, value: number, qualifier: Qualifier, kept: boolean, organisation: { slug: string, name: string } }>, settlement: { id: string, reason: string, settledAt: string, said: Array<{ role: PorteurRole, value: number, qualifier: Qualifier, kept: boolean, organisation: { slug: string, name: string } }> } | null }> } };

export type SettleFigureMutationVariables = Exact<{
  input: SettleFigureInput;
}>;


export type SettleFigureMutation = { settleFigure: { request: { id: string, maySettle: boolean, contributions: Array<{ id: string, role: PorteurRole, state: ContributionState, late: boolean, sentAt: string | null, unchanged: boolean, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, organisation: { slug: string, name: string }, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }>, indicator: { code: string, title: string, unit: string } }> }>, contradictions: Array<{ id: string, open: boolean, indicator: { code: string, title: string, unit: string }, said: Array<{ role: PorteurRole, value: number, qualifier: Qualifier, kept: boolean, organisation: { slug: string, name: string } }>, settlement: { id: string, reason: string, settledAt: string, said: Array<{ role: PorteurRole, value: number, qualifier: Qualifier, kept: boolean, organisation: { slug: string, name: string } }> } | null }> }, problems: Array<{ path: string, message: string }> } };

export type ContributionContentFragment = { id: string, role: PorteurRole, state: ContributionState, late: boolean, sentAt: string | null, unchanged: boolean, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, organisation: { slug: string, name: string }, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }>, indicator: { code: string, title: string, unit: string } }> };

export type ContradictionContentFragment = { id: string, open: boolean, indicator: { code: string, title: string, unit: string }, said: Array<{ role: PorteurRole, value: number, qualifier: Qualifier, kept: boolean, organisation: { slug: string, name: string } }>, settlement: { id: string, reason: string, settledAt: string, said: Array<{ role: PorteurRole, value: number, qualifier: Qualifier, kept: boolean, organisation: { slug: string, name: string } }> } | null };

export type SaidValueContentFragment = { role: PorteurRole, value: number, qualifier: Qualifier, kept: boolean, organisation: { slug: string, name: string } };

export type MeetingAgendaFragment = { version: number, totalMinutes: number, overrunMinutes: number | null, canBeChanged: boolean, items: Array<{ id: string, title: string | null, minutes: number, startsAt: string, endsAt: string, document: string | null, kind: AgendaItemKind, subjectNumber: number | null, subjectWords: string | null, presenter: { slug: string, name: string } | null, decision: { id: string, number: number, text: string, late: boolean, state: DecisionState, dueOn: string | null, organisation: { name: string } | null } | null, commitment: { id: string, number: number, title: string, axis: { number: number } } | null, indicator: { id: string, code: string, title: string } | null, recommendation: { id: string, year: number, number: number, words: string, dueOn: string, answered: boolean, late: boolean, organisation: { name: string } } | null, avenant: { id: string, number: number | null, title: string } | null }>, suggestions: Array<{ ref: string | null, title: string | null, minutes: number, kind: AgendaItemKind, decision: { id: string, number: number, text: string, late: boolean, state: DecisionState, dueOn: string | null, organisation: { name: string } | null } | null, commitment: { id: string, number: number, title: string, axis: { number: number } } | null, indicator: { id: string, code: string, title: string } | null, recommendation: { id: string, year: number, number: number, words: string, dueOn: string, answered: boolean, late: boolean, organisation: { name: string } } | null, avenant: { id: string, number: number | null, title: string } | null }> };

export type AgendaSubjectOfItemFragment = { kind: AgendaItemKind, subjectNumber: number | null, subjectWords: string | null, decision: { id: string, number: number, text: string, late: boolean, state: DecisionState, dueOn: string | null, organisation: { name: string } | null } | null, commitment: { id: string, number: number, title: string, axis: { number: number } } | null, indicator: { id: string, code: string, title: string } | null, recommendation: { id: string, year: number, number: number, words: string, dueOn: string, answered: boolean, late: boolean, organisation: { name: string } } | null, avenant: { id: string, number: number | null, title: string } | null };

export type AgendaSubjectOfSuggestionFragment = { kind: AgendaItemKind, decision: { id: string, number: number, text: string, late: boolean, state: DecisionState, dueOn: string | null, organisation: { name: string } | null } | null, commitment: { id: string, number: number, title: string, axis: { number: number } } | null, indicator: { id: string, code: string, title: string } | null, recommendation: { id: string, year: number, number: number, words: string, dueOn: string, answered: boolean, late: boolean, organisation: { name: string } } | null, avenant: { id: string, number: number | null, title: string } | null };

export type AgendaPresentersQueryVariables = Exact<{
  pact: string;
}>;


export type AgendaPresentersQuery = { organisations: { nodes: Array<{ slug: string, name: string }> } };

export type SetAgendaMutationVariables = Exact<{
  input: SetAgendaInput;
}>;


export type SetAgendaMutation = { setAgenda: { problems: Array<{ path: string, code: string, message: string }> } };

export type DecisionListQueryVariables = Exact<{
  pact: string;
  state?: DecisionState | null | undefined;
  organisation?: string | null | undefined;
  commitment?: number | null | undefined;
  meeting?: string | null | undefined;
  late?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type DecisionListQuery = { decisions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ number: number, kind: DecisionKind, text: string, state: DecisionState, late: boolean, dueOn: string | null, decidedOn: string, closedOn: string | null, closingProposed: boolean, fictional: boolean, organisation: { slug: string, name: string } | null, commitments: Array<{ number: number, title: string, axis: { number: number } }> }> }, organisations: { nodes: Array<{ slug: string, name: string }> }, meetings: Array<{ id: string, instance: InstanceKind, title: string, startsAt: string, state: MeetingState }> };

export type DecisionLineFragment = { number: number, kind: DecisionKind, text: string, state: DecisionState, late: boolean, dueOn: string | null, decidedOn: string, closedOn: string | null, closingProposed: boolean, fictional: boolean, organisation: { slug: string, name: string } | null, commitments: Array<{ number: number, title: string, axis: { number: number } }> };

export type DecisionPageQueryVariables = Exact<{
  pact: string;
  number: number;
}>;


export type DecisionPageQuery = { decision: { id: string, version: number, closingWords: string | null, availableTransitions: Array<DecisionTransition>, number: number, kind: DecisionKind, text: string, state: DecisionState, late: boolean, dueOn: string | null, decidedOn: string, closedOn: string | null, closingProposed: boolean, fictional: boolean, meeting: { id: string, title: string, startsAt: string, quorum: { there: number, seats: number, needed: number, percent: number, reached: boolean } | null, seats: Array<{ id: string, attendance: Attendance | null }> } | null, person: { id: string, name: string } | null, avenant: { number: number | null, title: string } | null, followUps: Array<{ id: string, act: DecisionAct, words: string, bySteering: boolean, writtenAt: string, writtenBy: string }>, files: Array<{ id: string, name: string, bytes: number, bySteering: boolean, uploadedAt: string, uploadedBy: string, canBeRemoved: boolean }>, organisation: { slug: string, name: string } | null, commitments: Array<{ number: number, title: string, axis: { number: number } }> } };

export type DecisionChoicesQueryVariables = Exact<{
  pact: string;
}>;


export type DecisionChoicesQuery = { meetings: Array<{ id: string, title: string, startsAt: string, state: MeetingState }>, organisations: { nodes: Array<{ slug: string, name: string }> }, commitments: { nodes: Array<{ number: number, title: string }> } };

export type DecisionPeopleQueryVariables = Exact<{
  pact: string;
  organisation: string;
}>;


export type DecisionPeopleQuery = { participation: { people: Array<{ id: string, name: string }> } };

export type RecordDecisionMutationVariables = Exact<{
  input: RecordDecisionInput;
}>;


export type RecordDecisionMutation = { recordDecision: { decision: { number: number } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type ReviseDecisionMutationVariables = Exact<{
  input: ReviseDecisionInput;
}>;


export type ReviseDecisionMutation = { reviseDecision: { problems: Array<{ path: string, code: string, message: string }> } };

export type NoteOnDecisionMutationVariables = Exact<{
  input: DecisionWordsInput;
}>;


export type NoteOnDecisionMutation = { followed: { problems: Array<{ path: string, code: string, message: string }> } };

export type ProposeDecisionClosingMutationVariables = Exact<{
  input: DecisionWordsInput;
}>;


export type ProposeDecisionClosingMutation = { followed: { problems: Array<{ path: string, code: string, message: string }> } };

export type CloseDecisionMutationVariables = Exact<{
  input: DecisionWordsInput;
}>;


export type CloseDecisionMutation = { followed: { problems: Array<{ path: string, code: string, message: string }> } };

export type DropDecisionMutationVariables = Exact<{
  input: DecisionWordsInput;
}>;


export type DropDecisionMutation = { followed: { problems: Array<{ path: string, code: string, message: string }> } };

export type ReopenDecisionMutationVariables = Exact<{
  input: DecisionWordsInput;
}>;


export type ReopenDecisionMutation = { followed: { problems: Array<{ path: string, code: string, message: string }> } };

export type RemoveDecisionFileMutationVariables = Exact<{
  input: RemoveDecisionFileInput;
}>;


export type RemoveDecisionFileMutation = { removeDecisionFile: { decision: { number: number } } };

export type DiligenceListQueryVariables = Exact<{
  pact: string;
  campaign?: string | null | undefined;
}>;


export type DiligenceListQuery = { campaigns: Array<{ code: string, state: CampaignState }>, diligence: Array<{ asked: number, onTime: number, late: number, missing: number, awaited: number, excused: number, returned: number, organisation: { slug: string, name: string } }> };

export type OrganisationDiligenceQueryVariables = Exact<{
  pact: string;
  organisation: string;
}>;


export type OrganisationDiligenceQuery = { diligence: Array<{ asked: number, onTime: number, late: number, missing: number, awaited: number, excused: number, returned: number, organisation: { slug: string, name: string }, semesters: Array<{ asked: number, onTime: number, late: number, missing: number, awaited: number, excused: number, returned: number, campaign: { code: string }, rows: Array<{ id: string, standing: DiligenceStanding, dueOn: string, sentOn: string | null, returned: boolean, commitment: { number: number, title: string, axis: { number: number } } }> }> }> };

export type DossierListQueryVariables = Exact<{
  pact: string;
}>;


export type DossierListQuery = { dossiers: Array<{ id: string, number: number, state: DossierState, cutOff: string, print: PrintState, pages: number | null, madeAt: string, sharedAt: string | null, sharingDay: string | null, sharesByItself: boolean, fictional: boolean, meeting: { id: string, title: string, startsAt: string } }>, meetings: Array<{ id: string, title: string, startsAt: string, state: MeetingState }> };

export type DossierPageQueryVariables = Exact<{
  id: string;
}>;


export type DossierPageQuery = { dossier: { id: string, number: number, cutOff: string, state: DossierState, print: PrintState, pages: number | null, madeAt: string, sharedAt: string | null, sharingDay: string | null, sharesByItself: boolean, hash: string, fictional: boolean, meeting: { id: string }, content: { meeting: { title: string, startsAt: string, place: string | null }, campaign: { code: string, title: string, dueOn: string } | null, agenda: Array<{ kind: AgendaItemKind, startsAt: string, minutes: number, title: string, presenter: string | null, document: string | null }>, total: { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null, weathers: Array<{ weather: Weather, count: number }> }, axes: Array<{ number: number, title: string, line: { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null, weathers: Array<{ weather: Weather, count: number }> } }>, moves: Array<{ number: number, title: string, fromStatus: CommitmentStatus | null, toStatus: CommitmentStatus | null, fromWeather: Weather | null, toWeather: Weather | null }>, storms: Array<{ number: number, title: string, organisation: string, difficulties: string | null, nextSteps: string | null }>, alerts: Array<{ kind: AlertKind, why: string, since: string, number: number | null, title: string, organisation: string | null, word: string | null }> | null, decisions: Array<{ number: number, text: string, organisation: string | null, dueOn: string | null, late: boolean, closingProposed: boolean, commitments: Array<number> }> | null, late: Array<{ number: number, title: string, organisation: string, dueOn: string }>, organisations: Array<{ name: string, asked: number, sent: number, accepted: number, excused: number, late: number }>, sheets: Array<{ number: number, title: string, axis: number, calendar: string | null, status: CommitmentStatus, asked: string | null, state: RequestState | null, late: boolean, excused: boolean, forGroup: boolean | null, porteurs: Array<{ role: PorteurRole, name: string }>, milestones: Array<{ title: string, due: string, reachedOn: string | null }>, answer: { status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, figures: Array<{ indicator: string, unit: string, value: number | null, lessThan: number | null, notKnown: boolean, qualifier: Qualifier }> } | null, beside: Array<{ organisation: string, state: RequestState, late: boolean, excused: boolean, answer: { status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, figures: Array<{ indicator: string, unit: string, value: number | null, lessThan: number | null, notKnown: boolean, qualifier: Qualifier }> } | null }> | null }> } } };

export type DossierAnswerFragment = { status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, figures: Array<{ indicator: string, unit: string, value: number | null, lessThan: number | null, notKnown: boolean, qualifier: Qualifier }> };

export type DossierLineFragment = { commitments: number, expected: number, reported: number, accepted: number, excused: number, late: number, medianAgeDays: number | null, weathers: Array<{ weather: Weather, count: number }> };

export type MakeDossierMutationVariables = Exact<{
  input: MakeDossierInput;
}>;


export type MakeDossierMutation = { makeDossier: { dossier: { id: string } | null } };

export type ShareDossierMutationVariables = Exact<{
  input: DossierInput;
}>;


export type ShareDossierMutation = { shareDossier: { dossier: { id: string } | null } };

export type DiscardDossierMutationVariables = Exact<{
  input: DossierInput;
}>;


export type DiscardDossierMutation = { discardDossier: { dossier: { id: string } | null } };

export type PlanDossierSharingMutationVariables = Exact<{
  input: PlanDossierSharingInput;
}>;


export type PlanDossierSharingMutation = { planDossierSharing: { dossier: { id: string } | null } };

export type HeatMapPageQueryVariables = Exact<{
  pact: string;
}>;


export type HeatMapPageQuery = { heatMap: { today: string, campaigns: Array<{ code: string, state: CampaignState, dueOn: string, fictional: boolean }>, leads: Array<{ slug: string, name: string }>, semesters: Array<{ campaign: string, line: { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null } }>, axes: Array<{ axis: { number: number, title: string }, semesters: Array<{ campaign: string, line: { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null } }> }>, rows: Array<{ commitment: { number: number, title: string, axis: { number: number } }, cells: Array<{ campaign: string, state: LeadAnswerState, late: boolean, organisation: string, status: CommitmentStatus | null, weather: Weather | null, report: string | null }> }> } };

export type SemesterCoverageFragment = { campaign: string, line: { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null } };

export type InboxPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type InboxPageQuery = { notices: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: NoticeKind, subject: string | null, path: string, toldAt: string, unread: boolean }> } };

export type MarkNoticesMutationVariables = Exact<{
  input: MarkNoticesInput;
}>;


export type MarkNoticesMutation = { markNotices: { marked: number } };

export type IndicatorListQueryVariables = Exact<{
  pact: string;
  axis?: number | null | undefined;
  search?: string | null | undefined;
  state?: IndicatorState | null | undefined;
  arrondissement?: number | null | undefined;
  territory?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type IndicatorListQuery = { pact: { smallCountThreshold: number, axes: Array<{ number: number, title: string }>, territoryGroups: Array<{ code: string, name: string, arrondissements: Array<number> }> }, indicatorRollups: { pact: { expected: number, known: number, percent: number | null, medianAgeDays: number | null }, axes: Array<{ number: number, rollup: { expected: number, known: number, percent: number | null, medianAgeDays: number | null } }> }, indicators: { totalCount: number, nodes: Array<{ code: string, title: string, unit: string, retiredOn: string | null, axis: { number: number, title: string } | null, territory: { arrondissements: Array<number>, group: { name: string } | null } | null, progress: { percent: number, rawPercent: number, reached: boolean, value: number, qualifier: Qualifier, period: { label: string } } | null, notCompared: { reason: NothingToCompare, period: string | null, partKind: PeriodKind | null, known: number | null, expected: number | null } | null, targets: Array<{ id: string, value: number, sense: TargetSense }>, trajectory: { standing: OnTrack } | null, measurements: Array<{ value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, period: { label: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type IndicatorPageQueryVariables = Exact<{
  pact: string;
  code: string;
}>;


export type IndicatorPageQuery = { indicator: { id: string, code: string, version: number, title: string, unit: string, kind: IndicatorKind, direction: IndicatorDirection, periodicity: Periodicity, definition: string, method: string | null, caveats: string | null, dataSource: string | null, countsPersons: boolean, weight: number, retiredOn: string | null, retiredReason: string | null, page: number | null, breakdowns: Array<BreakdownDimension>, owner: { slug: string, name: string } | null, axis: { number: number, title: string } | null, commitments: Array<{ number: number, title: string, axis: { number: number } }>, source: { title: string, publisher: string | null, year: number | null } | null, formula: { operation: FormulaOperation, parts: Array<{ code: string, title: string, unit: string, measurements: Array<{ value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, period: { label: string } }> }> } | null, usedIn: Array<{ code: string, title: string }>, territory: { arrondissements: Array<number>, group: { code: string, name: string } | null } | null, baseline: { value: number, onDate: string | null, precision: DatePrecision | null, verbatim: string | null, page: number | null } | null, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, duePrecision: DatePrecision | null, verbatim: string, page: number | null }>, trajectory: { expected: number | null, expectedThen: number | null, standing: OnTrack, points: Array<{ on: string, value: number }> } | null, progress: { percent: number, rawPercent: number, reached: boolean, value: number, target: { id: string, value: number }, measurement: { id: string } } | null, notCompared: { reason: NothingToCompare, period: string | null, partKind: PeriodKind | null, known: number | null, expected: number | null } | null, periods: Array<{ label: string, endsOn: string, partKind: PeriodKind, known: number, expected: number, value: number | null, kept: boolean, qualifier: Qualifier, isOver: boolean, fictional: boolean, rawPercent: number | null, reached: boolean | null, startsOn: string | null, target: { value: number, sense: TargetSense } | null, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }>, measurements: Array<{ id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, keyFigure: boolean, fictional: boolean, recordedAt: string, recordedBy: string | null, reason: string | null, breakdownVersion: number, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { submittedBy: string | null, decidedAt: string | null, campaign: { title: string } } | null }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }>, revisions: Array<{ id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, recordedAt: string, recordedBy: string | null, reason: string | null }>, commitments: Array<{ number: number }> }> } };

export type IndicatorChoicesQueryVariables = Exact<{
  pact: string;
}>;


export type IndicatorChoicesQuery = { pact: { axes: Array<{ number: number, title: string }>, territoryGroups: Array<{ code: string, name: string, arrondissements: Array<number> }> }, organisations: { nodes: Array<{ slug: string, name: string }> }, indicators: { nodes: Array<{ code: string, title: string, unit: string }> } };

export type SavedIndicatorFragment = { indicator: { code: string, version: number } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { version: number, title: string, definition: string } | null };

export type CreateIndicatorMutationVariables = Exact<{
  input: IndicatorInput;
}>;


export type CreateIndicatorMutation = { createIndicator: { indicator: { code: string, version: number } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { version: number, title: string, definition: string } | null } };

export type UpdateIndicatorMutationVariables = Exact<{
  input: IndicatorInput;
}>;


export type UpdateIndicatorMutation = { updateIndicator: { indicator: { code: string, version: number } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { version: number, title: string, definition: string } | null } };

export type RetireIndicatorMutationVariables = Exact<{
  input: RetireIndicatorInput;
}>;


export type RetireIndicatorMutation = { retireIndicator: { indicator: { code: string, version: number } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { version: number, title: string, definition: string } | null } };

export type CorrectMeasurementMutationVariables = Exact<{
  input: CorrectMeasurementInput;
}>;


export type CorrectMeasurementMutation = { correctMeasurement: { measurement: { id: string } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, value: number | null, notKnown: boolean } | null } };

export type SetSmallCountThresholdMutationVariables = Exact<{
  input: SetSmallCountThresholdInput;
}>;


export type SetSmallCountThresholdMutation = { setSmallCountThreshold: { pact: { smallCountThreshold: number }, problems: Array<{ path: string, message: string }> } };

export type SetBreakdownMutationVariables = Exact<{
  input: SetBreakdownInput;
}>;


export type SetBreakdownMutation = { setBreakdown: { measurement: { id: string, breakdownVersion: number } | null, problems: Array<{ path: string, code: string, message: string }>, conflict: { id: string, breakdownVersion: number } | null } };

export type LiveShownFragment = { now: string, openedAt: string, closedAt: string | null, currentItem: string | null, currentSince: string | null, canSteer: boolean, version: number, meeting: { id: string, title: string, startsAt: string, endsAt: string | null, state: MeetingState, version: number, fictional: boolean }, items: Array<{ secondsUsed: number, notes: string | null, notesVersion: number, item: { id: string, title: string | null, minutes: number, startsAt: string, document: string | null, kind: AgendaItemKind, subjectNumber: number | null, subjectWords: string | null, presenter: { name: string } | null, decision: { id: string, number: number, text: string, late: boolean, state: DecisionState, dueOn: string | null, organisation: { name: string } | null } | null, commitment: { id: string, number: number, title: string, axis: { number: number } } | null, indicator: { id: string, code: string, title: string } | null, recommendation: { id: string, year: number, number: number, words: string, dueOn: string, answered: boolean, late: boolean, organisation: { name: string } } | null, avenant: { id: string, number: number | null, title: string } | null }, commitments: Array<{ number: number, title: string, purpose: string, weather: Weather | null, status: CommitmentStatus, axis: { number: number, title: string }, porteurs: Array<{ role: PorteurRole, verbatim: string, organisation: { name: string } | null }>, statusFrom: { achievements: string | null, difficulties: string | null, nextSteps: string | null, campaign: { title: string }, organisation: { name: string } } | null, decisions: Array<{ number: number, text: string, state: DecisionState, late: boolean, dueOn: string | null, organisation: { name: string } | null }> }>, decisions: Array<{ number: number, text: string, dueOn: string | null, late: boolean, state: DecisionState, organisation: { name: string } | null, commitments: Array<{ number: number }> }> }>, otherDecisions: Array<{ number: number, text: string, dueOn: string | null, late: boolean, state: DecisionState, organisation: { name: string } | null, commitments: Array<{ number: number }> }> };

export type LiveSheetFragment = { number: number, title: string, purpose: string, weather: Weather | null, status: CommitmentStatus, axis: { number: number, title: string }, porteurs: Array<{ role: PorteurRole, verbatim: string, organisation: { name: string } | null }>, statusFrom: { achievements: string | null, difficulties: string | null, nextSteps: string | null, campaign: { title: string }, organisation: { name: string } } | null, decisions: Array<{ number: number, text: string, state: DecisionState, late: boolean, dueOn: string | null, organisation: { name: string } | null }> };

export type LiveDecisionFragment = { number: number, text: string, dueOn: string | null, late: boolean, state: DecisionState, organisation: { name: string } | null, commitments: Array<{ number: number }> };

export type LiveMeetingQueryVariables = Exact<{
  meeting: string;
}>;


export type LiveMeetingQuery = { liveMeeting: { now: string, openedAt: string, closedAt: string | null, currentItem: string | null, currentSince: string | null, canSteer: boolean, version: number, meeting: { id: string, title: string, startsAt: string, endsAt: string | null, state: MeetingState, version: number, fictional: boolean }, items: Array<{ secondsUsed: number, notes: string | null, notesVersion: number, item: { id: string, title: string | null, minutes: number, startsAt: string, document: string | null, kind: AgendaItemKind, subjectNumber: number | null, subjectWords: string | null, presenter: { name: string } | null, decision: { id: string, number: number, text: string, late: boolean, state: DecisionState, dueOn: string | null, organisation: { name: string } | null } | null, commitment: { id: string, number: number, title: string, axis: { number: number } } | null, indicator: { id: string, code: string, title: string } | null, recommendation: { id: string, year: number, number: number, words: string, dueOn: string, answered: boolean, late: boolean, organisation: { name: string } } | null, avenant: { id: string, number: number | null, title: string } | null }, commitments: Array<{ number: number, title: string, purpose: string, weather: Weather | null, status: CommitmentStatus, axis: { number: number, title: string }, porteurs: Array<{ role: PorteurRole, verbatim: string, organisation: { name: string } | null }>, statusFrom: { achievements: string | null, difficulties: string | null, nextSteps: string | null, campaign: { title: string }, organisation: { name: string } } | null, decisions: Array<{ number: number, text: string, state: DecisionState, late: boolean, dueOn: string | null, organisation: { name: string } | null }> }>, decisions: Array<{ number: number, text: string, dueOn: string | null, late: boolean, state: DecisionState, organisation: { name: string } | null, commitments: Array<{ number: number }> }> }>, otherDecisions: Array<{ number: number, text: string, dueOn: string | null, late: boolean, state: DecisionState, organisation: { name: string } | null, commitments: Array<{ number: number }> }> } | null, meeting: { id: string, title: string, startsAt: string, state: MeetingState, sits: boolean, version: number, availableTransitions: Array<MeetingTransition> } };

export type FollowLiveMeetingSubscriptionVariables = Exact<{
  meeting: string;
}>;


export type FollowLiveMeetingSubscription = { liveMeeting: { now: string, openedAt: string, closedAt: string | null, currentItem: string | null, currentSince: string | null, canSteer: boolean, version: number, meeting: { id: string, title: string, startsAt: string, endsAt: string | null, state: MeetingState, version: number, fictional: boolean }, items: Array<{ secondsUsed: number, notes: string | null, notesVersion: number, item: { id: string, title: string | null, minutes: number, startsAt: string, document: string | null, kind: AgendaItemKind, subjectNumber: number | null, subjectWords: string | null, presenter: { name: string } | null, decision: { id: string, number: number, text: string, late: boolean, state: DecisionState, dueOn: string | null, organisation: { name: string } | null } | null, commitment: { id: string, number: number, title: string, axis: { number: number } } | null, indicator: { id: string, code: string, title: string } | null, recommendation: { id: string, year: number, number: number, words: string, dueOn: string, answered: boolean, late: boolean, organisation: { name: string } } | null, avenant: { id: string, number: number | null, title: string } | null }, commitments: Array<{ number: number, title: string, purpose: string, weather: Weather | null, status: CommitmentStatus, axis: { number: number, title: string }, porteurs: Array<{ role: PorteurRole, verbatim: string, organisation: { name: string } | null }>, statusFrom: { achievements: string | null, difficulties: string | null, nextSteps: string | null, campaign: { title: string }, organisation: { name: string } } | null, decisions: Array<{ number: number, text: string, state: DecisionState, late: boolean, dueOn: string | null, organisation: { name: string } | null }> }>, decisions: Array<{ number: number, text: string, dueOn: string | null, late: boolean, state: DecisionState, organisation: { name: string } | null, commitments: Array<{ number: number }> }> }>, otherDecisions: Array<{ number: number, text: string, dueOn: string | null, late: boolean, state: DecisionState, organisation: { name: string } | null, commitments: Array<{ number: number }> }> } | null };

export type ShowAgendaItemMutationVariables = Exact<{
  input: ShowAgendaItemInput;
}>;


export type ShowAgendaItemMutation = { showAgendaItem: { problems: Array<{ path: string, code: string, message: string }> } };

export type NoteAgendaItemMutationVariables = Exact<{
  input: NoteAgendaItemInput;
}>;


export type NoteAgendaItemMutation = { noteAgendaItem: { problems: Array<{ path: string, code: string, message: string }> } };

export type MailLogPageQueryVariables = Exact<{
  standing?: MailStanding | null | undefined;
  words?: string | null | undefined;
  person?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type MailLogPageQuery = { mails: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kindWords: string, recipient: string, standing: MailStanding, reason: string | null, attempts: number, delays: number, createdAt: string, sentAt: string | null, bouncedAt: string | null, repeats: string | null, person: { id: string, name: string } | null }> }, mailStop: { reason: string, since: string } | null };

export type MailLineFragment = { id: string, kindWords: string, recipient: string, standing: MailStanding, reason: string | null, attempts: number, delays: number, createdAt: string, sentAt: string | null, bouncedAt: string | null, repeats: string | null, person: { id: string, name: string } | null };

export type MailPageQueryVariables = Exact<{
  id: string;
}>;


export type MailPageQuery = { mail: { mail: { messageId: string, resendable: boolean, id: string, kindWords: string, recipient: string, standing: MailStanding, reason: string | null, attempts: number, delays: number, createdAt: string, sentAt: string | null, bouncedAt: string | null, repeats: string | null, person: { id: string, name: string } | null }, preview: { subject: string, text: string } | null } };

export type ResendMailMutationVariables = Exact<{
  input: ResendMailInput;
}>;


export type ResendMailMutation = { resendMail: { mail: string } };

export type RefusedAddressesPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RefusedAddressesPageQuery = { refusedAddresses: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ address: string, way: RefusalWay, code: string | null, answer: string, refusedAt: string, notSent: number, person: { id: string, name: string } | null }> } };

export type RetryAddressMutationVariables = Exact<{
  input: RetryAddressInput;
}>;


export type RetryAddressMutation = { retryAddress: { address: string } };

export type BounceHookPartQueryVariables = Exact<{ [key: string]: never; }>;


export type BounceHookPartQuery = { bounceHook: { url: string, madeAt: string | null } };

export type MakeBounceKeyMutationVariables = Exact<{ [key: string]: never; }>;


export type MakeBounceKeyMutation = { makeBounceKey: { key: string | null, hook: { url: string, madeAt: string | null } } };

export type WithdrawBounceKeyMutationVariables = Exact<{ [key: string]: never; }>;


export type WithdrawBounceKeyMutation = { withdrawBounceKey: { hook: { madeAt: string | null } } };

export type MailTextsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MailTextsPageQuery = { mailTexts: Array<{ kind: string, kindWords: string, locale: string, edited: boolean, versions: Array<{ version: number, writtenAt: string, writtenBy: string }> }> };

export type MailTextPageQueryVariables = Exact<{
  kind: string;
}>;


export type MailTextPageQuery = { mailTexts: Array<{ kind: string, kindWords: string, locale: string, version: number, edited: boolean, subject: string, introduction: string, closing: string, placeholders: Array<{ name: string, words: string }>, versions: Array<{ version: number, subject: string | null, introduction: string | null, closing: string | null, writtenAt: string, writtenBy: string }> }> };

export type WordedMailFragment = { kind: string, kindWords: string, locale: string, version: number, edited: boolean, subject: string, introduction: string, closing: string, placeholders: Array<{ name: string, words: string }>, versions: Array<{ version: number, subject: string | null, introduction: string | null, closing: string | null, writtenAt: string, writtenBy: string }> };

export type MailTextPreviewQueryVariables = Exact<{
  input: MailTextInput;
}>;


export type MailTextPreviewQuery = { mailTextPreview: { subject: string, text: string, problems: Array<{ path: string, message: string }> } };

export type WordMailMutationVariables = Exact<{
  input: WordMailInput;
}>;


export type WordMailMutation = { wordMail: { conflict: boolean, problems: Array<{ path: string, message: string }>, text: { kind: string, kindWords: string, locale: string, version: number, edited: boolean, subject: string, introduction: string, closing: string, placeholders: Array<{ name: string, words: string }>, versions: Array<{ version: number, subject: string | null, introduction: string | null, closing: string | null, writtenAt: string, writtenBy: string }> } } };

export type RestoreMailTextMutationVariables = Exact<{
  input: RestoreMailTextInput;
}>;


export type RestoreMailTextMutation = { restoreMailText: { conflict: boolean, problems: Array<{ path: string, message: string }>, text: { kind: string, kindWords: string, locale: string, version: number, edited: boolean, subject: string, introduction: string, closing: string, placeholders: Array<{ name: string, words: string }>, versions: Array<{ version: number, subject: string | null, introduction: string | null, closing: string | null, writtenAt: string, writtenBy: string }> } } };

export type MeetingLineFragment = { id: string, instance: InstanceKind, title: string, startsAt: string, endsAt: string | null, place: string | null, state: MeetingState, begun: boolean, over: boolean, sits: boolean, fictional: boolean, ofInstance: { id: string, name: string } | null };

export type MeetingListQueryVariables = Exact<{
  pact: string;
}>;


export type MeetingListQuery = { followedMeetings: Array<{ callBy: string | null, id: string, instance: InstanceKind, title: string, startsAt: string, endsAt: string | null, place: string | null, state: MeetingState, begun: boolean, over: boolean, sits: boolean, fictional: boolean, seats: Array<{ own: boolean, answer: MeetingAnswer | null }>, ofInstance: { id: string, name: string } | null }>, instances: Array<{ id: string, kind: InstanceKind, name: string, fictional: boolean, members: Array<{ id: string, seat: Seat, mandate: MandateState }>, proposals: Array<{ slot: string }> }> };

export type MeetingPageQueryVariables = Exact<{
  id: string;
}>;


export type MeetingPageQuery = { meeting: { remoteAddress: string | null, callBy: string | null, calledAt: string | null, cancelReason: string | null, version: number, availableTransitions: Array<MeetingTransition>, id: string, instance: InstanceKind, title: string, startsAt: string, endsAt: string | null, place: string | null, state: MeetingState, begun: boolean, over: boolean, sits: boolean, fictional: boolean, moves: Array<{ startsAt: string, place: string | null, reason: string | null, movedAt: string }>, seats: Array<{ id: string, seat: Seat, chair: boolean, invited: boolean, answer: MeetingAnswer | null, sendsSubstitute: boolean, substituteName: string | null, attendance: Attendance | null, own: boolean, version: number, organisation: { slug: string, name: string } | null, holder: { id: string, name: string, email: string | null } | null, substitute: { id: string, name: string } | null }>, quorum: { seats: number, there: number, percent: number, needed: number, reached: boolean } | null, expectedQuorum: { seats: number, there: number, percent: number, needed: number, reached: boolean } | null, agenda: { version: number, totalMinutes: number, overrunMinutes: number | null, canBeChanged: boolean, items: Array<{ id: string, title: string | null, minutes: number, startsAt: string, endsAt: string, document: string | null, kind: AgendaItemKind, subjectNumber: number | null, subjectWords: string | null, presenter: { slug: string, name: string } | null, decision: { id: string, number: number, text: string, late: boolean, state: DecisionState, dueOn: string | null, organisation: { name: string } | null } | null, commitment: { id: string, number: number, title: string, axis: { number: number } } | null, indicator: { id: string, code: string, title: string } | null, recommendation: { id: string, year: number, number: number, words: string, dueOn: string, answered: boolean, late: boolean, organisation: { name: string } } | null, avenant: { id: string, number: number | null, title: string } | null }>, suggestions: Array<{ ref: string | null, title: string | null, minutes: number, kind: AgendaItemKind, decision: { id: string, number: number, text: string, late: boolean, state: DecisionState, dueOn: string | null, organisation: { name: string } | null } | null, commitment: { id: string, number: number, title: string, axis: { number: number } } | null, indicator: { id: string, code: string, title: string } | null, recommendation: { id: string, year: number, number: number, words: string, dueOn: string, answered: boolean, late: boolean, organisation: { name: string } } | null, avenant: { id: string, number: number | null, title: string } | null }> } | null, dossiers: Array<{ id: string, number: number, state: DossierState, sharedAt: string | null, sharingDay: string | null, sharesByItself: boolean, cutOff: string }>, minutes: Array<{ id: string, state: MinutesState }>, ofInstance: { id: string, name: string } | null } };

export type ScheduleMeetingPageQueryVariables = Exact<{
  pact: string;
}>;


export type ScheduleMeetingPageQuery = { instances: Array<{ id: string, kind: InstanceKind, name: string, begins: string, minutes: number }> };

export type InstancePageQueryVariables = Exact<{
  pact: string;
  id: string;
}>;


export type InstancePageQuery = { instance: { id: string, kind: InstanceKind, name: string, quorumPercent: number, callDays: number, months: Array<number>, begins: string, minutes: number, fictional: boolean, version: number, proposals: Array<{ slot: string, day: string }>, members: Array<{ id: string, seat: Seat, chair: boolean, from: string, until: string | null, mandate: MandateState, removable: boolean, version: number, organisation: { slug: string, name: string } | null, person: { name: string, email: string | null } | null, holder: { name: string } | null, substitute: { name: string, email: string | null } | null }> }, organisations: { nodes: Array<{ slug: string, name: string }> } };

export type MeetingInvitationQueryVariables = Exact<{
  token: string;
}>;


export type MeetingInvitationQuery = { meetingInvitation: { title: string, instance: string, startsAt: string, endsAt: string, place: string | null, remoteAddress: string | null, state: MeetingState, cancelReason: string | null, fictional: boolean, holder: string, organisation: string | null, substitute: string | null, answer: MeetingAnswer | null, sendsSubstitute: boolean, substituteName: string | null, open: boolean, version: number } };

export type InvitationShownFragment = { title: string, instance: string, startsAt: string, endsAt: string, place: string | null, remoteAddress: string | null, state: MeetingState, cancelReason: string | null, fictional: boolean, holder: string, organisation: string | null, substitute: string | null, answer: MeetingAnswer | null, sendsSubstitute: boolean, substituteName: string | null, open: boolean, version: number };

export type AnswerMeetingByLinkMutationVariables = Exact<{
  input: AnswerByLinkInput;
}>;


export type AnswerMeetingByLinkMutation = { answerMeetingByLink: { invitation: { title: string, instance: string, startsAt: string, endsAt: string, place: string | null, remoteAddress: string | null, state: MeetingState, cancelReason: string | null, fictional: boolean, holder: string, organisation: string | null, substitute: string | null, answer: MeetingAnswer | null, sendsSubstitute: boolean, substituteName: string | null, open: boolean, version: number }, problems: Array<{ path: string, code: string, message: string }> } };

export type AnswerMeetingMutationVariables = Exact<{
  input: AnswerMeetingInput;
}>;


export type AnswerMeetingMutation = { answerMeeting: { problems: Array<{ path: string, code: string, message: string }> } };

export type ScheduleMeetingMutationVariables = Exact<{
  input: ScheduleMeetingInput;
}>;


export type ScheduleMeetingMutation = { scheduleMeeting: { meeting: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type MoveMeetingMutationVariables = Exact<{
  input: MoveMeetingInput;
}>;


export type MoveMeetingMutation = { moveMeeting: { problems: Array<{ path: string, code: string, message: string }> } };

export type RenameMeetingMutationVariables = Exact<{
  input: RenameMeetingInput;
}>;


export type RenameMeetingMutation = { renameMeeting: { problems: Array<{ path: string, code: string, message: string }> } };

export type CallMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type CallMeetingMutation = { callMeeting: { problems: Array<{ path: string, code: string, message: string }> } };

export type InviteNewMembersMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type InviteNewMembersMutation = { inviteNewMembers: { problems: Array<{ path: string, code: string, message: string }> } };

export type CancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;


export type CancelMeetingMutation = { cancelMeeting: { problems: Array<{ path: string, code: string, message: string }> } };

export type OpenMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type OpenMeetingMutation = { openMeeting: { meeting: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type UnopenMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type UnopenMeetingMutation = { unopenMeeting: { problems: Array<{ path: string, code: string, message: string }> } };

export type HoldMeetingMutationVariables = Exact<{
  input: MeetingInput;
}>;


export type HoldMeetingMutation = { holdMeeting: { problems: Array<{ path: string, code: string, message: string }> } };

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { recordAttendance: { problems: Array<{ path: string, code: string, message: string }> } };

export type ProposeMeetingsMutationVariables = Exact<{
  input: ProposeMeetingsInput;
}>;


export type ProposeMeetingsMutation = { proposeMeetings: { problems: Array<{ path: string, code: string, message: string }> } };

export type CreateInstanceMutationVariables = Exact<{
  input: CreateInstanceInput;
}>;


export type CreateInstanceMutation = { createInstance: { instance: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type UpdateInstanceMutationVariables = Exact<{
  input: UpdateInstanceInput;
}>;


export type UpdateInstanceMutation = { updateInstance: { problems: Array<{ path: string, code: string, message: string }> } };

export type AddInstanceMemberMutationVariables = Exact<{
  input: AddMemberInput;
}>;


export type AddInstanceMemberMutation = { addInstanceMember: { problems: Array<{ path: string, code: string, message: string }> } };

export type UpdateInstanceMemberMutationVariables = Exact<{
  input: UpdateMemberInput;
}>;


export type UpdateInstanceMemberMutation = { updateInstanceMember: { problems: Array<{ path: string, code: string, message: string }> } };

export type RemoveInstanceMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveInstanceMemberMutation = { removeInstanceMember: { problems: Array<{ path: string, code: string, message: string }> } };

export type QuorumOfQueryVariables = Exact<{
  id: string;
}>;


export type QuorumOfQuery = { meeting: { quorum: { there: number, seats: number, needed: number, percent: number, reached: boolean } | null, seats: Array<{ id: string, attendance: Attendance | null }> } };

export type WhoIsToldQueryVariables = Exact<{
  meeting: string;
  telling: Telling;
  day?: string | null | undefined;
}>;


export type WhoIsToldQuery = { whoIsTold: Array<{ id: string, name: string, organisations: Array<string>, standsIn: boolean }> };

export type PublicHolidayQueryVariables = Exact<{
  day: string;
}>;


export type PublicHolidayQuery = { publicHoliday: boolean };

export type MinutesShownFragment = { id: string, changes: string | null, hash: string, fictional: boolean, content: { introduction: string | null, meeting: { title: string, instance: string | null, startsAt: string, endsAt: string | null, place: string | null }, attendance: Array<{ organisation: string | null, name: string | null, chair: boolean, how: Attendance | null, by: string | null }>, quorum: { seats: number, there: number, percent: number, needed: number, reached: boolean } | null, items: Array<{ kind: AgendaItemKind, title: string, presenter: string | null, notes: string | null, decisions: Array<{ number: number, text: string, organisation: string | null, dueOn: string | null, commitments: Array<number> }> }>, otherDecisions: Array<{ number: number, text: string, organisation: string | null, dueOn: string | null, commitments: Array<number> }> } };

export type MinutesDecisionShownFragment = { number: number, text: string, organisation: string | null, dueOn: string | null, commitments: Array<number> };

export type MinutesPageQueryVariables = Exact<{
  meeting: string;
}>;


export type MinutesPageQuery = { meeting: { id: string, title: string, startsAt: string, state: MeetingState, minutes: Array<{ id: string, number: number, state: MinutesState, print: PrintState, pages: number | null, sharedAt: string | null }> } };

export type MinutesEditionQueryVariables = Exact<{
  id: string;
}>;


export type MinutesEditionQuery = { minutes: { id: string, changes: string | null, hash: string, fictional: boolean, content: { introduction: string | null, meeting: { title: string, instance: string | null, startsAt: string, endsAt: string | null, place: string | null }, attendance: Array<{ organisation: string | null, name: string | null, chair: boolean, how: Attendance | null, by: string | null }>, quorum: { seats: number, there: number, percent: number, needed: number, reached: boolean } | null, items: Array<{ kind: AgendaItemKind, title: string, presenter: string | null, notes: string | null, decisions: Array<{ number: number, text: string, organisation: string | null, dueOn: string | null, commitments: Array<number> }> }>, otherDecisions: Array<{ number: number, text: string, organisation: string | null, dueOn: string | null, commitments: Array<number> }> } } };

export type MinutesDraftQueryVariables = Exact<{
  meeting: string;
}>;


export type MinutesDraftQuery = { minutesDraft: { introduction: string | null, version: number, meeting: { seats: Array<{ attendance: Attendance | null }> }, items: Array<{ notes: string | null, notesVersion: number, item: { id: string, kind: AgendaItemKind, title: string | null, subjectWords: string | null, commitment: { number: number } | null, decision: { number: number } | null }, decisions: Array<{ number: number, text: string, dueOn: string | null, late: boolean, state: DecisionState, organisation: { name: string } | null, commitments: Array<{ number: number }> }> }>, otherDecisions: Array<{ number: number, text: string, dueOn: string | null, late: boolean, state: DecisionState, organisation: { name: string } | null, commitments: Array<{ number: number }> }> } };

export type WriteMinutesMutationVariables = Exact<{
  input: WriteMinutesInput;
}>;


export type WriteMinutesMutation = { writeMinutes: { problems: Array<{ path: string, code: string, message: string }> } };

export type PrepareMinutesMutationVariables = Exact<{
  input: PrepareMinutesInput;
}>;


export type PrepareMinutesMutation = { prepareMinutes: { minutes: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type ShareMinutesMutationVariables = Exact<{
  input: MinutesInput;
}>;


export type ShareMinutesMutation = { shareMinutes: { minutes: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type DiscardMinutesMutationVariables = Exact<{
  input: MinutesInput;
}>;


export type DiscardMinutesMutation = { discardMinutes: { problems: Array<{ path: string, code: string, message: string }> } };

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


export type OrganisationPageQuery = { pactPart: { today: string, indicators: Array<{ breakdowns: Array<BreakdownDimension>, code: string, title: string, unit: string, kind: IndicatorKind, territory: { arrondissements: Array<number> } | null, baseline: { value: number, onDate: string | null } | null, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, duePrecision: DatePrecision | null }>, trajectory: { points: Array<{ on: string, value: number }> } | null, periods: Array<{ label: string, startsOn: string | null, endsOn: string, value: number | null, qualifier: Qualifier, fictional: boolean, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }>, measurements: Array<{ id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, fictional: boolean, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, provenance: { kind: ProvenanceKind, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }, commitments: Array<{ number: number }> }> }>, campaign: { code: string, fictional: boolean } | null, campaigns: Array<{ code: string, state: CampaignState, dueOn: string, fictional: boolean }>, line: { commitments: number, expected: number, reported: number, accepted: number, readable: number, excused: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> }, semesters: Array<{ campaign: string, line: { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null } }>, rows: Array<{ commitment: { number: number, title: string, status: CommitmentStatus, statusFrom: { campaign: { code: string } } | null, axis: { number: number, title: string }, actionCadre: { number: number, title: string } | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean, certainty: CalendarCertainty, dependsOn: string | null, condition: string | null, phases: Array<{ label: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean }> } }, cells: Array<{ campaign: string, state: LeadAnswerState, late: boolean, organisation: string, status: CommitmentStatus | null, weather: Weather | null, report: string | null }> }> }, organisation: { id: string, slug: string, name: string, acronym: string | null, kind: OrganisationKind, aliases: Array<string>, participant: boolean, signatory: boolean, signatorySince: string | null, signatoryUntil: string | null, note: string | null, closedOn: string | null, mergedOn: string | null, mergedInto: { slug: string, name: string } | null, absorbed: Array<{ slug: string, name: string, mergedOn: string | null }>, formerNames: Array<{ name: string, acronym: string | null, until: string, source: string | null }>, members: Array<{ since: string | null, until: string | null, member: { slug: string, name: string } }>, groups: Array<{ since: string | null, until: string | null, group: { slug: string, name: string } }>, parent: { slug: string, name: string } | null, children: Array<{ slug: string, name: string, kind: OrganisationKind, porteurs: Array<{ role: PorteurRole }> }>, openDecisions: Array<{ number: number, kind: DecisionKind, text: string, state: DecisionState, late: boolean, dueOn: string | null, decidedOn: string, closedOn: string | null, closingProposed: boolean, fictional: boolean, organisation: { slug: string, name: string } | null, commitments: Array<{ number: number, title: string, axis: { number: number } }> }>, porteurs: Array<{ id: string, role: PorteurRole, verbatim: string, commitment: { number: number, title: string, axis: { number: number, title: string }, calendar: { verbatim: string } } }> } };

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


export type OverviewPageQuery = { alerts: { counts: Array<{ kind: AlertKind, open: number, acknowledged: number }> }, overview: { today: string, campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, copilOn: string | null, fictional: boolean } | null, total: { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> }, axes: Array<{ axis: { number: number, title: string }, line: { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> } }>, nextMeeting: { id: string, instance: InstanceKind, title: string, startsAt: string, place: string | null, fictional: boolean } | null, asked: Array<{ id: string, state: RequestState, late: boolean, excused: boolean, commitment: { number: number, title: string, axis: { number: number, title: string } }, organisation: { slug: string, name: string }, report: { id: string, status: CommitmentStatus | null, weather: Weather | null } | null }>, silent: Array<{ dueOn: string, lastSentOn: string | null, organisation: { slug: string } }>, agenda: { dated: number, openDecisions: number, overdue: Array<{ number: number, title: string, status: CommitmentStatus, axis: { number: number }, calendar: { verbatim: string, endsOn: string | null } }>, lateMilestones: Array<{ commitment: { number: number, title: string, axis: { number: number } }, milestone: { id: string, title: string, dueOn: string } }>, decisionsDue: Array<{ number: number, text: string, dueOn: string | null, late: boolean, organisation: { name: string, slug: string } | null, commitments: Array<{ number: number }> }>, proposals: Array<{ number: number, title: string, axis: { number: number }, statusProposal: { status: CommitmentStatus, proposedAt: string } | null }>, avenantDrafts: Array<{ id: string, title: string }> }, notAsked: Array<{ number: number, title: string, axis: { number: number, title: string } }>, storms: Array<{ id: string, state: ReportState, difficulties: string | null, nextSteps: string | null, submittedAt: string | null, fictional: boolean, commitment: { number: number, title: string, axis: { number: number, title: string } }, organisation: { slug: string, name: string } }>, moved: Array<{ fromStatus: CommitmentStatus | null, toStatus: CommitmentStatus | null, fromWeather: Weather | null, toWeather: Weather | null, commitment: { number: number, title: string, axis: { number: number, title: string } }, report: { id: string, submittedAt: string | null, organisation: { slug: string, name: string } } }> }, campaigns: Array<{ code: string, state: CampaignState }> };

export type CoverageLineFragment = { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> };

export type PactTreeQueryVariables = Exact<{
  pact: string;
  filter?: CommitmentFilter | null | undefined;
  filtered: boolean;
}>;


export type PactTreeQuery = { pact: { title: string, startsOn: string, endsOn: string, commitmentCount: number, territoryGroups: Array<{ code: string, name: string, arrondissements: Array<number> }>, axes: Array<{ number: number, slug: string, title: string, fullTitle: string, page: number | null, commitmentCount: number, objectives: Array<{ number: string, title: string, actionCadres: Array<{ number: number, title: string }>, commitments: Array<{ number: number, title: string, actionCadre: { number: number } | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, openEnded: boolean, certainty: CalendarCertainty }, territories: Array<{ arrondissements: Array<number> }>, porteurs: Array<{ role: PorteurRole, verbatim: string, organisation: { slug: string, name: string, acronym: string | null } | null }> }> }> }> }, avenants: Array<{ id: string, state: AvenantState }>, matching?: { nodes: Array<{ number: number }> } };

export type PartPageQueryVariables = Exact<{
  pact: string;
  kind: PartKind;
  key: string;
}>;


export type PartPageQuery = { pactPart: { arrondissement: number | null, wholeCity: number, today: string, axis: { number: number, title: string, fullTitle: string } | null, actionCadre: { number: number, title: string, objective: { number: string, title: string } } | null, named: Array<{ number: number }>, indicators: Array<{ breakdowns: Array<BreakdownDimension>, code: string, title: string, unit: string, kind: IndicatorKind, territory: { arrondissements: Array<number> } | null, baseline: { value: number, onDate: string | null } | null, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, duePrecision: DatePrecision | null }>, trajectory: { points: Array<{ on: string, value: number }> } | null, periods: Array<{ label: string, startsOn: string | null, endsOn: string, value: number | null, qualifier: Qualifier, fictional: boolean, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }>, measurements: Array<{ id: string, value: number | null, lessThan: number | null, kept: boolean, notKnown: boolean, qualifier: Qualifier, fictional: boolean, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, provenance: { kind: ProvenanceKind, organisation: { slug: string, name: string } | null, source: { title: string, year: number | null } | null }, commitments: Array<{ number: number }> }> }>, campaign: { code: string, fictional: boolean } | null, campaigns: Array<{ code: string, state: CampaignState, dueOn: string, fictional: boolean }>, line: { commitments: number, expected: number, reported: number, accepted: number, readable: number, excused: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> }, semesters: Array<{ campaign: string, line: { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null } }>, rows: Array<{ commitment: { number: number, title: string, status: CommitmentStatus, statusFrom: { campaign: { code: string } } | null, axis: { number: number, title: string }, actionCadre: { number: number, title: string } | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean, certainty: CalendarCertainty, dependsOn: string | null, condition: string | null, phases: Array<{ label: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean }> } }, cells: Array<{ campaign: string, state: LeadAnswerState, late: boolean, organisation: string, status: CommitmentStatus | null, weather: Weather | null, report: string | null }> }> } };

export type ArrondissementsPageQueryVariables = Exact<{
  pact: string;
}>;


export type ArrondissementsPageQuery = { arrondissementMap: { today: string, commitments: number, wholeCity: number, answered: number, placed: number, medianAgeDays: number | null, fictional: boolean, tiles: Array<{ arrondissement: number, row: number, column: number, named: number, reached: number, commitments: number, indicators: number }> } };

export type PartContentFragment = { today: string, campaign: { code: string, fictional: boolean } | null, campaigns: Array<{ code: string, state: CampaignState, dueOn: string, fictional: boolean }>, line: { commitments: number, expected: number, reported: number, accepted: number, readable: number, excused: number, late: number, medianAgeDays: number | null, statuses: Array<{ status: CommitmentStatus, count: number }>, weathers: Array<{ weather: Weather, count: number }> }, semesters: Array<{ campaign: string, line: { commitments: number, expected: number, reported: number, excused: number, accepted: number, readable: number, late: number, medianAgeDays: number | null } }>, rows: Array<{ commitment: { number: number, title: string, status: CommitmentStatus, statusFrom: { campaign: { code: string } } | null, axis: { number: number, title: string }, actionCadre: { number: number, title: string } | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean, certainty: CalendarCertainty, dependsOn: string | null, condition: string | null, phases: Array<{ label: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean }> } }, cells: Array<{ campaign: string, state: LeadAnswerState, late: boolean, organisation: string, status: CommitmentStatus | null, weather: Weather | null, report: string | null }> }> };

export type PersonalDataPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonalDataPageQuery = { personalDataRegister: { keptWithThePact: string, exceptions: Array<string>, security: Array<string>, processings: Array<{ code: string, name: string, purpose: string, legalBasis: string, persons: string, recipients: string, data: Array<{ code: string, title: string, categories: Array<string>, erasure: string }>, retention: Array<{ code: string, what: string, kept: string }> }> } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { erasePerson: { person: { id: string } | null } };

export type ReminderRulesShownFragment = { policies: Array<{ kind: ReminderKind, offsets: Array<number>, businessDays: boolean, enabled: boolean, deputiesFrom: number | null, headsFrom: number | null, secretariatFrom: number | null, version: number }>, campaigns: Array<{ code: string, dueOn: string, ownDays: boolean, ownOffsets: Array<number> | null, version: number, notices: Array<{ offset: number, on: string, putOffFrom: string | null }> }> };

export type ReminderShownFragment = { id: string, kind: ReminderKind, offsetDays: number, ownDueOn: string | null, due: number, onDate: string, notSent: NotSentReason | null, subjectYear: number | null, subjectNumber: number | null, subjectPath: string | null, person: { id: string, name: string, email: string, fictional: boolean }, organisation: { slug: string, name: string } | null, decision: { id: string, number: number } | null, meeting: { id: string, title: string } | null, mail: { state: MailState, attempts: number, sentAt: string | null, error: string | null } | null };

export type DecidedRemindersQueryVariables = Exact<{
  pact: string;
  after?: string | null | undefined;
}>;


export type DecidedRemindersQuery = { mailStop: { reason: string, since: string } | null, reminders: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: ReminderKind, offsetDays: number, ownDueOn: string | null, due: number, onDate: string, notSent: NotSentReason | null, subjectYear: number | null, subjectNumber: number | null, subjectPath: string | null, person: { id: string, name: string, email: string, fictional: boolean }, organisation: { slug: string, name: string } | null, decision: { id: string, number: number } | null, meeting: { id: string, title: string } | null, mail: { state: MailState, attempts: number, sentAt: string | null, error: string | null } | null }> } };

export type ForecastRowShownFragment = { outcome: ForecastOutcome, kind: ReminderKind, offset: number, ownDueOn: string | null, noticeOn: string, due: number, movedTo: string | null, person: { id: string, name: string, email: string } | null, organisations: Array<{ slug: string, name: string }>, subject: { title: string | null, year: number | null, code: string | null, number: number | null, meeting: string | null, path: string | null } };

export type ReminderForecastPageQueryVariables = Exact<{
  pact: string;
  from?: string | null | undefined;
}>;


export type ReminderForecastPageQuery = { mailStop: { reason: string, since: string } | null, reminderForecast: { from: string, to: string, last: string, mails: number, days: Array<{ on: string, businessDay: boolean, mails: number, rows: Array<{ outcome: ForecastOutcome, kind: ReminderKind, offset: number, ownDueOn: string | null, noticeOn: string, due: number, movedTo: string | null, person: { id: string, name: string, email: string } | null, organisations: Array<{ slug: string, name: string }>, subject: { title: string | null, year: number | null, code: string | null, number: number | null, meeting: string | null, path: string | null } }> }> } };

export type ReminderRulesPageQueryVariables = Exact<{
  pact: string;
}>;


export type ReminderRulesPageQuery = { reminderRules: { policies: Array<{ kind: ReminderKind, offsets: Array<number>, businessDays: boolean, enabled: boolean, deputiesFrom: number | null, headsFrom: number | null, secretariatFrom: number | null, version: number }>, campaigns: Array<{ code: string, dueOn: string, ownDays: boolean, ownOffsets: Array<number> | null, version: number, notices: Array<{ offset: number, on: string, putOffFrom: string | null }> }> }, mailStop: { reason: string, since: string } | null };

export type UpdateReminderPolicyMutationVariables = Exact<{
  input: UpdateReminderPolicyInput;
}>;


export type UpdateReminderPolicyMutation = { updateReminderPolicy: { rules: { policies: Array<{ kind: ReminderKind, offsets: Array<number>, businessDays: boolean, enabled: boolean, deputiesFrom: number | null, headsFrom: number | null, secretariatFrom: number | null, version: number }>, campaigns: Array<{ code: string, dueOn: string, ownDays: boolean, ownOffsets: Array<number> | null, version: number, notices: Array<{ offset: number, on: string, putOffFrom: string | null }> }> }, problems: Array<{ path: string, code: string, message: string }> } };

export type UpdateCampaignReminderDaysMutationVariables = Exact<{
  input: UpdateCampaignReminderDaysInput;
}>;


export type UpdateCampaignReminderDaysMutation = { updateCampaignReminderDays: { rules: { policies: Array<{ kind: ReminderKind, offsets: Array<number>, businessDays: boolean, enabled: boolean, deputiesFrom: number | null, headsFrom: number | null, secretariatFrom: number | null, version: number }>, campaigns: Array<{ code: string, dueOn: string, ownDays: boolean, ownOffsets: Array<number> | null, version: number, notices: Array<{ offset: number, on: string, putOffFrom: string | null }> }> }, problems: Array<{ path: string, code: string, message: string }> } };

export type RemindNowPageQueryVariables = Exact<{
  pact: string;
  campaign: string;
  organisation: string;
  chosen: boolean;
}>;


export type RemindNowPageQuery = { mailStop: { reason: string, since: string } | null, campaign: { code: string, state: CampaignState, organisations: Array<{ slug: string, name: string }> }, reminderOutlook?: { organisation: string, open: boolean, dueOn: string, due: number, leavesAt: string, people: Array<{ id: string, name: string, email: string, rung: ReminderRung, declines: boolean, lastOn: string | null, writtenTo: boolean }> } };

export type RemindNowMutationVariables = Exact<{
  input: RemindNowInput;
}>;


export type RemindNowMutation = { remindNow: { reminded: number } };

export type StopMailMutationVariables = Exact<{
  input: StopMailInput;
}>;


export type StopMailMutation = { stopMail: { mailStop: { reason: string, since: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type ResumeMailMutationVariables = Exact<{ [key: string]: never; }>;


export type ResumeMailMutation = { resumeMail: { mailStop: { since: string } | null } };

export type ReportingCampaignsQueryVariables = Exact<{
  pact: string;
}>;


export type ReportingCampaignsQuery = { campaigns: Array<{ code: string, title: string, state: CampaignState, opensOn: string, dueOn: string }> };

export type ReportingDeskQueryVariables = Exact<{
  pact: string;
  campaign: string;
  organisation: string;
}>;


export type ReportingDeskQuery = { reportingDesk: { canSubmit: boolean, dueOn: string, extension: { dueOn: string, reason: string } | null, former: Array<{ id: string, formerOn: string | null, commitment: { number: number, title: string, axis: { number: number } } }>, organisation: { slug: string, name: string, openDecisions: Array<{ number: number, kind: DecisionKind, text: string, state: DecisionState, late: boolean, dueOn: string | null, decidedOn: string, closedOn: string | null, closingProposed: boolean, fictional: boolean, organisation: { slug: string, name: string } | null, commitments: Array<{ number: number, title: string, axis: { number: number } }> }> }, campaign: { code: string, title: string, state: CampaignState, opensOn: string, dueOn: string, closesOn: string, closedOn: string | null, copilOn: string | null, fictional: boolean }, requests: Array<{ id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, commitment: { number: number, title: string, axis: { number: number, title: string }, indicators: Array<{ code: string }> }, report: { sentBeforeAt: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, readyAt: string | null, readyBy: string | null, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }> } | null, previousReport: { state: ReportState, weather: Weather | null, status: CommitmentStatus | null, excerpt: string | null, campaign: { code: string }, measurements: Array<{ indicator: { code: string } }> } | null }> }, campaigns: Array<{ code: string, title: string, state: CampaignState }> };

export type OpenRequestQueryVariables = Exact<{
  id: string;
}>;


export type OpenRequestQuery = { reportRequest: { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, campaign: { code: string }, commitment: { number: number, title: string, page: number, audience: string | null, purpose: string, means: string | null, axis: { number: number, title: string }, calendar: { verbatim: string }, territories: Array<{ arrondissements: Array<number> }>, milestones: Array<{ id: string, title: string, dueVerbatim: string, reachedOn: string | null, state: MilestoneState }>, indicators: Array<{ code: string, title: string, unit: string, kind: IndicatorKind, definition: string, breakdowns: Array<BreakdownDimension>, formula: { operation: FormulaOperation } | null, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, verbatim: string }>, measurements: Array<{ value: number | null, lessThan: number | null, notKnown: boolean, qualifier: Qualifier, period: { label: string } }> }> }, previousReport: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, campaign: { code: string, title: string }, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null } };

export type SaveReportMutationVariables = Exact<{
  input: SaveReportInput;
}>;


export type SaveReportMutation = { saveReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type SubmitReportMutationVariables = Exact<{
  input: SubmitReportInput;
}>;


export type SubmitReportMutation = { submitReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type MarkReportReadyMutationVariables = Exact<{
  input: MarkReportReadyInput;
}>;


export type MarkReportReadyMutation = { markReportReady: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type GiveBackReportMutationVariables = Exact<{
  input: GiveBackReportInput;
}>;


export type GiveBackReportMutation = { giveBackReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type SubmitReadyReportsMutationVariables = Exact<{
  input: SubmitReadyReportsInput;
}>;


export type SubmitReadyReportsMutation = { submitReadyReports: { requests: Array<{ id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null }>, problems: Array<{ path: string, code: string, message: string }> } };

export type AttestUnchangedMutationVariables = Exact<{
  input: AttestUnchangedInput;
}>;


export type AttestUnchangedMutation = { attestUnchanged: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type AttestAllUnchangedMutationVariables = Exact<{
  input: AttestAllUnchangedInput;
}>;


export type AttestAllUnchangedMutation = { attestAllUnchanged: { requests: Array<{ id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null }>, problems: Array<{ path: string, code: string, message: string }> } };

export type TakeBackReportMutationVariables = Exact<{
  input: TakeBackReportInput;
}>;


export type TakeBackReportMutation = { takeBackReport: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null } };

export type RemoveEvidenceMutationVariables = Exact<{
  input: RemoveEvidenceInput;
}>;


export type RemoveEvidenceMutation = { removeEvidence: { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null } } };

export type ReportChangeFragment = { request: { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number, evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null } | null, problems: Array<{ path: string, code: string, message: string }>, warnings: Array<{ path: string, code: string, message: string }>, conflict: { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> } | null };

export type RequestHeadFragment = { id: string, role: PorteurRole, state: RequestState, late: boolean, excused: boolean, excusedReason: string | null, availableTransitions: Array<ReportTransition>, unchangedHindrance: UnchangedHindrance | null, openThreads: number };

export type RequestAnswerFragment = { evidence: Array<{ id: string, name: string, mediaType: string, bytes: number, uploadedBy: string, uploadedAt: string }>, report: { sentBeforeAt: string | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, readyAt: string | null, readyBy: string | null, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }>, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }>, edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> } | null };

export type ReportBriefFragment = { id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null };

export type ReportCommentsFragment = { readyAt: string | null, readyBy: string | null, givenBack: { word: string, by: string } | null, comments: Array<{ id: string, field: string, words: string, state: CommentState, answered: boolean, writtenAt: string, writtenBy: string }> };

export type ReportContentFragment = { achievements: string | null, difficulties: string | null, nextSteps: string | null, arrondissements: Array<number>, unchanged: boolean, fictional: boolean, id: string, version: number, state: ReportState, status: CommitmentStatus | null, weather: Weather | null, excerpt: string | null, returnComment: string | null, savedAt: string, savedBy: string, submittedAt: string | null, submittedBy: string | null, decidedAt: string | null, decidedBy: string | null, peopleReached: { count: number | null, qualifier: Qualifier, notKnown: boolean } | null, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { code: string, title: string, unit: string }, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> }>, milestones: Array<{ reachedOn: string | null, milestone: { id: string, title: string, dueVerbatim: string } }> };

export type ReportEditsPartFragment = { edits: Array<{ version: number, kind: ReportEditKind, reason: string | null, editedAt: string, editedBy: string | null, changes: Array<{ field: string, before: string | null, after: string | null, words: Array<{ kind: PieceKind, text: string }>, figureBefore: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null, figureAfter: { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> } | null }> }> };

export type FigureSaidFragment = { value: number | null, qualifier: Qualifier, notKnown: boolean, breakdowns: Array<{ dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> }> };

export type BreakdownShownFragment = { dimension: BreakdownDimension, missing: number | null, cells: Array<{ category: string, value: number | null }> };

export type SearchPageQueryVariables = Exact<{
  pact: string;
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  offset?: number | null | undefined;
}>;


export type SearchPageQuery = { search: { totalCount: number, counts: Array<{ kind: SearchKind, count: number }>, hits: Array<{ kind: SearchKind, path: string, number: number | null, organisation: string | null, campaign: string | null, year: number | null, edition: number | null, title: Array<{ text: string, found: boolean }>, excerpt: Array<{ text: string, found: boolean }> }> } };

export type SearchWhileTypingQueryVariables = Exact<{
  pact: string;
  text: string;
}>;


export type SearchWhileTypingQuery = { search: { totalCount: number, hits: Array<{ kind: SearchKind, path: string, number: number | null, organisation: string | null, campaign: string | null, year: number | null, edition: number | null, title: Array<{ text: string, found: boolean }> }> } };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: { kind: ActorKind, permissions: Array<string>, unreadNotices: number, person: { id: string, name: string, fictional: boolean } | null, grants: Array<{ role: Role, organisation: { name: string, slug: string } | null }>, guest: { campaign: string, expiresAt: string, organisation: { name: string, slug: string } } | null, tenant: { name: string, slug: string, timeZone: string, defaultPact: string | null, fictional: boolean, hasLogo: boolean, version: number } }, spaces: Array<{ slug: string, name: string, current: boolean }>, pacts: Array<{ slug: string, title: string, shortTitle: string, startsOn: string, endsOn: string, commitmentCount: number, territoryGroups: Array<{ code: string, name: string, arrondissements: Array<number> }>, source: { title: string, publisher: string | null, year: number | null } }>, demonstration: { today: string, remindersWaitUntil: string | null, mailboxUrl: string | null, nextSteps: Array<{ on: string, label: string }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { continueAt: string | null } };

export type AdvanceClockMutationVariables = Exact<{
  input: AdvanceClockInput;
}>;


export type AdvanceClockMutation = { advanceClock: { demonstration: { today: string } } };

export type TerritoriesQueryVariables = Exact<{
  pact: string;
}>;


export type TerritoriesQuery = { pact: { territoryGroups: Array<{ code: string, name: string, arrondissements: Array<number>, origin: string | null, version: number }> } };

export type GroupFragment = { code: string, name: string, arrondissements: Array<number>, origin: string | null, version: number };

export type SavedGroupFragment = { pact: { territoryGroups: Array<{ code: string, name: string, arrondissements: Array<number>, origin: string | null, version: number }> }, problems: Array<{ path: string, code: string, message: string }>, conflict: { name: string } | null };

export type AddTerritoryGroupMutationVariables = Exact<{
  input: AddTerritoryGroupInput;
}>;


export type AddTerritoryGroupMutation = { addTerritoryGroup: { pact: { territoryGroups: Array<{ code: string, name: string, arrondissements: Array<number>, origin: string | null, version: number }> }, problems: Array<{ path: string, code: string, message: string }>, conflict: { name: string } | null } };

export type ChangeTerritoryGroupMutationVariables = Exact<{
  input: ChangeTerritoryGroupInput;
}>;


export type ChangeTerritoryGroupMutation = { changeTerritoryGroup: { pact: { territoryGroups: Array<{ code: string, name: string, arrondissements: Array<number>, origin: string | null, version: number }> }, problems: Array<{ path: string, code: string, message: string }>, conflict: { name: string } | null } };

export type RemoveTerritoryGroupMutationVariables = Exact<{
  input: RemoveTerritoryGroupInput;
}>;


export type RemoveTerritoryGroupMutation = { removeTerritoryGroup: { pact: { territoryGroups: Array<{ code: string, name: string, arrondissements: Array<number>, origin: string | null, version: number }> }, problems: Array<{ path: string, code: string, message: string }>, conflict: { name: string } | null } };

export type RequestThreadsQueryVariables = Exact<{
  request: string;
}>;


export type RequestThreadsQuery = { reportRequest: { id: string, commitment: { indicators: Array<{ code: string, title: string }>, milestones: Array<{ id: string, title: string }> }, threadReaders: Array<{ id: string, name: string, steers: boolean }>, threads: Array<{ id: string, field: string | null, state: CommentState, ofReturn: boolean, closedAt: string | null, closedBy: string | null, closingWords: string | null, messages: Array<{ id: string, words: string, writtenAt: string, writtenBy: string, bySteering: boolean, mentions: Array<string> }> }> } };

export type OpenThreadMutationVariables = Exact<{
  input: OpenThreadInput;
}>;


export type OpenThreadMutation = { openThread: { request: { id: string, commitment: { indicators: Array<{ code: string, title: string }>, milestones: Array<{ id: string, title: string }> }, threadReaders: Array<{ id: string, name: string, steers: boolean }>, threads: Array<{ id: string, field: string | null, state: CommentState, ofReturn: boolean, closedAt: string | null, closedBy: string | null, closingWords: string | null, messages: Array<{ id: string, words: string, writtenAt: string, writtenBy: string, bySteering: boolean, mentions: Array<string> }> }> }, problems: Array<{ path: string, message: string }> } };

export type ReplyInThreadMutationVariables = Exact<{
  input: ReplyInThreadInput;
}>;


export type ReplyInThreadMutation = { replyInThread: { request: { id: string, commitment: { indicators: Array<{ code: string, title: string }>, milestones: Array<{ id: string, title: string }> }, threadReaders: Array<{ id: string, name: string, steers: boolean }>, threads: Array<{ id: string, field: string | null, state: CommentState, ofReturn: boolean, closedAt: string | null, closedBy: string | null, closingWords: string | null, messages: Array<{ id: string, words: string, writtenAt: string, writtenBy: string, bySteering: boolean, mentions: Array<string> }> }> }, problems: Array<{ path: string, message: string }> } };

export type CloseThreadMutationVariables = Exact<{
  input: CloseThreadInput;
}>;


export type CloseThreadMutation = { closeThread: { request: { id: string, commitment: { indicators: Array<{ code: string, title: string }>, milestones: Array<{ id: string, title: string }> }, threadReaders: Array<{ id: string, name: string, steers: boolean }>, threads: Array<{ id: string, field: string | null, state: CommentState, ofReturn: boolean, closedAt: string | null, closedBy: string | null, closingWords: string | null, messages: Array<{ id: string, words: string, writtenAt: string, writtenBy: string, bySteering: boolean, mentions: Array<string> }> }> }, problems: Array<{ path: string, message: string }> } };

export type ThreadsContentFragment = { id: string, commitment: { indicators: Array<{ code: string, title: string }>, milestones: Array<{ id: string, title: string }> }, threadReaders: Array<{ id: string, name: string, steers: boolean }>, threads: Array<{ id: string, field: string | null, state: CommentState, ofReturn: boolean, closedAt: string | null, closedBy: string | null, closingWords: string | null, messages: Array<{ id: string, words: string, writtenAt: string, writtenBy: string, bySteering: boolean, mentions: Array<string> }> }> };

export type AnnouncePresenceMutationVariables = Exact<{
  input: AnnouncePresenceInput;
}>;


export type AnnouncePresenceMutation = { announcePresence: { others: Array<string> } };

export type TimelinePageQueryVariables = Exact<{
  pact: string;
}>;


export type TimelinePageQuery = { timeline: { today: string, pact: { startsOn: string, endsOn: string }, campaign: { code: string, fictional: boolean } | null, total: { commitments: number, expected: number, reported: number, medianAgeDays: number | null }, axes: Array<{ axis: { number: number, title: string }, line: { commitments: number, expected: number, reported: number, medianAgeDays: number | null } }>, meetings: Array<{ id: string, title: string, startsAt: string, fictional: boolean }>, leads: Array<{ slug: string, name: string }>, commitments: Array<{ number: number, title: string, status: CommitmentStatus, statusFrom: { campaign: { code: string } } | null, axis: { number: number }, actionCadre: { number: number, title: string } | null, porteurs: Array<{ role: PorteurRole, organisation: { slug: string } | null }>, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean, certainty: CalendarCertainty, dependsOn: string | null, condition: string | null, phases: Array<{ label: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean }> }, milestones: Array<{ title: string, dueOn: string, duePrecision: DatePrecision, reachedOn: string | null, state: MilestoneState }> }> } };

export type TimelineCoverageFragment = { commitments: number, expected: number, reported: number, medianAgeDays: number | null };

export type SavedViewsPageQueryVariables = Exact<{
  pact: string;
}>;


export type SavedViewsPageQuery = { savedViews: Array<{ id: string, name: string, path: string, shared: boolean, own: boolean, by: string, createdAt: string }> };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView: { view: { id: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type UpdateViewMutationVariables = Exact<{
  input: UpdateViewInput;
}>;


export type UpdateViewMutation = { updateView: { view: { id: string, name: string, path: string, shared: boolean, own: boolean, by: string, createdAt: string } | null, problems: Array<{ path: string, code: string, message: string }> } };

export type DeleteViewMutationVariables = Exact<{
  input: DeleteViewInput;
}>;


export type DeleteViewMutation = { deleteView: { view: string } };

export type SavedViewLineFragment = { id: string, name: string, path: string, shared: boolean, own: boolean, by: string, createdAt: string };
