import { AuditFamily, registerAuditActions } from '#audit';

const family = AuditFamily.ACCESS;

registerAuditActions({
  'calendar.opened': { family, fr: '{actor} a ouvert l’adresse de son agenda.', en: '{actor} opened the address of their calendar.' },
  'calendar.replaced': { family, fr: '{actor} a remplacé l’adresse de son agenda.', en: '{actor} replaced the address of their calendar.' },
  'calendar.closed': { family, fr: '{actor} a retiré l’adresse de son agenda.', en: '{actor} withdrew the address of their calendar.' },
});
