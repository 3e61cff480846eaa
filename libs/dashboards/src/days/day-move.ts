import type { CommitmentStatus } from '#commitments';
import type { Weather } from '#reporting';
import type { CommitmentKey, StoodFigure } from './day-record.js';

/** In the order in which they are read. */
export enum DayMoveKind {
  STATUS_CHANGED = 'STATUS_CHANGED',
  WORSENED = 'WORSENED',
  IMPROVED = 'IMPROVED',
  FELL_SILENT = 'FELL_SILENT',
  ANSWERED = 'ANSWERED',
  ACCEPTED = 'ACCEPTED',
  TAKEN_BACK = 'TAKEN_BACK',
  CAMPAIGN_OPENED = 'CAMPAIGN_OPENED',
  CAMPAIGN_CLOSED = 'CAMPAIGN_CLOSED',
  MILESTONE_REACHED = 'MILESTONE_REACHED',
  MILESTONE_LATE = 'MILESTONE_LATE',
  MILESTONE_MOVED = 'MILESTONE_MOVED',
  MILESTONE_ADDED = 'MILESTONE_ADDED',
  MILESTONE_REMOVED = 'MILESTONE_REMOVED',
  MILESTONE_UNDONE = 'MILESTONE_UNDONE',
  FIGURES_RECORDED = 'FIGURES_RECORDED',
  FIGURES_WITHDRAWN = 'FIGURES_WITHDRAWN',
  TARGETS_CHANGED = 'TARGETS_CHANGED',
  INDICATOR_ADDED = 'INDICATOR_ADDED',
  INDICATOR_REDEFINED = 'INDICATOR_REDEFINED',
  INDICATOR_RETIRED = 'INDICATOR_RETIRED',
  DECISION_TAKEN = 'DECISION_TAKEN',
  DECISION_CLOSED = 'DECISION_CLOSED',
  DECISION_LATE = 'DECISION_LATE',
  DECISION_REVISED = 'DECISION_REVISED',
  AVENANT_ADOPTED = 'AVENANT_ADOPTED',
  AVENANT_IN_FORCE = 'AVENANT_IN_FORCE',
  REWORDED = 'REWORDED',
  LEAD_CHANGED = 'LEAD_CHANGED',
  COMMITMENT_ADDED = 'COMMITMENT_ADDED',
  COMMITMENT_REMOVED = 'COMMITMENT_REMOVED',
}

/** What a move is about, in the order in which they are read. */
export enum DayMoveFamily {
  STATE = 'STATE',
  ANSWERS = 'ANSWERS',
  MILESTONES = 'MILESTONES',
  INDICATORS = 'INDICATORS',
  DECISIONS = 'DECISIONS',
  TEXT = 'TEXT',
}

const FAMILIES: readonly [RegExp, DayMoveFamily][] = [
  [/^(STATUS_CHANGED|WORSENED|IMPROVED)$/, DayMoveFamily.STATE],
  [/^MILESTONE_/, DayMoveFamily.MILESTONES],
  [/^(FIGURES|TARGETS|INDICATOR)_/, DayMoveFamily.INDICATORS],
  [/^DECISION_/, DayMoveFamily.DECISIONS],
  [/^(AVENANT_|REWORDED|LEAD_|COMMITMENT_)/, DayMoveFamily.TEXT],
];

export function familyOf(kind: DayMoveKind): DayMoveFamily {
  return FAMILIES.find(([kinds]) => kinds.test(kind))?.[1] ?? DayMoveFamily.ANSWERS;
}

/** What differs between two days, of one kind and about one thing; each kind gives what it needs of these. */
export interface DayMove {
  readonly kind: DayMoveKind;
  readonly commitments: readonly CommitmentKey[];
  /** What moved, where it is not the commitment: a step, an indicator, a decision… */
  readonly subject?: string | null;
  /** What its page is found by: code of an indicator or of a campaign, number of a decision or of an avenant. */
  readonly key?: string | null;
  readonly fromStatus?: CommitmentStatus | null;
  readonly toStatus?: CommitmentStatus | null;
  readonly fromWeather?: Weather | null;
  readonly toWeather?: Weather | null;
  readonly fromFigure?: StoodFigure | null;
  readonly toFigure?: StoodFigure | null;
  readonly unit?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly semesters?: readonly string[];
  readonly parts?: readonly string[];
  /** How many figures. */
  readonly count?: number | null;
  readonly organisation?: string | null;
  /** The day that it claims. */
  readonly on?: string | null;
  readonly reason?: string | null;
}
