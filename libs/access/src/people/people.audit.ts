import { AuditFamily, registerAuditActions, type AuditField } from '#audit';
import { ROLE_FIELD } from '../access.audit.js';

export const ORGANISATION_FIELD: AuditField = { fr: 'organisation', en: 'organisation', kind: 'ORGANISATION' };
export const UNTIL_FIELD: AuditField = { fr: 'jusqu’au', en: 'until', kind: 'DAY' };

registerAuditActions({
  'role.ended': {
    family: AuditFamily.PEOPLE,
    fr: '{actor} a mis fin au rôle « {role.before} »[ de {object}][, pour {organisation.before}][, au {until}].',
    en: '{actor} ended the role “{role.before}”[ of {object}][, for {organisation.before}][, on {until}].',
    fields: { role: ROLE_FIELD, organisation: ORGANISATION_FIELD, until: UNTIL_FIELD },
  },
  'person.corrected': {
    family: AuditFamily.PEOPLE,
    fr: '{actor} a corrigé le nom ou l’adresse d’une personne[ : {object}].',
    en: '{actor} corrected a person’s name or address[: {object}].',
    fields: { name: { fr: 'nom', en: 'name', personal: true }, email: { fr: 'adresse', en: 'address', personal: true } },
  },
  'person.switched-off': { family: AuditFamily.PEOPLE, fr: '{actor} a éteint un compte[ : celui de {object}].', en: '{actor} switched an account off[: {object}’s].', fields: { disabledOn: { fr: 'éteint le', en: 'switched off on', kind: 'DAY' } } },
  'person.switched-on': { family: AuditFamily.PEOPLE, fr: '{actor} a rallumé un compte[ : celui de {object}].', en: '{actor} switched an account on[: {object}’s].', fields: { disabledOn: { fr: 'éteint le', en: 'switched off on', kind: 'DAY' } } },
  'person.dormant-warned': { family: AuditFamily.PEOPLE, fr: 'Une personne[ ({object})] qui n’est pas venue depuis un an a été prévenue.', en: 'A person[ ({object})] who has not come for a year was warned.' },
});
