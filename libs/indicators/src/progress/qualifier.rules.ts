import type { Qualifier } from '../progress.rules.js';

/**
 * How precise a sum is: as its parts are. Exact parts add nothing to doubt; with one word of doubt the sum has it
 * (« plus de 900 » and 100 are « plus de 1 000 »); with two different ones all that can be said is « environ ».
 */
export function qualifierOfSum(parts: readonly Qualifier[]): Qualifier {
  const doubts = new Set(parts.filter((each) => each !== 'EXACT'));
  return doubts.size > 1 ? 'ABOUT' : ([...doubts][0] ?? 'EXACT');
}

/**
 * How precise a difference or a ratio is, of which the second part is taken away or divides; null when it cannot be said:
 * 100 less « plus de 40 » is less than 60, and no word of ours says so. 100 less « près de 40 » is « plus de 60 ».
 */
export function qualifierOfDifference(first: Qualifier, second: Qualifier): Qualifier | null {
  if (second === 'MORE_THAN') return null;
  return qualifierOfSum([first, second === 'NEARLY' ? 'MORE_THAN' : second]);
}
