import { registerMessages } from '../errors/messages.js';

registerMessages({
  UPLOAD_TOO_LARGE: { fr: 'Ce fichier est trop lourd : {max} Mo au plus.', en: 'This file is too large: {max} MB at most.' },
  UPLOAD_INTERRUPTED: { fr: 'L’envoi du fichier s’est interrompu : rien n’a été gardé. Réessayez.', en: 'The upload broke off: nothing was kept. Try again.' },
  UPLOAD_UNSAFE: { fr: 'L’antivirus a refusé ce fichier : il n’a pas été gardé.', en: 'The antivirus refused this file: it was not kept.' },
  UPLOAD_NOT_SCANNED: { fr: 'L’antivirus n’a pas pu examiner ce fichier : il n’a pas été gardé. Réessayez plus tard.', en: 'The antivirus could not look at this file: it was not kept. Try again later.' },
  STORAGE_UNREACHABLE: { fr: 'Les fichiers ne sont pas accessibles pour le moment : rien n’a été gardé ni perdu. Réessayez dans quelques minutes.', en: 'Files cannot be reached at the moment: nothing was kept or lost. Try again in a few minutes.' },
  // The codes are those they had when files came with answers only: clients know them.
  EVIDENCE_NOT_FOUND: { fr: 'Ce fichier n’existe pas, ou ne vous est pas ouvert.', en: 'This file does not exist, or is not open to you.' },
  EVIDENCE_EMPTY: { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  EVIDENCE_TYPE_REFUSED: {
    fr: 'Ce type de fichier n’est pas accepté : envoyez un PDF, une image, un document de bureautique sans macro (docx, xlsx, pptx, odt, ods, odp), un CSV ou un texte.',
    en: 'This type of file is not accepted: send a PDF, an image, an office document without macros (docx, xlsx, pptx, odt, ods, odp), a CSV or a text.',
  },
  EVIDENCE_TWICE: { fr: 'Ce fichier est déjà joint.', en: 'This file is already attached.' },
  EVIDENCE_TOO_MUCH: { fr: 'Il y a déjà {max} fichiers joints : retirez-en un d’abord.', en: 'There are already {max} files attached: remove one first.' },
});
