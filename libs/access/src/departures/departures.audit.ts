import { AuditFamily, registerAuditActions } from '#audit';

registerAuditActions({
  'person.departed': {
    family: AuditFamily.PEOPLE,
    fr: '{actor} a enregistré le départ[ de {object}] au {leftOn}.',
    en: '{actor} recorded the departure[ of {object}] on {leftOn}.',
    fields: {
      leftOn: { fr: 'départ', en: 'departure', kind: 'DAY' },
      roles: { fr: 'rôles finis', en: 'roles ended' },
      successor: { fr: 'prend la suite', en: 'takes over', kind: 'PERSON', ofOrganisation: true },
    },
  },
});
