/** What a quorum is counted from: voting seats in mandate on the day of the sitting. */
export interface QuorumGround {
  readonly seats: number;
  /** Those whose holder is there, or is represented. */
  readonly there: number;
  /** The instance's rule: at least that share of its voting seats; 0: it asks for none. */
  readonly percent: number;
}

export interface Quorum extends QuorumGround {
  /** How many are needed. */
  readonly needed: number;
  readonly reached: boolean;
}

/**
 * At least `percent` of the voting seats, rounded up: half of seven is four. Consultative seats count nowhere. Null when the
 * instance asks for no quorum, or nobody votes in it.
 */
export function quorumOf({ seats, there, percent }: QuorumGround): Quorum | null {
  if (percent === 0 || seats === 0) return null;
  // Whole numbers throughout: 0.07 × 100 is not 7 for a computer.
  const needed = Math.max(1, Math.ceil((seats * percent) / 100));
  return { seats, there, percent, needed, reached: there >= needed };
}
