import { DomainError, registerMessages } from '#platform';

registerMessages({
  AGENDA_MEETING_NOT_FOUND: { fr: 'Cette réunion n’existe pas.', en: 'This meeting does not exist.' },
  AGENDA_PAST: { fr: 'La réunion est passée, ou annulée : son ordre du jour ne change plus.', en: 'The meeting is past, or cancelled: its agenda no longer changes.' },
  AGENDA_MINUTES: { fr: 'Donnez une durée entre 1 et {max} minutes.', en: 'Give a length between 1 and {max} minutes.' },
  AGENDA_TITLE_REQUIRED: { fr: 'Donnez un titre à ce point.', en: 'Give this item a title.' },
  AGENDA_SUBJECT_UNKNOWN: { fr: 'Ce dont parle ce point n’est pas dans le pacte.', en: 'What this item is about is not in the pact.' },
  AGENDA_SUBJECT_TWICE: { fr: 'Ce point est déjà à l’ordre du jour.', en: 'This item is already on the agenda.' },
  AGENDA_ITEM_SPOKEN: { fr: 'Un point dont on a parlé en séance ne se retire plus.', en: 'An item that was spoken about at the meeting is no longer taken out.' },
  AGENDA_PRESENTER_UNKNOWN: { fr: 'L’organisation « {slug} » n’existe pas.', en: 'The organisation “{slug}” does not exist.' },
});

export function agendaMeetingNotFound(): DomainError {
  return new DomainError('AGENDA_MEETING_NOT_FOUND');
}
