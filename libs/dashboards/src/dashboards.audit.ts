import { AuditFamily, registerAuditActions } from '#audit';

/** Of which pact, and of which past day where one was looked at. */
const fields = { pact: { fr: 'pacte', en: 'pact' }, on: { fr: 'tel qu’enregistré au', en: 'as recorded on', kind: 'DAY' } } as const;

registerAuditActions({
  'heat-map.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé la carte des engagements.',
    en: '{actor} downloaded the map of commitments.',
    fields,
  },
  'timeline.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé le calendrier des engagements.',
    en: '{actor} downloaded the calendar of commitments.',
    fields,
  },
  'figures.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé les chiffres des indicateurs.',
    en: '{actor} downloaded the figures of the indicators.',
    fields,
  },
  'arrondissements.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé la carte des arrondissements.',
    en: '{actor} downloaded the map of arrondissements.',
    fields,
  },
  'days.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé ce qui a bougé entre deux dates.',
    en: '{actor} downloaded what moved between two dates.',
    fields: { ...fields, since: { fr: 'depuis le', en: 'since', kind: 'DAY' } },
  },
  'comparison.exported': {
    family: AuditFamily.EXPORTS,
    fr: '{actor} a téléchargé la comparaison de deux semestres.',
    en: '{actor} downloaded the comparison of two half-years.',
    fields,
  },
});
