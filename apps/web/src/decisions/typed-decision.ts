import type { DecisionPageQuery, ReviseDecisionInput } from '../graphql/generated.js';

/** A decision as its form holds it. */
export interface TypedDecision {
  readonly meeting: string;
  readonly text: string;
  readonly commitments: readonly number[];
  readonly organisation: string;
  readonly person: string;
  readonly dueOn: string;
}

export const BLANK: TypedDecision = { meeting: '', text: '', commitments: [], organisation: '', person: '', dueOn: '' };

export function typedDecision({ meeting, text, commitments, organisation, person, dueOn }: DecisionPageQuery['decision']): TypedDecision {
  return { meeting: meeting?.id ?? '', text, commitments: commitments.map(({ number }) => number), organisation: organisation?.slug ?? '', person: person?.id ?? '', dueOn: dueOn ?? '' };
}

export function decisionInput({ text, commitments, organisation, person, dueOn }: TypedDecision): Pick<ReviseDecisionInput, 'text' | 'commitments' | 'organisation' | 'person' | 'dueOn'> {
  return { text, commitments: [...commitments], organisation, person: person || null, dueOn };
}
