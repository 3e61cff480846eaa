import { DomainError, registerMessages } from '#platform';

registerMessages({
  MEETING_NOT_FOUND: { fr: 'Cette réunion n’existe pas, ou vous n’y siégez pas.', en: 'This meeting does not exist, or you do not sit there.' },
  INSTANCE_NOT_FOUND: { fr: 'Cette instance n’existe pas, ou vous n’y siégez pas.', en: 'This body does not exist, or you do not sit in it.' },
  MEMBER_NOT_FOUND: { fr: 'Ce siège n’existe pas.', en: 'This seat does not exist.' },
  INSTANCE_NAME_REQUIRED: { fr: 'Donnez un nom à l’instance.', en: 'Give the body a name.' },
  INSTANCE_NAME_TAKEN: { fr: 'Une autre instance du pacte porte ce nom.', en: 'Another body of the pact has this name.' },
  INSTANCE_KIND_FIXED: { fr: 'La nature d’une instance ne change pas.', en: 'The kind of a body does not change.' },
  AUGUST_REFUSED: { fr: 'Personne ne siège en août : retirez ce mois.', en: 'Nobody sits in August: take this month out.' },
  SEAT_OF_NOBODY: { fr: 'Dites à qui est le siège : à une organisation, à une personne, ou aux deux.', en: 'Say whose seat it is: an organisation’s, a person’s, or both.' },
  SEAT_TAKEN: { fr: 'Cette personne siège déjà ici à ces dates.', en: 'This person already sits here on those days.' },
  SUBSTITUTE_SAME: { fr: 'On ne se supplée pas soi-même.', en: 'Nobody is their own substitute.' },
  MANDATE_ENDS_FIRST: { fr: 'La fin du mandat vient avant son début.', en: 'The mandate ends before it begins.' },
  MEMBER_HAS_MET: { fr: 'Ce siège a été invité à une réunion : mettez plutôt fin à son mandat.', en: 'This seat was invited to a meeting: end its mandate instead.' },
  CHAIR_TAKEN: { fr: 'Quelqu’un préside déjà à ces dates.', en: 'Somebody already presides on those days.' },
  MEETING_TITLE_REQUIRED: { fr: 'Donnez un titre à la réunion.', en: 'Give the meeting a title.' },
  MEETING_DAY_PAST: { fr: 'Choisissez un jour et une heure à venir.', en: 'Choose a day and an hour to come.' },
  MEETING_ENDS_FIRST: { fr: 'La fin vient avant le début.', en: 'The end comes before the beginning.' },
  MEETING_AT_ONCE: { fr: 'Cette instance se réunit déjà à cette heure.', en: 'This body already sits at that hour.' },
  MEETING_UNMOVED: { fr: 'Rien ne change : ni le jour, ni l’heure, ni le lieu.', en: 'Nothing changes: neither the day, nor the hour, nor the place.' },
  MEETING_REASON_REQUIRED: { fr: 'Dites pourquoi : les personnes invitées le liront.', en: 'Say why: those invited will read it.' },
  REMOTE_ADDRESS_BAD: { fr: 'Cette adresse ne mène nulle part : elle commence par https://', en: 'This address leads nowhere: it begins with https://' },
  MEETING_BEGUN: { fr: 'L’heure de la réunion est passée.', en: 'The hour of the meeting has passed.' },
  MEETING_TO_COME: { fr: 'L’heure de la réunion n’est pas venue.', en: 'The hour of the meeting has not come.' },
  MEETING_PLACE_REQUIRED: { fr: 'Dites d’abord où elle se tient : un lieu, ou une adresse à distance.', en: 'First say where it takes place: a place, or an address to join it.' },
  MEETING_END_REQUIRED: { fr: 'Dites d’abord à quelle heure elle finit.', en: 'First say at what hour it ends.' },
  MEETING_NOBODY: { fr: 'Personne ne peut être invité : aucun siège en mandat ce jour-là n’a d’adresse.', en: 'Nobody can be invited: no seat in mandate on that day has an address.' },
  MEETING_ALL_INVITED: { fr: 'Tous les sièges en mandat ce jour-là sont invités.', en: 'Every seat in mandate on that day is invited.' },
  MEETING_NOT_CALLED: { fr: 'Cette réunion n’a pas été convoquée.', en: 'This meeting was not called.' },
  MEETING_CALLED: { fr: 'Cette réunion est déjà convoquée.', en: 'This meeting is already called.' },
  MEETING_HELD: { fr: 'Cette réunion s’est tenue.', en: 'This meeting was held.' },
  MEETING_CANCELLED: { fr: 'Cette réunion est annulée.', en: 'This meeting is cancelled.' },
  SEAT_NOT_YOURS: { fr: 'Vous ne répondez pas pour ce siège.', en: 'You do not answer for this seat.' },
  SUBSTITUTE_UNKNOWN: { fr: 'Ce siège n’a pas de suppléant : écrivez le nom de qui vient.', en: 'This seat has no substitute: write the name of who comes.' },
  SUBSTITUTE_TWICE: { fr: 'Une seule personne vient à votre place : le suppléant, ou celle que vous nommez.', en: 'One person comes instead: the substitute, or the one you name.' },
  SUBSTITUTE_WITH_YES: { fr: 'Si vous venez, personne ne vient à votre place.', en: 'If you come, nobody comes instead.' },
  INVITATION_OVER: { fr: 'On ne répond plus à cette invitation : la réunion a commencé, ou n’aura pas lieu.', en: 'This invitation is no longer answered: the meeting has begun, or will not take place.' },
});

export const meetingNotFound = (): DomainError => new DomainError('MEETING_NOT_FOUND');
export const instanceNotFound = (): DomainError => new DomainError('INSTANCE_NOT_FOUND');
export const memberNotFound = (): DomainError => new DomainError('MEMBER_NOT_FOUND');
