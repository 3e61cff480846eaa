/* Written by `npm run codegen`. Do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { document } from './document.js';
export type ActorKind =
  | 'ANONYMOUS'
  | 'GUEST'
  | 'PERSON'
  | 'SYSTEM';

/** to: day at which the clock shall stand. */
export type AdvanceClockInput = {
  to: string;
};

export type CalendarCertainty =
  | 'CONDITIONAL'
  | 'DEPENDENT'
  | 'FIRM'
  | 'UNDETERMINED'
  | 'UNREAD';

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

export type DatePrecision =
  | 'DAY'
  | 'MONTH'
  | 'QUARTER'
  | 'SEMESTER'
  | 'YEAR';

export type IndicatorDirection =
  | 'DOWN'
  | 'NEUTRAL'
  | 'UP';

export type IndicatorKind =
  | 'CUMULATIVE'
  | 'FLOW'
  | 'LEVEL'
  | 'RATE'
  | 'YES_NO';

export type OpenGuestLinkInput = {
  token: string;
};

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
  | 'AT_DATE'
  | 'BETWEEN'
  | 'MONTH'
  | 'QUARTER'
  | 'SCHOOL_YEAR'
  | 'SEMESTER'
  | 'SINCE'
  | 'YEAR';

export type PorteurRole =
  | 'CO_LEAD'
  | 'LEAD'
  | 'PARTNER'
  | 'TO_ASSOCIATE';

export type ProvenanceKind =
  | 'PUBLISHED'
  | 'REPORT';

export type Qualifier =
  | 'ABOUT'
  | 'EXACT'
  | 'MORE_THAN'
  | 'PROVISIONAL';

export type RequestSignInLinkInput = {
  email: string;
};

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

export type SignInInput = {
  token: string;
};

export type TargetSense =
  | 'AT_LEAST'
  | 'AT_MOST'
  | 'EXACTLY';

export type TryPersonaInput = {
  person: string;
};

export type Weather =
  | 'CLOUDY'
  | 'OVERCAST'
  | 'STORM'
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

export type CommitmentPageQueryVariables = Exact<{
  pact: string;
  number: number;
}>;


export type CommitmentPageQuery = { commitment: { id: string, number: number, title: string, page: number, subHeading: string | null, audience: string | null, purpose: string, means: string | null, note: string | null, status: CommitmentStatus, weather: Weather | null, porteursVerbatim: string | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean, certainty: CalendarCertainty, dependsOn: string | null, condition: string | null, notes: Array<string>, phases: Array<{ label: string, startsOn: string | null, endsOn: string | null, startPrecision: DatePrecision | null, endPrecision: DatePrecision | null, openEnded: boolean }> }, porteurs: Array<{ id: string, role: PorteurRole, verbatim: string, organisation: { slug: string, name: string, acronym: string | null } | null }>, objective: { number: string, title: string, commitments: Array<{ number: number }> }, axis: { number: number, title: string, fullTitle: string }, actionCadre: { number: number, title: string } | null, related: Array<{ number: number, title: string, axis: { number: number } }>, source: { title: string, publisher: string | null, year: number | null }, indicators: Array<{ id: string, code: string, title: string, unit: string, kind: IndicatorKind, direction: IndicatorDirection, definition: string, page: number | null, baseline: { value: number, onDate: string | null, verbatim: string | null, page: number | null } | null, targets: Array<{ id: string, value: number, sense: TargetSense, dueOn: string | null, duePrecision: DatePrecision | null, verbatim: string, page: number | null }>, measurements: Array<{ id: string, value: number | null, notKnown: boolean, qualifier: Qualifier, verbatim: string | null, keyFigure: boolean, fictional: boolean, recordedAt: string, period: { kind: PeriodKind, startsOn: string | null, endsOn: string | null, label: string }, provenance: { kind: ProvenanceKind, page: number | null, givenOn: string | null, source: { title: string, publisher: string | null, year: number | null } | null, organisation: { slug: string, name: string } | null, report: { submittedBy: string | null, decidedAt: string | null, campaign: { title: string } } | null } }>, progress: { percent: number, rawPercent: number, reached: boolean, value: number, target: { id: string, value: number }, measurement: { id: string } } | null, source: { title: string, publisher: string | null, year: number | null } | null }>, reports: Array<{ id: string, status: CommitmentStatus | null, weather: Weather | null, achievements: string | null, difficulties: string | null, nextSteps: string | null, unchanged: boolean, fictional: boolean, decidedAt: string | null, campaign: { code: string, title: string }, organisation: { slug: string, name: string }, measurements: Array<{ value: number | null, qualifier: Qualifier, notKnown: boolean, indicator: { title: string, unit: string } }> }> } };

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

