import { registerMessages } from '#platform';

registerMessages({
  INVITATION_NOT_FOUND: { fr: 'Cette invitation n’existe pas, ou a déjà été acceptée ou retirée.', en: 'This invitation does not exist, or was already accepted or withdrawn.' },
  INVITED_ALREADY: { fr: 'Une invitation à ce rôle attend déjà à cette adresse : renvoyez-la plutôt.', en: 'An invitation to this role already waits at this address: send it again instead.' },
});
