/** SQL over a request's report `r` (left joined): the organisation still has to answer, for the first time or again. */
export const OWED = `(r.state IS NULL OR r.state IN ('DRAFT', 'RETURNED'))`;

/** SQL over a report `r`: it was sent, and counts as an answer. */
export const ANSWERED = `(r.state IN ('SUBMITTED', 'ACCEPTED'))`;

/** Most urgent first: what came back, what was begun, what was never touched, then what is done. SQL over a state. */
export function urgency(state: string): string {
  return `array_position(ARRAY['RETURNED', 'DRAFT', 'AWAITED', 'SUBMITTED', 'ACCEPTED'], ${state})`;
}
