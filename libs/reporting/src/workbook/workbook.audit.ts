import { AuditFamily, registerAuditActions } from '#audit';

registerAuditActions({
  'workbook.downloaded': { family: AuditFamily.EXPORTS, fr: '{actor} a téléchargé le tableur des réponses d’une organisation.', en: '{actor} downloaded the spreadsheet of an organisation’s answers.' },
  'workbook.applied': {
    family: AuditFamily.REPORTING,
    fr: '{actor} a répondu par tableur.',
    en: '{actor} answered with a spreadsheet.',
    fields: { changed: { fr: 'rapports modifiés', en: 'reports changed' }, sent: { fr: 'rapports envoyés', en: 'reports sent' } },
  },
});
