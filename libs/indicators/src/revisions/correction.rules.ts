import type { ProblemDetail } from '#platform';
import { mayBeNegative } from '../figure.rules.js';

export interface Correction {
  /** The revision that was looked at. */
  readonly id: string;
  readonly value: number | null;
  readonly notKnown: boolean;
  readonly qualifier: string;
  readonly reason: string;
}

/** The figure that stands. */
export interface CorrectedFigure {
  readonly value: number | null;
  readonly qualifier: string;
  readonly kind: string;
  readonly unit: string;
  readonly provenance: string;
}

const REASON_LENGTH = 1000;

/** What is wrong with a correction, field by field. « Not known » is said, never left out, and is not zero. */
export function correctionProblems({ value, notKnown, qualifier, reason }: Omit<Correction, 'id'>, held: CorrectedFigure): ProblemDetail[] {
  if (held.provenance === 'COMPUTED') return [{ path: 'value', code: 'FIGURE_COMPUTED' }];
  const problems: ProblemDetail[] = [];
  if (notKnown === (value !== null)) problems.push({ path: 'value', code: notKnown ? 'FIGURE_AND_NOT_KNOWN' : 'FIGURE_REQUIRED' });
  else if (held.kind === 'YES_NO' && value !== null && value !== 0 && value !== 1) problems.push({ path: 'value', code: 'FIGURE_YES_NO_WRONG' });
  else if (held.kind === 'RATE' && held.unit === '%' && value !== null && (value < 0 || value > 100)) problems.push({ path: 'value', code: 'FIGURE_SHARE_WRONG' });
  else if (value !== null && value < 0 && !mayBeNegative(held)) problems.push({ path: 'value', code: 'VALUE_NEGATIVE', details: { unit: held.unit } });
  else if (value === 0 && qualifier === 'LESS_THAN' && !mayBeNegative(held)) problems.push({ path: 'value', code: 'VALUE_UNDER_NOTHING' });
  else if (value === held.value && qualifier === held.qualifier) problems.push({ path: 'value', code: 'FIGURE_UNCHANGED' });
  if (!reason.trim()) problems.push({ path: 'reason', code: 'CORRECTION_REASON_REQUIRED' });
  if (reason.trim().length > REASON_LENGTH) problems.push({ path: 'reason', code: 'TEXT_TOO_LONG', details: { length: reason.trim().length, max: REASON_LENGTH } });
  return problems;
}
