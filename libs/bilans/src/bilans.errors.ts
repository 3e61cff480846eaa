import { DomainError, registerMessages } from '#platform';

registerMessages({
  BILAN_NOT_FOUND: {
    fr: 'Pas de bilan pour {year} : le pacte court de {first} à {last}, et une année n’a de bilan qu’une fois commencée.',
    en: 'There is no bilan for {year}: the pact runs from {first} to {last}, and a year has a bilan only once it has begun.',
  },
});

export const bilanNotFound = (details: { year: number; first: number; last: number }): DomainError => new DomainError('BILAN_NOT_FOUND', details);
