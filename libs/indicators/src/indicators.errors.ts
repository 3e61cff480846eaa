import { DomainError, registerMessages } from '#platform';

registerMessages({
  SMALL_COUNT_THRESHOLD_WRONG: { fr: 'Le seuil va de {lowest} à {highest} ; 0 montre tous les nombres.', en: 'The threshold goes from {lowest} to {highest}; 0 shows every number.' },
  INDICATOR_NOT_FOUND: { fr: 'Le pacte n’a pas d’indicateur « {code} ».', en: 'The pact has no indicator “{code}”.' },
});

export const indicatorNotFound = (code: string): DomainError => new DomainError('INDICATOR_NOT_FOUND', { code });
