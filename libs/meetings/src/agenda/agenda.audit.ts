import { AuditFamily, registerAuditActions, registerAuditObjects } from '#audit';

registerAuditActions({
  'agenda.set': {
    family: AuditFamily.MEETINGS,
    fr: '{actor} a modifié l’ordre du jour d’une réunion.',
    en: '{actor} changed the agenda of a meeting.',
    fields: { items: { fr: 'points', en: 'items' }, minutes: { fr: 'durée en minutes', en: 'length in minutes' } },
  },
});

registerAuditObjects({
  agenda: {
    fr: 'ordre du jour, {title}',
    en: 'agenda, {title}',
    sql: `SELECT json_build_object('title', m.title, 'path', pacte_pact_path(m.tenant_id, m.pact_id) || '/reunions/' || m.id || '#ordre-du-jour') FROM meeting m WHERE m.tenant_id = $.tenant_id AND m.id = $.object_id`,
  },
});
