import { registerMessages } from '../errors/messages.js';

registerMessages({
  UPLOAD_TOO_LARGE: { fr: 'Ce fichier est trop lourd : {max} Mo au plus.', en: 'This file is too large: {max} MB at most.' },
  UPLOAD_INTERRUPTED: { fr: 'L’envoi du fichier s’est interrompu : rien n’a été gardé. Réessayez.', en: 'The upload broke off: nothing was kept. Try again.' },
  UPLOAD_UNSAFE: { fr: 'L’antivirus a refusé ce fichier : il n’a pas été gardé.', en: 'The antivirus refused this file: it was not kept.' },
  UPLOAD_NOT_SCANNED: { fr: 'L’antivirus n’a pas pu examiner ce fichier : il n’a pas été gardé. Réessayez plus tard.', en: 'The antivirus could not look at this file: it was not kept. Try again later.' },
  STORAGE_UNREACHABLE: { fr: 'Les fichiers ne sont pas accessibles pour le moment : rien n’a été gardé ni perdu. Réessayez dans quelques minutes.', en: 'Files cannot be reached at the moment: nothing was kept or lost. Try again in a few minutes.' },
});
