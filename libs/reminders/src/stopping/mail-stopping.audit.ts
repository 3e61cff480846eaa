import { AuditFamily, registerAuditActions } from '#audit';

registerAuditActions({
  'mail.held': {
    family: AuditFamily.REMINDERS,
    fields: { reason: { fr: 'motif', en: 'reason' } },
    fr: '{actor} a arrêté les envois que personne n’attend : {reason}',
    en: '{actor} held the mails that nobody waits for: {reason}',
  },
  'mail.let-go': { family: AuditFamily.REMINDERS, fr: '{actor} a laissé repartir les envois.', en: '{actor} let the mails go again.' },
});
