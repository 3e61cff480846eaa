import { defineLabels } from './language.js';

/** Words of files that people give with something, whatever it is. */
export const fileLabels = defineLabels(
  {
    title: 'Fichiers à l’appui',
    choose: 'Joindre des fichiers',
    photo: 'Prendre une photo',
    remove: 'Retirer',
    removeFile: (name: string) => `Retirer ${name}`,
    sending: (name: string) => `Envoi de ${name}`,
    size: (kilobytes: string) => `${kilobytes} ko`,
    empty: 'Ce fichier est vide : il n’y a rien à envoyer.',
    full: (most: string) => `C’est le plus possible : ${most}.`,
    unreachable: 'Le service est injoignable. Rien n’a été envoyé ; réessayez dans un moment.',
  },
  {
    title: 'Supporting files',
    choose: 'Attach files',
    photo: 'Take a photo',
    remove: 'Remove',
    removeFile: (name: string) => `Remove ${name}`,
    sending: (name: string) => `Sending ${name}`,
    size: (kilobytes: string) => `${kilobytes} kB`,
    empty: 'This file is empty: there is nothing to send.',
    full: (most: string) => `That is the most possible: ${most}.`,
    unreachable: 'The service cannot be reached. Nothing was sent; try again in a moment.',
  },
);
