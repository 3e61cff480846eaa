import { DomainError, registerMessages } from '#platform';

registerMessages({
  COMMITMENT_NOT_FOUND: { fr: 'Le pacte n’a pas d’engagement n° {number}.', en: 'The pact has no commitment number {number}.' },
});

export const commitmentNotFound = (number: number): DomainError => new DomainError('COMMITMENT_NOT_FOUND', { number });
