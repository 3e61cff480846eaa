import { AuditFamily, registerAuditActions, registerAuditObjects } from '#audit';

const FIELDS = {
  title: { fr: 'titre', en: 'title' },
  unit: { fr: 'unité', en: 'unit' },
  kind: {
    fr: 'nature',
    en: 'kind',
    values: {
      LEVEL: { fr: 'nombre à une date', en: 'number at a date' },
      CUMULATIVE: { fr: 'total depuis le début', en: 'total since the beginning' },
      FLOW: { fr: 'nombre par période', en: 'number over a period' },
      RATE: { fr: 'part', en: 'share' },
      YES_NO: { fr: 'oui ou non', en: 'yes or no' },
    },
  },
  direction: {
    fr: 'sens souhaité',
    en: 'direction',
    values: { UP: { fr: 'à la hausse', en: 'up' }, DOWN: { fr: 'à la baisse', en: 'down' }, NEUTRAL: { fr: 'sans sens souhaité', en: 'neither' } },
  },
  definition: { fr: 'définition', en: 'definition' },
  'baseline.value': { fr: 'point de départ', en: 'baseline' },
};

registerAuditActions({
  'pact.small-counts-changed': {
    family: AuditFamily.PACT,
    fr: '{actor} a changé le seuil des petits nombres de personnes : {threshold}.',
    en: '{actor} changed the threshold of small numbers of people: {threshold}.',
    publicFields: ['threshold'],
    fields: { threshold: { fr: 'seuil', en: 'threshold' } },
  },
  'indicator.corrected': {
    family: AuditFamily.PACT,
    fr: '{actor} a corrigé l’indicateur.',
    en: '{actor} corrected the indicator.',
    publicFields: Object.keys(FIELDS),
    fields: { ...FIELDS, baseline: { fr: 'point de départ', en: 'baseline' }, targets: { fr: 'cibles', en: 'targets' }, commitments: { fr: 'engagements servis', en: 'commitments served' } },
  },
});

registerAuditObjects({
  indicator: {
    fr: 'indicateur « {title} »',
    en: 'indicator “{title}”',
    sql: `SELECT json_build_object('title', i.title) FROM indicator i WHERE i.tenant_id = $.tenant_id AND i.id = $.object_id`,
  },
});
