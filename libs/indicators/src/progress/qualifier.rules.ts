import type { Qualifier } from '../progress.rules.js';

/**
 * How precise a sum is: as its parts are. Exact parts add nothing to doubt; with one word of doubt the sum has it
 * (« plus de 900 » and 100 are « plus de 1 000 »); with two different ones all that can be said is « environ », save that
 * « près de » and « moins de » are both under: their sum is « moins de ».
 */
export function qualifierOfSum(parts: readonly Qualifier[]): Qualifier {
  const doubts = new Set(parts.filter((each) => each !== 'EXACT'));
  if (doubts.has('LESS_THAN')) doubts.delete('NEARLY');
  return doubts.size > 1 ? 'ABOUT' : ([...doubts][0] ?? 'EXACT');
}

/**
 * How precise a difference or a ratio is, of which the second part is taken away or divides: 100 less « plus de 40 » is
 * « moins de 60 », 100 less « moins de 40 » or « près de 40 » is « plus de 60 ». Null when it cannot be said: « moins de 100 »
 * less « moins de 40 » may be anything.
 */
export function qualifierOfDifference(first: Qualifier, second: Qualifier): Qualifier | null {
  if (second === 'MORE_THAN') return first === 'EXACT' || first === 'NEARLY' || first === 'LESS_THAN' ? 'LESS_THAN' : null;
  if (second === 'LESS_THAN') return first === 'EXACT' || first === 'MORE_THAN' ? 'MORE_THAN' : null;
  if (first === 'LESS_THAN' && second === 'NEARLY') return null;
  return qualifierOfSum([first, second === 'NEARLY' ? 'MORE_THAN' : second]);
}
