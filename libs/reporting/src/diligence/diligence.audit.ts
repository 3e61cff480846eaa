import { AuditFamily, registerAuditActions } from '#audit';

registerAuditActions({
  'diligence.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé les réponses rendues.',
    en: '{actor} downloaded the record of answers.',
    fields: { pact: { fr: 'pacte', en: 'pact' }, semester: { fr: 'semestre', en: 'semester' } },
  },
});
