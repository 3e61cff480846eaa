import { DomainError, registerMessages } from '#platform';

registerMessages({
  DECISION_NOT_FOUND: { fr: 'Le pacte n’a pas de décision n° {number}.', en: 'The pact has no decision number {number}.' },
  DECISION_TEXT_REQUIRED: { fr: 'Écrivez ce qui a été décidé.', en: 'Write what was decided.' },
  DECISION_MEETING_REQUIRED: { fr: 'Choisissez la réunion qui l’a décidé.', en: 'Choose the meeting that decided it.' },
  DECISION_MEETING_UNKNOWN: { fr: 'Cette réunion n’est pas une réunion de ce pacte.', en: 'This meeting is not a meeting of this pact.' },
  DECISION_MEETING_TO_COME: { fr: 'Cette réunion n’a pas commencé, ou a été annulée.', en: 'This meeting has not begun, or was cancelled.' },
  DECISION_ITEM_UNKNOWN: { fr: 'Ce point n’est pas à l’ordre du jour de la réunion.', en: 'This item is not on the meeting’s agenda.' },
  DECISION_OWNER_REQUIRED: { fr: 'Choisissez l’organisation qui s’en charge.', en: 'Choose the organisation that carries it out.' },
  DECISION_OWNER_UNKNOWN: { fr: 'L’organisation « {slug} » n’existe pas, ou en a rejoint une autre.', en: 'The organisation “{slug}” does not exist, or has joined another one.' },
  DECISION_PERSON_UNKNOWN: { fr: 'Cette personne ne répond pas pour l’organisation choisie.', en: 'This person does not report for the organisation chosen.' },
  DECISION_COMMITMENTS_UNKNOWN: { fr: 'Le pacte n’a pas ces engagements : {numbers}.', en: 'The pact has no such commitments: {numbers}.' },
  DECISION_DUE_BEFORE: { fr: 'L’échéance ne peut pas précéder la réunion ({decidedOn}).', en: 'The deadline cannot come before the meeting ({decidedOn}).' },
  DECISION_WORDS_REQUIRED: { fr: 'Écrivez quelques mots.', en: 'Write a few words.' },
  DECISION_DONE_WORDS_REQUIRED: { fr: 'Dites ce qui a été fait.', en: 'Say what was done.' },
  DECISION_REASON_REQUIRED: { fr: 'Dites pourquoi.', en: 'Say why.' },
  DECISION_OPEN: { fr: 'Cette décision est encore ouverte.', en: 'This decision is still open.' },
  DECISION_ENDED: { fr: 'Cette décision n’est plus ouverte.', en: 'This decision is no longer open.' },
  DECISION_FILE_OF_OTHERS: {
    fr: 'Seule la partie qui a joint ce fichier (le secrétariat, ou l’organisation chargée) peut le retirer.',
    en: 'Only the side that attached this file (the secretariat, or the owner) can remove it.',
  },
  DECISION_TAKES_EFFECT_BY_ITSELF: {
    fr: 'Cette décision prend effet par elle-même : seule une autre décision peut dire autre chose.',
    en: 'This decision takes effect by itself: only another decision can say otherwise.',
  },
});

export function decisionNotFound(number: number): DomainError {
  return new DomainError('DECISION_NOT_FOUND', { number });
}
