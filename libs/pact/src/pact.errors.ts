import { DomainError, registerMessages } from '#platform';

registerMessages({
  PACT_NOT_FOUND: { fr: 'Aucun pacte ne porte le nom « {slug} ».', en: 'No pact is named “{slug}”.' },
  DUTY_TWICE: { fr: 'Une même fonction figure deux fois.', en: 'The same duty stands there twice.' },
  CONTACT_TWICE: { fr: 'Une même personne figure pour deux fonctions.', en: 'The same person stands for two duties.' },
  CONTACT_UNKNOWN: { fr: 'Cette personne ne fait pas partie de l’organisation.', en: 'This person is not part of the organisation.' },
  CONTACT_REQUIRED: { fr: 'Choisissez une personne de l’organisation.', en: 'Choose a person of the organisation.' },
  CONTACT_ADDRESS_REQUIRED: { fr: 'Une adresse électronique est à remplir.', en: 'An e-mail address is required.' },
});

export const pactNotFound = (slug: string): DomainError => new DomainError('PACT_NOT_FOUND', { slug });
