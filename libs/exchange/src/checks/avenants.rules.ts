import { isPartialDate } from '#platform';
import type { Refusal } from '../exchange.errors.js';
import { refuse, type CheckedPact } from './checked-pact.js';

/** Avenants are numbered one by one, changes commitments of the pact, each once, and hold from their COPIL at the earliest. */
export function avenantRefusals({ head, commitments }: CheckedPact): Refusal[] {
  if (!head) return [];
  return (head.value.avenants ?? []).flatMap(({ number, copil, effectiveOn, changes }, index) => {
    const at = (path: readonly (string | number)[], code: string, details: Record<string, unknown>): Refusal => refuse(head.file, ['avenants', index, ...path], code, details);
    return [
      ...(number === index + 1 ? [] : [at(['number'], 'OUT_OF_ORDER', { value: number, expected: index + 1 })]),
      ...([[['copil', 'on'], copil.on], [['effectiveOn'], effectiveOn]] as const).flatMap(([path, value]) => (isPartialDate(value) ? [] : [at(path, 'DATE_IMPOSSIBLE', { value })])),
      ...(effectiveOn < copil.on ? [at(['effectiveOn'], 'DATES_REVERSED', { start: copil.on, end: effectiveOn })] : []),
      ...changes.flatMap(({ commitment, wording, reason }, n) => [
        ...(commitments.complete && !commitments.keys.has(commitment) ? [at(['changes', n, 'commitment'], 'COMMITMENT_UNKNOWN', { number: commitment })] : []),
        ...(changes.findIndex((other) => other.commitment === commitment) < n ? [at(['changes', n, 'commitment'], 'LIST_REPEATS', {})] : []),
        ...(wording || reason ? [] : [at(['changes', n], 'KEY_MISSING', { key: 'reason' })]),
      ]),
    ];
  });
}
