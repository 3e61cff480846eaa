import { AuditFamily, registerAuditActions, registerAuditObjects, ROLE_WORDS, type AuditField } from '#audit';

/** A person's name or address: taken out of the trail when the person is erased. */
const NAME: AuditField = { fr: 'nom', en: 'name', personal: true };

/** The roles, in words. */
export const ROLE_FIELD: AuditField = {
  fr: 'rôle',
  en: 'role',
  values: ROLE_WORDS,
};

const ORGANISATION: AuditField = { fr: 'organisation', en: 'organisation', kind: 'ORGANISATION' };
const INVITED_BY: AuditField = { fr: 'sur invitation de', en: 'invited by', kind: 'PERSON' };
const GIVEN: Readonly<Record<string, AuditField>> = { role: ROLE_FIELD, organisation: ORGANISATION, from: { fr: 'à partir du', en: 'from', kind: 'DAY' }, until: { fr: 'jusqu’au', en: 'until', kind: 'DAY' } };

registerAuditActions({
  'session.opened': { family: AuditFamily.ACCESS, fr: '{actor} a ouvert une session par le lien reçu par courriel.', en: '{actor} signed in with the link received by mail.' },
  'session.opened-as-guest': {
    family: AuditFamily.ACCESS,
    fr: '{actor} a ouvert la page de son organisation par le lien reçu par courriel.',
    en: '{actor} opened the organisation’s page with the link received by mail.',
  },
  'session.closed': { family: AuditFamily.ACCESS, fr: '{actor} a fermé sa session.', en: '{actor} signed out.' },
  'guest-link.revoked': { family: AuditFamily.ACCESS, fr: '{actor} a retiré un lien de réponse[ de {object.organisation}].', en: '{actor} withdrew an answering link[ of {object.organisation}].' },
  'person.registered': { family: AuditFamily.PEOPLE, fr: '{actor} a inscrit une personne[ : {name}].', en: '{actor} registered a person[: {name}].', fields: { name: NAME } },
  'role.granted': {
    family: AuditFamily.PEOPLE,
    fr: '{actor} a donné[ à {object}] le rôle « {role} »[, pour {organisation}].',
    en: '{actor} granted the role “{role}”[ to {object}][, for {organisation}].',
    fields: GIVEN,
  },
  // Told by whoever accepted an invitation, on behalf of who sent it.
  'person.joined': {
    family: AuditFamily.PEOPLE,
    fr: '{actor} a rejoint l’espace[, sur invitation de {invitedBy}].',
    en: '{actor} joined the space[, invited by {invitedBy}].',
    fields: { name: NAME, invitedBy: INVITED_BY },
  },
  'role.received': {
    family: AuditFamily.PEOPLE,
    fr: '{actor} a reçu le rôle « {role} »[, pour {organisation}][, sur invitation de {invitedBy}].',
    en: '{actor} received the role “{role}”[, for {organisation}][, invited by {invitedBy}].',
    fields: { ...GIVEN, invitedBy: INVITED_BY },
  },
});

registerAuditObjects({
  person: {
    fr: '{name}',
    en: '{name}',
    personal: true,
    sql: `SELECT json_build_object('name', p.name, 'path', '/administration/personnes/' || p.id) FROM person p WHERE p.tenant_id = $.tenant_id AND p.id = $.object_id`,
  },
  guest_link: {
    fr: 'lien de réponse de {organisation}',
    en: 'answering link of {organisation}',
    sql: `SELECT json_build_object('organisation', o.name) FROM guest_link l JOIN organisation o ON o.tenant_id = l.tenant_id AND o.id = l.organisation_id
      WHERE l.tenant_id = $.tenant_id AND l.id = $.object_id`,
  },
  tenant: { fr: 'espace {name}', en: 'space {name}', sql: `SELECT json_build_object('name', t.name) FROM tenant t WHERE t.id = $.tenant_id AND t.id = $.object_id` },
});
