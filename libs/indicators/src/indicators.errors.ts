import { DomainError, registerMessages } from '#platform';

registerMessages({
  INDICATOR_NOT_FOUND: { fr: 'Le pacte n’a pas d’indicateur « {code} ».', en: 'The pact has no indicator “{code}”.' },
});

export const indicatorNotFound = (code: string): DomainError => new DomainError('INDICATOR_NOT_FOUND', { code });
