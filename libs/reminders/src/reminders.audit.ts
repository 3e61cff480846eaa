import { AuditFamily, registerAuditActions } from '#audit';

const family = AuditFamily.REMINDERS;
const FIELDS = {
  on: { fr: 'jour', en: 'day', kind: 'DAY' },
  persons: { fr: 'messages', en: 'messages' },
  organisations: { fr: 'organisations', en: 'organisations' },
  unreachable: { fr: 'organisations sans interlocuteur', en: 'organisations without anyone to write to' },
  declined: { fr: 'personnes qui ne veulent pas de relance', en: 'persons who want no reminders' },
  reminders: { fr: 'relances', en: 'reminders' },
} as const;

registerAuditActions({
  'reminders.queued': {
    family,
    fields: FIELDS,
    fr: '{actor} a préparé les relances du {on} : {persons} {persons?message|messages} pour {organisations} {organisations?organisation|organisations}, {unreachable} {unreachable?organisation|organisations} sans interlocuteur[, {declined} {declined?personne n’en veut|personnes n’en veulent} pas].',
    en: '{actor} prepared the reminders of {on}: {persons} {persons?message|messages} for {organisations} {organisations?organisation|organisations}, {unreachable} {unreachable?organisation|organisations} without anyone to write to[, {declined} {declined?person wants|persons want} none].',
  },
  'reminders.superseded': {
    family,
    fields: FIELDS,
    fr: '{actor} n’a pas envoyé {reminders} {reminders?relance : son jour était passé, une plus récente l’a remplacée|relances : leur jour était passé, une plus récente les a remplacées}.',
    en: '{actor} did not send {reminders} {reminders?reminder: its day had passed, a later one has replaced it|reminders: their day had passed, a later one has replaced them}.',
  },
  'reminders.closed': {
    family,
    fields: FIELDS,
    fr: '{actor} n’a pas envoyé {reminders} {reminders?relance : la campagne était finie avant son départ|relances : la campagne était finie avant leur départ}.',
    en: '{actor} did not send {reminders} {reminders?reminder: the campaign had ended before it left|reminders: the campaign had ended before they left}.',
  },
});
