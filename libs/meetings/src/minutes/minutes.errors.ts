import { DomainError, registerMessages } from '#platform';

registerMessages({
  MINUTES_NOT_FOUND: { fr: 'Ce relevé n’existe pas, ou n’est pas encore envoyé.', en: 'These minutes do not exist, or are not sent yet.' },
  MINUTES_MEETING_NOT_HELD: { fr: 'Cette réunion ne s’est pas tenue : elle n’a pas de relevé.', en: 'This meeting was not held: it has no minutes.' },
  MINUTES_PREPARED: { fr: 'Une édition attend d’être envoyée : envoyez-la, ou écartez-la pour en préparer une autre.', en: 'An edition waits to be sent: send it, or discard it to prepare another one.' },
  MINUTES_CHANGES_REQUIRED: { fr: 'Un relevé a déjà été envoyé : dites ce que celui-ci change.', en: 'Minutes were sent already: say what these change.' },
  MINUTES_SHARED: { fr: 'Ce relevé est envoyé : il ne change plus. Préparez une autre édition.', en: 'These minutes are sent: they no longer change. Prepare another edition.' },
  MINUTES_NOT_PRINTED: { fr: 'Le PDF de ce relevé n’est pas prêt.', en: 'The PDF of these minutes is not ready.' },
});

export const minutesNotFound = (): DomainError => new DomainError('MINUTES_NOT_FOUND');
