import { DomainError, registerMessages } from '#platform';

registerMessages({
  PACT_NOT_FOUND: { fr: 'Aucun pacte ne porte le nom « {slug} ».', en: 'No pact is named “{slug}”.' },
});

export const pactNotFound = (slug: string): DomainError => new DomainError('PACT_NOT_FOUND', { slug });
