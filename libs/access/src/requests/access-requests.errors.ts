import { registerMessages } from '#platform';

registerMessages({
  ACCESS_REQUEST_NOT_FOUND: { fr: 'Cette demande n’existe pas ou a déjà reçu sa réponse.', en: 'This request does not exist or was already answered.' },
  ORGANISATION_TO_CHOOSE: { fr: 'Choisissez l’organisation pour laquelle cette personne entre.', en: 'Choose the organisation for which this person comes in.' },
});
