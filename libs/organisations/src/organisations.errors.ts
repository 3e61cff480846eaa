import { DomainError, registerMessages } from '#platform';

registerMessages({
  ORGANISATION_NOT_FOUND: { fr: 'Le pacte n’a pas d’organisation « {slug} ».', en: 'The pact has no organisation “{slug}”.' },
});

export const organisationNotFound = (slug: string): DomainError => new DomainError('ORGANISATION_NOT_FOUND', { slug });
