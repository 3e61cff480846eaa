import { AuditFamily, registerAuditActions, type AuditField } from '#audit';

const REASON: AuditField = {
  fr: 'motif',
  en: 'reason',
  values: {
    ASKED: { fr: 'la personne l’a demandé', en: 'the person asked for it' },
    NOT_NEEDED: { fr: 'ses données ne servent plus', en: 'their data are no longer needed' },
    MISTAKE: { fr: 'inscrite par erreur', en: 'registered by mistake' },
    PERIOD_OVER: { fr: 'durée de conservation passée', en: 'retention period over' },
  },
};

registerAuditActions({
  'personal-data.taken': { family: AuditFamily.PERSONAL_DATA, fr: '{actor} a emporté une copie de ses données.', en: '{actor} took away a copy of their data.' },
  'personal-data.given': { family: AuditFamily.PERSONAL_DATA, fr: '{actor} a tiré une copie des données d’une personne[ : {object}].', en: '{actor} made a copy of a person’s data[: {object}].' },
  'personal-data.erased': { family: AuditFamily.PERSONAL_DATA, fr: '{actor} a effacé les données d’une personne ({reason}).', en: '{actor} erased a person’s data ({reason}).', fields: { reason: REASON } },
});
