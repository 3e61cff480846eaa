import type { ProblemDetail } from '#platform';
import { TEXT_LIMIT } from '../reports/answer.rules.js';

/** A known figure of one indicator, as a porteur says it. */
export interface SaidFigure {
  readonly reportId: string;
  /** Slug and name of who says it. */
  readonly organisation: string;
  readonly name: string;
  readonly role: string;
  readonly value: number;
  readonly qualifier: string;
}

/**
 * What allows the lead's people to settle: while its own answer is being written, it is a part of writing it; once that is sent,
 * it changes at once which figure stands, and is for who may send.
 */
export const settlingPermission = (sent: boolean): 'report.submit' | 'report.write' => (sent ? 'report.submit' : 'report.write');

/** Figures differ by their values: "about 120" and "120" do not. */
export function differ(said: readonly Pick<SaidFigure, 'value'>[]): boolean {
  return new Set(said.map(({ value }) => value)).size > 1;
}

/** What refuses a settlement: nothing differs, the chosen one says nothing, no reason. */
export function settlementProblems(said: readonly Pick<SaidFigure, 'value' | 'organisation'>[], organisation: string, reason: string | null): ProblemDetail[] {
  if (!differ(said)) return [{ path: 'indicator', code: 'NOTHING_TO_SETTLE' }];
  if (!said.some((each) => each.organisation === organisation)) return [{ path: 'organisation', code: 'FIGURE_NOT_SAID' }];
  if (!reason) return [{ path: 'reason', code: 'SETTLEMENT_REASON_REQUIRED' }];
  return reason.length > TEXT_LIMIT ? [{ path: 'reason', code: 'TEXT_TOO_LONG', details: { length: reason.length, max: TEXT_LIMIT } }] : [];
}

/** An open contradiction: the indicator's code, and what the others say. */
export interface OpenContradiction {
  readonly indicator: string;
  readonly others: readonly { readonly name: string; readonly value: number }[];
}

/** Told before sending, and refuses nothing. */
export function contradictionWarnings(open: readonly OpenContradiction[], role: string): ProblemDetail[] {
  const code = role === 'LEAD' ? 'FIGURES_CONTRADICT' : 'FIGURE_OTHERS_DIFFER';
  return open.map(({ indicator, others }) => ({ path: `measurements.${indicator}`, code, details: { others } }));
}
