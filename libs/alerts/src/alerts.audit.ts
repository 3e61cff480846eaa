import { AuditFamily, registerAuditActions } from '#audit';

const kind = {
  fr: 'alerte',
  en: 'alert',
  values: {
    STORMS_IN_A_ROW: { fr: 'orages de suite', en: 'storms in a row' },
    STORM: { fr: 'orage', en: 'storm' },
    NO_REPORT: { fr: 'plusieurs semestres sans réponse', en: 'several half-years without an answer' },
    LATE: { fr: 'réponse en retard', en: 'late answer' },
    CONTRADICTION: { fr: 'chiffres qui se contredisent', en: 'contradictory figures' },
    OFF_TRAJECTORY: { fr: 'hors trajectoire', en: 'off trajectory' },
    STALE_INDICATOR: { fr: 'indicateur sans mesure récente', en: 'stale indicator' },
  },
} as const;
const word = { fr: 'ce qui est fait', en: 'what is done' };

// What the secretariat says of an alert is told to those who follow the collection, not in public histories.
registerAuditActions({
  'alert.rule-changed': {
    family: AuditFamily.PACT,
    fr: '{actor} a changé la règle d’alerte « {kind} ».',
    en: '{actor} changed the rule of the alert “{kind}”.',
    fields: { kind, enabled: { fr: 'active', en: 'on', kind: 'FLAG' }, threshold: { fr: 'seuil', en: 'threshold' } },
  },
  'alert.acknowledged': { family: AuditFamily.PACT, fr: '{actor} a pris en compte l’alerte « {kind} ».', en: '{actor} acknowledged the alert “{kind}”.', fields: { kind, word } },
  'alert.acknowledgement-withdrawn': { family: AuditFamily.PACT, fr: '{actor} a rouvert l’alerte « {kind} ».', en: '{actor} opened the alert “{kind}” again.', fields: { kind, word } },
  'alert.exported': { family: AuditFamily.EXPORTS, fr: '{actor} a téléchargé les alertes du pacte {pact}.', en: '{actor} downloaded the alerts of the pact {pact}.', fields: { pact: { fr: 'pacte', en: 'pact' }, on: { fr: 'tel qu’enregistré au', en: 'as recorded on', kind: 'DAY' } } },
});