export type PactTreeQueryVariables = Exact<{
  pact: string;
  filter?: CommitmentFilter | null | undefined;
  filtered: boolean;
}>;


export type PactTreeQuery = { pact: { title: string, startsOn: string, endsOn: string, commitmentCount: number, axes: Array<{ number: number, slug: string, title: string, fullTitle: string, page: number | null, commitmentCount: number, objectives: Array<{ number: string, title: string, actionCadres: Array<{ number: number, title: string }>, commitments: Array<{ number: number, title: string, actionCadre: { number: number } | null, calendar: { verbatim: string, startsOn: string | null, endsOn: string | null, openEnded: boolean, certainty: CalendarCertainty }, porteurs: Array<{ role: PorteurRole, verbatim: string, organisation: { slug: string, name: string, acronym: string | null } | null }> }> }> }> }, matching?: { nodes: Array<{ number: number }> } };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: { kind: ActorKind, permissions: Array<string>, person: { name: string, fictional: boolean } | null, grants: Array<{ role: Role, organisation: { name: string, slug: string } | null }>, guest: { campaign: string, expiresAt: string, organisation: { name: string, slug: string } } | null, tenant: { name: string, defaultPact: string | null } }, pacts: Array<{ slug: string, title: string, shortTitle: string, startsOn: string, endsOn: string, source: { title: string, publisher: string | null, year: number | null } }>, demonstration: { today: string, mailboxUrl: string | null, nextSteps: Array<{ on: string, label: string }> } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } };

export type AdvanceClockMutationVariables = Exact<{
  input: AdvanceClockInput;
}>;


export type AdvanceClockMutation = { advanceClock: { demonstration: { today: string } } };

