import { type AuditAction, AuditFamily, type AuditField, registerAuditActions, registerAuditObjects } from '#audit';
import { cellsWords } from './breakdowns/breakdown.words.js';

const FIELDS: Readonly<Record<string, AuditField>> = {
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
  periodicity: {
    fr: 'rythme',
    en: 'periodicity',
    values: { YEAR: { fr: 'chaque année', en: 'every year' }, SEMESTER: { fr: 'chaque semestre', en: 'every half year' }, ONCE: { fr: 'une fois', en: 'once' }, NONE: { fr: 'sans rythme', en: 'no rhythm' } },
  },
  method: { fr: 'méthode', en: 'method' },
  caveats: { fr: 'réserves', en: 'caveats' },
  dataSource: { fr: 'source des chiffres', en: 'source of the figures' },
  owner: { fr: 'organisation qui tient le chiffre', en: 'organisation that keeps the figure' },
  axis: { fr: 'axe', en: 'axis' },
  countsPersons: { fr: 'compte des personnes', en: 'counts people', kind: 'FLAG' },
  weight: { fr: 'poids', en: 'weight' },
  'baseline.value': { fr: 'point de départ', en: 'baseline' },
};

const DEFINED = { ...FIELDS, formula: { fr: 'calcul', en: 'formula' }, breakdowns: { fr: 'détails prévus', en: 'breakdowns chosen' }, territory: { fr: 'lieu où il compte', en: 'where it counts' }, baseline: { fr: 'point de départ', en: 'baseline' }, targets: { fr: 'cibles', en: 'targets' }, commitments: { fr: 'engagements servis', en: 'commitments served' } };

const defining = (fr: string, en: string): AuditAction => ({ family: AuditFamily.PACT, fr, en, publicFields: Object.keys(DEFINED).filter((field) => !field.startsWith('baseline')), fields: DEFINED });
const retiring = (fr: string, en: string): AuditAction => ({
  family: AuditFamily.PACT,
  fr,
  en,
  publicFields: ['retiredOn', 'reason'],
  fields: { retiredOn: { fr: 'retiré le', en: 'retired on', kind: 'DAY' }, reason: { fr: 'motif', en: 'reason' } },
});

registerAuditActions({
  'indicator.created': defining('{actor} a créé l’indicateur.', '{actor} created the indicator.'),
  'indicator.changed': defining('{actor} a modifié l’indicateur.', '{actor} changed the indicator.'),
  'indicator.retired': retiring('{actor} a retiré l’indicateur.', '{actor} retired the indicator.'),
  'indicator.resumed': retiring('{actor} a repris l’indicateur.', '{actor} took the indicator up again.'),
  // Figures may be small numbers of people, and reasons may hold them.
  'measurement.corrected': {
    family: AuditFamily.PACT,
    fr: '{actor} a corrigé un chiffre.',
    en: '{actor} corrected a figure.',
    publicFields: [],
    fields: {
      figure: { fr: 'chiffre', en: 'figure', values: { NOT_KNOWN: { fr: 'non connu', en: 'not known' } } },
      qualifier: {
        fr: 'précision du chiffre',
        en: 'precision of the figure',
        values: { EXACT: { fr: 'exact', en: 'exact' }, MORE_THAN: { fr: 'plus de', en: 'more than' }, LESS_THAN: { fr: 'moins de', en: 'less than' }, NEARLY: { fr: 'près de', en: 'nearly' }, ABOUT: { fr: 'environ', en: 'about' }, PROVISIONAL: { fr: 'provisoire', en: 'provisional' } },
      },
      reason: { fr: 'motif', en: 'reason' },
    },
  },
  // Cells may be small numbers of people.
  'measurement.broken-down': {
    family: AuditFamily.PACT,
    fr: '{actor} a détaillé un chiffre.',
    en: '{actor} broke a figure down.',
    publicFields: [],
    fields: {
      'breakdown SEX': { fr: 'détail par sexe', en: 'breakdown by sex', told: cellsWords },
      'breakdown AGE': { fr: 'détail par âge', en: 'breakdown by age', told: cellsWords },
      'breakdown HOUSEHOLD': { fr: 'détail par ménage', en: 'breakdown by household', told: cellsWords },
      'breakdown ARRONDISSEMENT': { fr: 'détail par arrondissement', en: 'breakdown by arrondissement', told: cellsWords },
    },
  },
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
    fields: DEFINED,
  },
});

registerAuditObjects({
  indicator: {
    fr: 'indicateur « {title} »',
    en: 'indicator “{title}”',
    sql: `SELECT json_build_object('title', i.title) FROM indicator i WHERE i.tenant_id = $.tenant_id AND i.id = $.object_id`,
  },
});
