import { AuditFamily, registerAuditActions } from '#audit';

// What one keeps for oneself is of no interest to the journal; what is offered to others is.
registerAuditActions({
  'view.shared': { family: AuditFamily.PACT, fr: '{actor} a partagé la vue « {name} ».', en: '{actor} shared the view “{name}”.', fields: { name: { fr: 'nom', en: 'name' } } },
  'view.withdrawn': { family: AuditFamily.PACT, fr: '{actor} ne partage plus la vue « {name} ».', en: '{actor} no longer shares the view “{name}”.', fields: { name: { fr: 'nom', en: 'name' } } },
  'view.deleted': { family: AuditFamily.PACT, fr: '{actor} a supprimé la vue partagée « {name} ».', en: '{actor} deleted the shared view “{name}”.', fields: { name: { fr: 'nom', en: 'name' } } },
});