export const AdvanceClock = /* @__PURE__ */ document<AdvanceClockMutation, AdvanceClockMutationVariables>('AdvanceClock', "mutation AdvanceClock($input:AdvanceClockInput!){advanceClock(input:$input){demonstration{today}}}");
export const CommitmentHistory = /* @__PURE__ */ document<CommitmentHistoryQuery, CommitmentHistoryQueryVariables>('CommitmentHistory', "query CommitmentHistory($object:ID!){history(object:$object first:50){nodes{id at actor action summary changes{field before after}}}}");
export const CommitmentPage = /* @__PURE__ */ document<CommitmentPageQuery, CommitmentPageQueryVariables>('CommitmentPage', "query CommitmentPage($pact:String!$number:Int!){commitment(pact:$pact number:$number){id number title page subHeading audience purpose means note status weather calendar{verbatim startsOn endsOn startPrecision endPrecision openEnded certainty dependsOn condition notes phases{label startsOn endsOn startPrecision endPrecision openEnded}}porteursVerbatim porteurs{id role verbatim organisation{slug name acronym}}objective{number title commitments{number}}axis{number title fullTitle}actionCadre{number title}related{number title axis{number}}source{title publisher year}indicators{id code title unit kind direction definition baseline{value onDate verbatim page}targets{id value sense dueOn duePrecision verbatim page}measurements{id value notKnown qualifier verbatim keyFigure fictional recordedAt period{kind startsOn endsOn label}provenance{kind page givenOn source{title publisher year}organisation{slug name}report{campaign{title}submittedBy decidedAt}}}progress{percent rawPercent reached value target{id value}measurement{id}}source{title publisher year}page}reports{id status weather achievements difficulties nextSteps unchanged fictional decidedAt campaign{code title}organisation{slug name}measurements{indicator{title unit}value qualifier notKnown}}}}");
export const OpenGuestLink = /* @__PURE__ */ document<OpenGuestLinkMutation, OpenGuestLinkMutationVariables>('OpenGuestLink', "mutation OpenGuestLink($input:OpenGuestLinkInput!){openGuestLink(input:$input){landing}}");
export const OrganisationPage = /* @__PURE__ */ document<OrganisationPageQuery, OrganisationPageQueryVariables>('OrganisationPage', "query OrganisationPage($pact:String!$slug:String!){organisation(pact:$pact slug:$slug){id slug name acronym kind aliases participant signatory note parent{slug name}children{slug name kind porteurs{role}}porteurs{id role verbatim commitment{number title axis{number title}calendar{verbatim}}}}}");
export const Organisations = /* @__PURE__ */ document<OrganisationsQuery, OrganisationsQueryVariables>('Organisations', "query Organisations($pact:String!$search:String$kind:OrganisationKind){organisations(pact:$pact search:$search kind:$kind first:500){totalCount nodes{slug name acronym kind participant signatory parent{name slug}porteurs{role}}}}");
export const PactTree = /* @__PURE__ */ document<PactTreeQuery, PactTreeQueryVariables>('PactTree', "query PactTree($pact:String!$filter:CommitmentFilter$filtered:Boolean!){pact(slug:$pact){title startsOn endsOn commitmentCount axes{number slug title fullTitle page commitmentCount objectives{number title actionCadres{number title}commitments{number title actionCadre{number}calendar{verbatim startsOn endsOn openEnded certainty}porteurs{role verbatim organisation{slug name acronym}}}}}}matching:commitments(pact:$pact filter:$filter first:200)@include(if:$filtered){nodes{number}}}");
export const RenewGuestLink = /* @__PURE__ */ document<RenewGuestLinkMutation, RenewGuestLinkMutationVariables>('RenewGuestLink', "mutation RenewGuestLink($input:OpenGuestLinkInput!){renewGuestLink(input:$input){sent}}");
export const RequestSignInLink = /* @__PURE__ */ document<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>('RequestSignInLink', "mutation RequestSignInLink($input:RequestSignInLinkInput!){requestSignInLink(input:$input){sent}}");
export const Shell = /* @__PURE__ */ document<ShellQuery, ShellQueryVariables>('Shell', "query Shell{viewer{kind person{name fictional}permissions grants{role organisation{name slug}}guest{organisation{name slug}campaign expiresAt}tenant{name defaultPact}}pacts{slug title shortTitle startsOn endsOn source{title publisher year}}demonstration{today nextSteps{on label}mailboxUrl}}");
export const SignIn = /* @__PURE__ */ document<SignInMutation, SignInMutationVariables>('SignIn', "mutation SignIn($input:SignInInput!){signIn(input:$input){landing}}");
export const SignInPage = /* @__PURE__ */ document<SignInPageQuery, SignInPageQueryVariables>('SignInPage', "query SignInPage{demonstration{personas{id name role description organisation{name}}mailboxUrl}}");
export const SignOut = /* @__PURE__ */ document<SignOutMutation, SignOutMutationVariables>('SignOut', "mutation SignOut{signOut{signedOut}}");
export const TryPersona = /* @__PURE__ */ document<TryPersonaMutation, TryPersonaMutationVariables>('TryPersona', "mutation TryPersona($input:TryPersonaInput!){tryPersona(input:$input){landing}}");