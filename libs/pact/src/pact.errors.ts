import { DomainError, registerMessages } from '#platform';

registerMessages({
  PACT_NOT_FOUND: { fr: 'Aucun pacte ne porte le nom « {slug} ».', en: 'No pact is named “{slug}”.' },
  TERRITORY_GROUP_NOT_FOUND: { fr: 'Le pacte n’a pas de groupe d’arrondissements « {code} ».', en: 'The pact has no group of arrondissements “{code}”.' },
  TERRITORY_NAME_REQUIRED: { fr: 'Donnez un nom au groupe.', en: 'Give the group a name.' },
  TERRITORY_NAME_TAKEN: { fr: 'Un autre groupe s’appelle déjà « {name} ».', en: 'Another group is already called “{name}”.' },
  TERRITORY_OF_SEVERAL: { fr: 'Choisissez au moins deux arrondissements.', en: 'Choose at least two arrondissements.' },
  TERRITORY_OF_ALL: { fr: 'Les vingt arrondissements sont toute la ville : elle n’a pas besoin de groupe.', en: 'The twenty arrondissements are the whole city, which needs no group.' },
  TERRITORY_IN_USE: { fr: 'Des indicateurs y comptent : {indicators}. Changez d’abord leur définition.', en: 'Indicators count there: {indicators}. Change their definition first.' },
  ARRONDISSEMENT_UNKNOWN: { fr: 'La ville n’a pas d’arrondissement {number}.', en: 'The city has no arrondissement {number}.' },
  DUTY_TWICE: { fr: 'Une même fonction figure deux fois.', en: 'The same duty stands there twice.' },
  CONTACT_TWICE: { fr: 'Une même personne figure pour deux fonctions.', en: 'The same person stands for two duties.' },
  CONTACT_UNKNOWN: { fr: 'Cette personne ne fait pas partie de l’organisation.', en: 'This person is not part of the organisation.' },
  CONTACT_REQUIRED: { fr: 'Choisissez une personne de l’organisation.', en: 'Choose a person of the organisation.' },
  CONTACT_ADDRESS_REQUIRED: { fr: 'Une adresse électronique est à remplir.', en: 'An e-mail address is required.' },
});

export const territoryGroupNotFound = (code: string): DomainError => new DomainError('TERRITORY_GROUP_NOT_FOUND', { code });
export const pactNotFound = (slug: string): DomainError => new DomainError('PACT_NOT_FOUND', { slug });
