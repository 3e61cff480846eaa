import { AuditFamily, registerAuditActions, registerAuditObjects } from '#audit';
import { ROLE_FIELD } from '../access.audit.js';
import { ORGANISATION_FIELD, UNTIL_FIELD } from '../people/people.audit.js';

const GIVEN = { role: ROLE_FIELD, organisation: ORGANISATION_FIELD, until: UNTIL_FIELD };

registerAuditActions({
  'access-request.confirmed': { family: AuditFamily.PEOPLE, fr: 'Une personne[ ({object.name})] a demandé un accès et confirmé son adresse[, pour {organisation}].', en: 'A person[ ({object.name})] asked for access and confirmed their address[, for {organisation}].', fields: GIVEN },
  'access-request.approved': { family: AuditFamily.PEOPLE, fr: '{actor} a accepté une demande d’accès[ ({object.name})] : rôle « {role} »[, pour {organisation}][, jusqu’au {until}].', en: '{actor} approved a request for access[ ({object.name})]: role “{role}”[, for {organisation}][, until {until}].', fields: GIVEN },
  'access-request.refused': { family: AuditFamily.PEOPLE, fr: '{actor} a refusé une demande d’accès[ ({object.name})].', en: '{actor} refused a request for access[ ({object.name})].' },
});

registerAuditObjects({
  access_request: {
    fr: 'demande d’accès de {name}',
    en: 'access request of {name}',
    personal: true,
    sql: `SELECT json_build_object('name', a.name) FROM access_request a WHERE a.tenant_id = $.tenant_id AND a.id = $.object_id`,
  },
});
