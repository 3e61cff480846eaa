import { AuditFamily, registerAuditActions } from '#audit';

const family = AuditFamily.REPORTING;

// What is said stays between the organisation and the secretariat: the journal keeps that it was.
registerAuditActions({
  'thread.opened': { family, fr: '{actor} a ouvert un échange sur une réponse.', en: '{actor} opened an exchange about an answer.' },
  'thread.replied': { family, fr: '{actor} a répondu dans un échange.', en: '{actor} replied in an exchange.' },
  'thread.closed': { family, fr: '{actor} a clos un échange.', en: '{actor} closed an exchange.' },
});
