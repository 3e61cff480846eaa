import { registerMessages } from '#platform';

registerMessages({
  PERSON_NOT_FOUND: { fr: 'Cette personne n’existe pas.', en: 'This person does not exist.' },
  ORGANISATION_UNKNOWN_HERE: { fr: 'Aucune organisation ne porte le nom « {slug} ».', en: 'No organisation is named “{slug}”.' },
  ADDRESS_TAKEN: { fr: 'Cette adresse est déjà celle d’une autre personne de cet espace.', en: 'This address is already that of another person of this space.' },
  GRANT_NOT_FOUND: { fr: 'Ce rôle n’existe pas ou a déjà pris fin.', en: 'This role does not exist or has already ended.' },
  ROLE_HELD_ALREADY: { fr: 'Cette personne tient déjà ce rôle pendant ces jours.', en: 'This person already holds this role on these days.' },
  ROLE_NEEDS_ORGANISATION: { fr: 'Ce rôle se tient pour une organisation : choisissez laquelle.', en: 'This role is held for an organisation: choose which.' },
  ROLE_HAS_NO_ORGANISATION: { fr: 'Ce rôle vaut pour tout l’espace : il ne se donne pas pour une organisation.', en: 'This role is over the whole space: it is not given for an organisation.' },
  ROLE_UNSUITED: { fr: 'Ce rôle ne se donne pas aux personnes d’une organisation de cette sorte.', en: 'This role is not given to the people of an organisation of this kind.' },
  ROLE_DATES_REVERSED: { fr: 'La fin vient avant le début.', en: 'The end comes before the beginning.' },
  DATE_PASSED: { fr: 'Cette date est passée : choisissez aujourd’hui ou plus tard.', en: 'This date has passed: choose today or later.' },
  ROLE_ENDS_BEFORE: { fr: 'Ce rôle prend déjà fin le {until}.', en: 'This role already ends on {until}.' },
  LAST_ADMINISTRATOR: {
    fr: 'C’est la seule personne qui administre cet espace : donnez d’abord ce rôle à une autre.',
    en: 'This is the only person who administers this space: first give this role to another.',
  },
  PERSON_AWAY: {
    fr: 'Cette personne est partie ou son compte est éteint : rallumez-le d’abord.',
    en: 'This person has left or their account is switched off: switch it on first.',
  },
  DEPARTURE_FIRST: {
    fr: 'Cette personne tient encore des rôles ou des tâches : enregistrez d’abord son départ, et qui prend la suite.',
    en: 'This person still holds roles or duties: first record their departure, and who takes over.',
  },
  ERASED_ALREADY: { fr: 'Les données de cette personne sont déjà effacées.', en: 'This person’s data are already erased.' },
  NOT_ONESELF: { fr: 'On ne peut pas faire cela pour soi-même.', en: 'You cannot do this to yourself.' },
});
