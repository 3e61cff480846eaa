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
    fr: '{actor} a préparé les relances du {on} : {persons} messages pour {organisations} organisations, {unreachable} organisations sans interlocuteur[, {declined} personnes n’en veulent pas].',
    en: '{actor} prepared the reminders of {on}: {persons} messages for {organisations} organisations, {unreachable} organisations without anyone to write to[, {declined} persons want none].',
  },
  'reminders.superseded': {
    family,
    fields: FIELDS,
    fr: '{actor} n’a pas envoyé {reminders} relances : leur jour était passé, une plus récente les a remplacées.',
    en: '{actor} did not send {reminders} reminders: their day had passed, a later one has replaced them.',
  },
  'reminders.closed': {
    family,
    fields: FIELDS,
    fr: '{actor} n’a pas envoyé {reminders} relances : la campagne était finie avant leur départ.',
    en: '{actor} did not send {reminders} reminders: the campaign had ended before they left.',
  },
});
