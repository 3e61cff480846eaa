import type { CommitmentStatus } from '#commitments';
import type { FormulaOperation, PeriodKind, PlacedCell, ProvenanceKind, Qualifier } from '#indicators';
import type { LeadAnswerState, Weather } from '#reporting';
import type { BilanSectionKind, FrozenDecision, FrozenDiligence } from './bilan-content.graphql.js';

// What a bilan is made of, as it is read at a cut-off, before it is put in the order in which it is told.

interface Named {
  readonly name: string;
}

export interface ReadFigure {
  readonly id: string;
  readonly value: number | null;
  readonly lessThan: number | null;
  readonly kept: boolean;
  readonly notKnown: boolean;
  readonly qualifier: Qualifier;
  readonly verbatim: string | null;
  readonly fictional: boolean;
  readonly recordedAt: string;
  readonly indicator: {
    readonly code: string;
    readonly title: string;
    readonly unit: string;
    readonly definition: string;
    readonly formula: { readonly operation: FormulaOperation; readonly parts: readonly { readonly title: string }[] } | null;
  };
  readonly period: {
    readonly kind: PeriodKind;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly _startPrecision: string | null;
    readonly _endPrecision: string | null;
  };
  readonly commitments: readonly { readonly number: number }[];
  readonly provenance: {
    readonly kind: ProvenanceKind;
    readonly page: number | null;
    readonly givenOn: string | null;
    readonly source: { readonly title: string; readonly publisher: string | null; readonly year: number | null } | null;
    readonly organisation: Named | null;
    readonly report: { readonly commitment: { readonly number: number }; readonly campaign: { readonly title: string }; readonly evidence: readonly { readonly sha256: string }[] } | null;
  };
  /** Its breakdowns, before the rule that says what of them is shown. */
  readonly _total: number | null;
  readonly _threshold: number | null;
  readonly _cells: readonly PlacedCell[];
}

export interface ReadReport {
  readonly status: CommitmentStatus | null;
  readonly weather: Weather | null;
  readonly achievements: string | null;
  readonly difficulties: string | null;
  readonly nextSteps: string | null;
  readonly unchanged: boolean;
  readonly fictional: boolean;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly organisation: Named;
  readonly campaign: { readonly title: string };
  readonly evidence: readonly { readonly sha256: string }[];
}

export interface ReadLine {
  readonly commitment: { readonly number: number; readonly title: string; readonly objective: { readonly number: string; readonly title: string } };
  readonly report: ReadReport | null;
  readonly answers: readonly { readonly state: LeadAnswerState; readonly dueOn: string; readonly sentOn: string | null; readonly acceptedOn: string | null; readonly campaign: { readonly code: string; readonly fictional: boolean } }[];
  readonly figures: readonly ReadFigure[];
}

export interface ReadCoverage {
  readonly commitments: number;
  readonly expected: number;
  readonly reported: number;
  readonly accepted: number;
  readonly excused: number;
  readonly late: number;
  readonly medianAgeDays: number | null;
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
  readonly weathers: readonly { readonly weather: string; readonly count: number }[];
}

export interface ReadAxis {
  readonly axis: { readonly number: number; readonly title: string };
  readonly coverage: ReadCoverage;
  readonly keyFigures: readonly ReadFigure[];
  readonly figures: readonly ReadFigure[];
  readonly workedOut: readonly ReadFigure[];
  readonly lines: readonly ReadLine[];
}

export interface ReadAccount {
  readonly pact: { readonly shortTitle: string };
  readonly year: number;
  readonly cutOff: string;
  readonly covered: boolean;
  readonly coverage: ReadCoverage;
  readonly axes: readonly ReadAxis[];
}

/** A section as the secretariat wrote it. */
export interface WrittenSection {
  readonly id: string;
  readonly kind: BilanSectionKind;
  readonly axis: number | null;
  readonly position: number;
  readonly title: string;
  readonly words: string | null;
  readonly included: boolean;
  readonly required: boolean;
  /** Of the template, for who writes; never in the bilan. */
  readonly guidance: string | null;
  readonly savedAt: Date | null;
  readonly savedBy: string | null;
  readonly picked: boolean;
  readonly version: number;
  /** Ids of its key figures, in order: each as it stands, whatever revision was picked. */
  readonly figures: readonly string[];
  /** Every pick, in order, with what it said when it was picked: the figure as it stands now, null when it is not there any more. */
  readonly picks: readonly { readonly at: number; readonly figure: string | null; readonly was: string | null; readonly thing: string | null }[];
  readonly examples: readonly { readonly commitment: number; readonly words: string | null }[];
}

/** All of it, read on one state of the database. */
export interface Matter {
  readonly account: ReadAccount;
  readonly sections: readonly WrittenSection[];
  readonly decisions: readonly FrozenDecision[];
  readonly organisations: readonly FrozenDiligence[];
}
