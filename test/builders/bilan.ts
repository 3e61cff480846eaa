export const PARIS_PACT = 'pacte-paris-2015';

const FIGURE = `indicator title unit definition formula { operation parts } value lessThan kept notKnown qualifier period { kind startsOn endsOn label } verbatim
  provenance { kind document page organisation commitment campaign givenOn evidence } recordedOn fictional commitments`;
const COVERAGE = 'commitments expected reported accepted excused late medianAgeDays statuses { code count } weathers { code count }';
/** All of a bilan's content. */
export const CONTENT = `space pact year cutOff covered fictional coverage { ${COVERAGE} } sections { kind axis title words coverage { ${COVERAGE} } keyFigures { ${FIGURE} } figures { ${FIGURE} }
  lines { number title objective objectiveNumber example exampleWords report { status weather achievements difficulties nextSteps unchanged organisation campaign submittedOn acceptedOn evidence fictional figures { ${FIGURE} } }
    answers { campaign state dueOn sentOn acceptedOn fictional } }
  decisions { number wording decidedOn dueOn state organisation commitments fictional } organisations { organisation asked onTime late missing awaited excused fictional } }`;
const SECTION_FIELDS = `id kind axis title words included optional guidance savedAt savedBy picked figures gone changed { was now figure at isGone } examples { commitment words } figureChoices { id figure { indicator title } } exampleChoices { number reported } version`;
const DRAFT_FIELDS = `id year cutOff state version fingerprint nextNumber corrects availableTransitions sections { ${SECTION_FIELDS} } content { ${CONTENT} } checks { kind anchor subject detail }`;

export const DRAFT = `query ($pact: String!, $year: Int!) { bilanDraft(pact: $pact, year: $year) { ${DRAFT_FIELDS} } }`;
export const START = `mutation ($input: StartBilanInput!) { startBilan(input: $input) { bilan { id } problems { path code } } }`;
export const MOVE = `mutation ($input: MoveBilanInput!) { moveBilan(input: $input) { bilan { id state version availableTransitions } problems { path code } } }`;
export const SECTION = `mutation ($input: WriteBilanSectionInput!) { writeBilanSection(input: $input) { version problems { path code } conflict { ${SECTION_FIELDS} } } }`;
export const EDITION = `query ($pact: String!, $year: Int!, $number: Int) { bilanEdition(pact: $pact, year: $year, number: $number) { id year number state hash signature publicKey keyFingerprint fictional reason replacedBy withdrawnReason print pages
  content { ${CONTENT} } erratum { replaces replacesHash reason differences { kind subject before after } } editions { number state } } }`;

export interface BilanFigure {
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly value: number | null;
  readonly lessThan: number | null;
  readonly notKnown: boolean;
  readonly qualifier: string;
  readonly period: { readonly kind: string; readonly startsOn: string | null; readonly endsOn: string | null; readonly label: string };
  readonly verbatim: string | null;
  readonly provenance: { readonly kind: string; readonly document: string | null; readonly organisation: string | null; readonly campaign: string | null; readonly givenOn: string | null; readonly evidence: readonly string[] };
  readonly fictional: boolean;
}

export interface BilanContentRead {
  readonly year: number;
  readonly fictional: boolean;
  readonly coverage: { readonly commitments: number; readonly accepted: number };
  readonly sections: readonly {
    readonly kind: string;
    readonly axis: number | null;
    readonly title: string;
    readonly words: string | null;
    readonly keyFigures: readonly BilanFigure[];
    readonly figures: readonly BilanFigure[];
    readonly lines: readonly { readonly number: number; readonly example: boolean; readonly exampleWords: string | null; readonly report: { readonly achievements: string | null; readonly acceptedOn: string | null; readonly fictional: boolean; readonly figures: readonly BilanFigure[] } | null }[];
    readonly decisions: readonly { readonly number: number }[];
    readonly organisations: readonly { readonly organisation: string; readonly asked: number; readonly onTime: number; readonly late: number; readonly missing: number; readonly awaited: number; readonly excused: number; readonly fictional: boolean }[];
  }[];
}

export interface Draft {
  readonly id: string;
  readonly state: string;
  readonly cutOff: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly availableTransitions: readonly string[];
  readonly sections: readonly {
    readonly id: string;
    readonly kind: string;
    readonly axis: number | null;
    readonly title: string;
    readonly words: string | null;
    readonly included: boolean;
    readonly figures: readonly string[];
    readonly figureChoices: readonly { readonly id: string; readonly figure: { readonly indicator: string } }[];
    readonly exampleChoices: readonly { readonly number: number; readonly reported: boolean }[];
    readonly version: number;
  }[];
  readonly content: BilanContentRead;
  readonly checks: readonly { readonly kind: string; readonly anchor: string; readonly subject: string; readonly detail: string | null }[];
}

export interface Payload {
  readonly bilan: { readonly id: string; readonly state: string; readonly version: number; readonly availableTransitions: readonly string[] } | null;
  readonly problems: { path: string; code: string }[];
}
