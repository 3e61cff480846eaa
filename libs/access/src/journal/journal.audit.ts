import { AuditFamily, registerAuditActions } from '#audit';

registerAuditActions({
  'audit.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a exporté le journal[, à partir du {from}][, jusqu’au {until}].',
    en: '{actor} exported the journal[, from {from}][, until {until}].',
    fields: {
      words: { fr: 'mots cherchés', en: 'words searched' },
      person: { fr: 'actes de', en: 'acts of', kind: 'PERSON' },
      family: {
        fr: 'domaine',
        en: 'field',
        values: {
          ACCESS: { fr: 'connexions', en: 'signing in' },
          PEOPLE: { fr: 'personnes et rôles', en: 'people and roles' },
          ORGANISATIONS: { fr: 'organisations', en: 'organisations' },
          PACT: { fr: 'pacte et engagements', en: 'pact and commitments' },
          REPORTING: { fr: 'campagnes et rapports', en: 'campaigns and reports' },
          MEETINGS: { fr: 'réunions', en: 'meetings' },
          REMINDERS: { fr: 'relances', en: 'reminders' },
          EXPORTS: { fr: 'exports', en: 'exports' },
          PERSONAL_DATA: { fr: 'données personnelles', en: 'personal data' },
          SERVICE: { fr: 'réglages du service', en: 'the service’s settings' },
        },
      },
      object: { fr: 'objet', en: 'object' },
      from: { fr: 'à partir du', en: 'from', kind: 'DAY' },
      until: { fr: 'jusqu’au', en: 'until', kind: 'DAY' },
    },
  },
});
