import { registerAuditActions } from '#audit';

// Drafts and exchanges with the secretariat are the organisation's; what was sent and accepted is public.
registerAuditActions({
  'campaign.opened': { fr: '{actor} a ouvert la campagne ({requests} demandes).', en: '{actor} opened the campaign ({requests} requests).', publicFields: ['requests'] },
  'campaign.closed': { fr: '{actor} a clos la campagne.', en: '{actor} closed the campaign.', publicFields: [] },
  'report.saved': { fr: '{actor} a enregistré le rapport.', en: '{actor} saved the report.' },
  'report.submitted': { fr: '{actor} a envoyé le rapport.', en: '{actor} sent the report.', publicFields: [] },
  'report.attested': { fr: '{actor} a confirmé que rien n’a changé.', en: '{actor} confirmed that nothing has changed.', publicFields: [] },
  'report.accepted': { fr: '{actor} a accepté le rapport.', en: '{actor} accepted the report.', publicFields: [] },
  'report.returned': { fr: '{actor} a retourné le rapport.', en: '{actor} returned the report.' },
});
