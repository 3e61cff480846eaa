import { registerAuditActions } from '#audit';

registerAuditActions({
  'reminders.queued': {
    fr: '{actor} a préparé les relances du {on} : {persons} messages pour {organisations} organisations, {unreachable} organisations sans interlocuteur.',
    en: '{actor} prepared the reminders of {on}: {persons} messages for {organisations} organisations, {unreachable} organisations without anyone to write to.',
  },
  'reminders.superseded': {
    fr: '{actor} n’a pas envoyé {reminders} relances : leur jour était passé, une plus récente les a remplacées.',
    en: '{actor} did not send {reminders} reminders: their day had passed, a later one has replaced them.',
  },
  'reminders.closed': {
    fr: '{actor} n’a pas envoyé {reminders} relances : la campagne était finie avant leur départ.',
    en: '{actor} did not send {reminders} reminders: the campaign had ended before they left.',
  },
});
