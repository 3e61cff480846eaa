import { defineLabels } from './language.js';

/** Words of the files given with an answer. */
export const evidenceLabels = defineLabels(
  {
    title: 'Fichiers à l’appui',
    hint: 'Facultatif : PDF, image, document ou tableau ; 10 Mo chacun, 10 au plus. Lus par votre organisation et le secrétariat. N’y mettez pas de nom de personne aidée.',
    choose: 'Joindre des fichiers',
    photo: 'Prendre une photo',
    remove: 'Retirer',
    removeFile: (name: string) => `Retirer ${name}`,
    sending: (name: string) => `Envoi de ${name}`,
    size: (kilobytes: string) => `${kilobytes} ko`,
    empty: 'Ce fichier est vide : il n’y a rien à envoyer.',
    full: (most: string) => `C’est le plus possible : ${most}.`,
  },
  {
    title: 'Supporting files',
    hint: 'Optional: PDF, picture, document or table; 10 MB each, 10 at most. Read by your organisation and the secretariat. Put no name of a person helped in them.',
    choose: 'Attach files',
    photo: 'Take a photo',
    remove: 'Remove',
    removeFile: (name: string) => `Remove ${name}`,
    sending: (name: string) => `Sending ${name}`,
    size: (kilobytes: string) => `${kilobytes} kB`,
    empty: 'This file is empty: there is nothing to send.',
    full: (most: string) => `That is the most possible: ${most}.`,
  },
);
