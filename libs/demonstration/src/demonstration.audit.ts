import { AuditFamily, registerAuditActions } from '#audit';

registerAuditActions({
  'session.opened-as-persona': { family: AuditFamily.ACCESS, fr: '{actor} a ouvert une session d’essai depuis la page de connexion de la démonstration.', en: '{actor} opened a trial session from the demonstration’s sign-in page.' },
  'clock.advanced': {
    family: AuditFamily.SERVICE,
    fr: '{actor} a avancé la date de la démonstration du {today.before} au {today}.',
    en: '{actor} advanced the demonstration’s date from {today.before} to {today}.',
    fields: { today: { fr: 'date de la démonstration', en: 'date of the demonstration', kind: 'DAY' } },
  },
});
