import { registerAuditActions } from '#audit';

registerAuditActions({
  'reminders.queued': {
    fr: '{actor} a préparé les relances du {on} : {persons} messages pour {organisations} organisations, {unreachable} organisations sans interlocuteur.',
    en: '{actor} prepared the reminders of {on}: {persons} messages for {organisations} organisations, {unreachable} organisations without anyone to write to.',
  },
});
