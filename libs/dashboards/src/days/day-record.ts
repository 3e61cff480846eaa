import type { CommitmentStatus, MilestoneState } from '#commitments';
import type { LeadAnswerState, Weather } from '#reporting';

/** What stood on a day, as one reader may read it: what two days are compared by. */
export interface DayRecord {
  readonly day: string;
  readonly campaigns: readonly StoodCampaign[];
  /** Of the latest semester begun by then; null before the first. */
  readonly coverage: DayCoverage | null;
  readonly commitments: readonly StoodCommitment[];
  readonly indicators: readonly StoodIndicator[];
  readonly decisions: readonly StoodDecision[];
  readonly avenants: readonly StoodAvenant[];
  /** Names of organisations, by slug. */
  readonly names: ReadonlyMap<string, string>;
}

export interface DayCoverage {
  readonly semester: string;
  readonly expected: number;
  readonly reported: number;
  readonly readable: number;
  readonly medianAgeDays: number | null;
  readonly fictional: boolean;
}

export interface StoodCampaign {
  readonly code: string;
  readonly state: string;
}

/** A commitment that a move leads to. */
export interface CommitmentKey {
  readonly number: number;
  readonly title: string;
  readonly axis: number;
}

export interface StoodAnswer {
  readonly campaign: string;
  readonly state: LeadAnswerState;
  readonly organisation: string;
  readonly weather: Weather | null;
  /** Null when the reader may not read it. */
  readonly report: string | null;
}

export interface StoodMilestone {
  readonly id: string;
  readonly title: string;
  readonly dueVerbatim: string;
  readonly dueOn: string;
  readonly reachedOn: string | null;
  readonly proof: string | null;
  readonly state: MilestoneState;
}

export interface StoodCommitment extends CommitmentKey {
  readonly status: CommitmentStatus;
  readonly purpose: string;
  readonly means: string | null;
  readonly audience: string | null;
  readonly calendar: string;
  readonly porteurs: string | null;
  /** Slugs of the organisations that lead it by the text. */
  readonly leads: readonly string[];
  readonly milestones: readonly StoodMilestone[];
  /** The latest first. */
  readonly statusChanges: readonly { readonly id: string; readonly onDate: string; readonly reason: string | null }[];
  /** In the order of the campaigns. */
  readonly answers: readonly StoodAnswer[];
}

/** A figure as its reader is told it. */
export interface StoodFigure {
  readonly value: number | null;
  readonly lessThan: number | null;
  readonly kept: boolean;
  readonly notKnown: boolean;
  readonly qualifier: string;
  readonly fictional: boolean;
  /** In words; the same period of the same giver is the same figure, corrected. */
  readonly period: string;
  readonly giver: string;
}

export interface StoodIndicator {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly retiredOn: string | null;
  readonly retiredReason: string | null;
  /** Whatever says what is counted, and how. */
  readonly definition: string;
  readonly targets: string;
  readonly commitments: readonly CommitmentKey[];
  /** The latest period first. */
  readonly figures: readonly StoodFigure[];
}

export interface StoodDecision {
  readonly number: number;
  readonly text: string;
  readonly state: string;
  readonly decidedOn: string;
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly closedOn: string | null;
  readonly closingWords: string | null;
  readonly organisation: string | null;
  /** The same, whatever it is called. */
  readonly owner: string | null;
  readonly commitments: readonly CommitmentKey[];
}

export interface StoodAvenant {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly decision: string | null;
  readonly effectiveOn: string | null;
  readonly commitments: readonly CommitmentKey[];
}
