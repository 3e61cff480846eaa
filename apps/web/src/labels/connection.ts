import { defineLabels } from './language.js';

/** Why nothing came of a request, when the service could not say it itself. */
export const connectionLabels = defineLabels(
  {
    saving: { offline: 'Pas de connexion : rien n’est enregistré. Votre texte reste ici ; réessayez.', unanswered: 'Le service n’a pas répondu : rien ne dit que c’est enregistré. Votre texte reste ici ; réessayez.' },
    reading: { offline: 'Pas de connexion : rien n’a pu être lu. Réessayez.', unanswered: 'Le service n’a pas répondu. Réessayez dans un moment.' },
    broken: 'Une erreur est survenue, et le service n’a pas dit laquelle. Votre texte reste ici ; réessayez.',
  },
  {
    saving: { offline: 'No connection: nothing is saved. Your text stays here; try again.', unanswered: 'The service did not answer: nothing says that it is saved. Your text stays here; try again.' },
    reading: { offline: 'No connection: nothing could be read. Try again.', unanswered: 'The service did not answer. Try again in a moment.' },
    broken: 'Something went wrong, and the service did not say what. Your text stays here; try again.',
  },
);
