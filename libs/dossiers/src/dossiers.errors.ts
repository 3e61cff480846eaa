import { DomainError, registerMessages } from '#platform';

registerMessages({
  DOSSIER_NOT_FOUND: { fr: 'Ce dossier n’existe pas.', en: 'This dossier does not exist.' },
  DOSSIER_MEETING_NOT_FOUND: { fr: 'Cette réunion n’existe pas.', en: 'This meeting does not exist.' },
  DOSSIER_MEETING_PAST: { fr: 'Cette réunion a eu lieu le {day} : un dossier se prépare avant.', en: 'This meeting was held on {day}: a dossier is prepared before.' },
  DOSSIER_MEETING_CANCELLED: { fr: 'Cette réunion est annulée.', en: 'This meeting is cancelled.' },
  DOSSIER_SHARED: { fr: 'Ce dossier est à la disposition du comité : il ne change plus. Préparez-en un autre.', en: 'This dossier is at the committee’s disposal: it no longer changes. Prepare another one.' },
  DOSSIER_SHARING_DAY_PAST: { fr: 'Le jour de cette mise à disposition, le {day}, est passé : mettez le dossier à disposition maintenant.', en: 'The day of this sharing, {day}, has passed: share the dossier now.' },
  DOSSIER_NOT_PRINTED: { fr: 'Le PDF de ce dossier n’est pas prêt.', en: 'The PDF of this dossier is not ready.' },
});

export const dossierNotFound = (): DomainError => new DomainError('DOSSIER_NOT_FOUND');
