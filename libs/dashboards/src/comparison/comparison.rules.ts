import type { CommitmentStatus } from '#commitments';
import { LeadAnswerState, Weather } from '#reporting';

/** What a comparison reads of an answer; null where the lead was not asked. */
export interface ComparedAnswer {
  readonly state: LeadAnswerState;
  readonly organisation: string;
  readonly status: CommitmentStatus | null;
  readonly weather: Weather | null;
  /** Null when the reader may not read it. */
  readonly report: string | null;
}

export enum ComparedMove {
  WORSENED = 'WORSENED',
  IMPROVED = 'IMPROVED',
  STATUS_CHANGED = 'STATUS_CHANGED',
  ANSWERED_ANEW = 'ANSWERED_ANEW',
  SILENT_NOW = 'SILENT_NOW',
  LEAD_CHANGED = 'LEAD_CHANGED',
}

export enum MoveLeftOut {
  NOT_ASKED = 'NOT_ASKED',
  SILENT = 'SILENT',
  AWAITED = 'AWAITED',
  EXCUSED = 'EXCUSED',
  NOT_ACCEPTED = 'NOT_ACCEPTED',
}

/** From the best to the worst. */
const WEATHERS: readonly Weather[] = [Weather.SUNNY, Weather.CLOUDY, Weather.OVERCAST, Weather.STORM];

const REASONS: Readonly<Partial<Record<LeadAnswerState, MoveLeftOut>>> = {
  [LeadAnswerState.OVERDUE]: MoveLeftOut.SILENT,
  [LeadAnswerState.AWAITED]: MoveLeftOut.AWAITED,
  [LeadAnswerState.EXCUSED]: MoveLeftOut.EXCUSED,
};

/**
 * Why an answer enters no comparison; null when it does. The earlier semester counts by what was accepted in it, as the moves
 * of the overview do; the later one by what its reader may read.
 */
export function leftOutOf(answer: ComparedAnswer | null, side: 'before' | 'after'): MoveLeftOut | null {
  if (answer === null) return MoveLeftOut.NOT_ASKED;
  if (answer.state === LeadAnswerState.ACCEPTED) return null;
  if (answer.state === LeadAnswerState.SENT) return side === 'before' || answer.report === null ? MoveLeftOut.NOT_ACCEPTED : null;
  return REASONS[answer.state]!;
}

/** What moved between two answers: météo and status only where both are compared, silences and leads wherever both were asked. */
export function movesBetween(before: ComparedAnswer | null, after: ComparedAnswer | null): ComparedMove[] {
  if (before === null || after === null) return [];
  const moves: ComparedMove[] = [];
  if (leftOutOf(before, 'before') === null && leftOutOf(after, 'after') === null) {
    const turn = weatherMove(before.weather, after.weather);
    if (turn) moves.push(turn);
    if (before.status !== after.status) moves.push(ComparedMove.STATUS_CHANGED);
  }
  if (!answered(before) && answered(after)) moves.push(ComparedMove.ANSWERED_ANEW);
  if (answered(before) && after.state === LeadAnswerState.OVERDUE) moves.push(ComparedMove.SILENT_NOW);
  if (before.organisation !== after.organisation) moves.push(ComparedMove.LEAD_CHANGED);
  return moves;
}

/** Which way the météo turned; null when it did not, or is not known on both sides. */
export function weatherMove(before: Weather | null, after: Weather | null): ComparedMove.WORSENED | ComparedMove.IMPROVED | null {
  const turn = before && after ? WEATHERS.indexOf(after) - WEATHERS.indexOf(before) : 0;
  if (turn === 0) return null;
  return turn > 0 ? ComparedMove.WORSENED : ComparedMove.IMPROVED;
}

export function answered({ state }: Pick<ComparedAnswer, 'state'>): boolean {
  return state === LeadAnswerState.SENT || state === LeadAnswerState.ACCEPTED;
}
