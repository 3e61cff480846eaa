import { AuditFamily, registerAuditActions, registerAuditObjects, type AuditField } from '#audit';
import { ROLE_FIELD } from '../access.audit.js';
import { ORGANISATION_FIELD } from '../people/people.audit.js';

const ROLE: Readonly<Record<string, AuditField>> = { role: ROLE_FIELD, organisation: ORGANISATION_FIELD };

registerAuditActions({
  'invitation.sent': { family: AuditFamily.PEOPLE, fr: '{actor} a invité une personne[ ({object.name})] au rôle « {role} »[, pour {organisation}].', en: '{actor} invited a person[ ({object.name})] to the role “{role}”[, for {organisation}].', fields: ROLE },
  'invitation.sent-again': { family: AuditFamily.PEOPLE, fr: '{actor} a renvoyé une invitation[ ({object.name})].', en: '{actor} sent an invitation again[ ({object.name})].' },
  'invitation.revoked': { family: AuditFamily.PEOPLE, fr: '{actor} a retiré une invitation[ ({object.name})].', en: '{actor} withdrew an invitation[ ({object.name})].' },
  'invitation.accepted': { family: AuditFamily.PEOPLE, fr: '{actor} a accepté une invitation.', en: '{actor} accepted an invitation.' },
  'session.opened-by-invitation': { family: AuditFamily.ACCESS, fr: '{actor} a ouvert une session par une invitation reçue par courriel.', en: '{actor} signed in with an invitation received by mail.' },
});

registerAuditObjects({
  invitation: {
    fr: 'invitation de {name}',
    en: 'invitation of {name}',
    personal: true,
    sql: `SELECT json_build_object('name', i.name) FROM invitation i WHERE i.tenant_id = $.tenant_id AND i.id = $.object_id`,
  },
});
