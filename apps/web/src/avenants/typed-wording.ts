import type { AvenantDraftQuery, SetAvenantChangeInput, WordedCommitmentQuery, WordingInput } from '../graphql/generated.js';

/** The text of a commitment as its form holds it: what says nothing is an empty field. */
export type TypedWording = Readonly<Record<'title' | 'purpose' | 'means' | 'audience' | 'calendar' | 'porteurs', string>>;

export const WORDING_FIELDS = [
  { key: 'title', part: 'TITLE', rows: 2, max: 500 },
  { key: 'purpose', part: 'PURPOSE', rows: 5, max: 4000 },
  { key: 'means', part: 'MEANS', rows: 5, max: 4000 },
  { key: 'audience', part: 'AUDIENCE', rows: 2, max: 1000 },
  { key: 'calendar', part: 'CALENDAR', rows: 1, max: 300 },
  { key: 'porteurs', part: 'PORTEURS', rows: 2, max: 1000 },
] as const;

/** What the draft makes of a commitment, as its form holds it. */
export interface TypedChange {
  readonly withdrawn: boolean;
  readonly wording: TypedWording;
  readonly reason: string;
}

type Change = AvenantDraftQuery['avenantDraft']['changes'][number];

/** What the draft says of it already, else the text that holds. */
export function typedChange(change: Change | null, { title, purpose, means, audience, calendar, porteursVerbatim }: WordedCommitmentQuery['commitment']): TypedChange {
  const text = change?.wording ?? { title, purpose, means, audience, calendar: calendar.verbatim, porteurs: porteursVerbatim };
  const wording = { title: text.title, purpose: text.purpose, means: text.means ?? '', audience: text.audience ?? '', calendar: text.calendar, porteurs: text.porteurs ?? '' };
  return { withdrawn: change?.kind === 'WITHDRAWN', wording, reason: change?.reason ?? '' };
}

export function changeInput({ withdrawn, wording, reason }: TypedChange): Pick<SetAvenantChangeInput, 'withdrawn' | 'wording' | 'reason'> {
  return { reason: reason || null, ...(withdrawn ? { withdrawn } : { wording: wordingInput(wording) }) };
}

export function wordingInput(typed: TypedWording): WordingInput {
  return { ...typed, means: typed.means || null, audience: typed.audience || null, porteurs: typed.porteurs || null };
}
