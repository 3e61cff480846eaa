import { AuditFamily, registerAuditActions } from '#audit';

registerAuditActions({
  'heat-map.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé la carte des engagements.',
    en: '{actor} downloaded the map of commitments.',
    fields: { pact: { fr: 'pacte', en: 'pact' }, on: { fr: 'tel qu’enregistré au', en: 'as recorded on', kind: 'DAY' } },
  },
  'timeline.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé le calendrier des engagements.',
    en: '{actor} downloaded the calendar of commitments.',
    fields: { pact: { fr: 'pacte', en: 'pact' }, on: { fr: 'tel qu’enregistré au', en: 'as recorded on', kind: 'DAY' } },
  },
  'figures.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé les chiffres des indicateurs.',
    en: '{actor} downloaded the figures of the indicators.',
    fields: { pact: { fr: 'pacte', en: 'pact' } },
  },
  'arrondissements.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé la carte des arrondissements.',
    en: '{actor} downloaded the map of arrondissements.',
    fields: { pact: { fr: 'pacte', en: 'pact' } },
  },
  'comparison.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé la comparaison de deux semestres.',
    en: '{actor} downloaded the comparison of two half-years.',
    fields: { pact: { fr: 'pacte', en: 'pact' }, on: { fr: 'tel qu’enregistré au', en: 'as recorded on', kind: 'DAY' } },
  },
});
