import { AuditFamily, registerAuditActions, registerAuditObjects, type AuditField } from '#audit';

/** What an organisation is, in words. */
export const KIND_FIELD: AuditField = {
  fr: 'nature',
  en: 'kind',
  values: {
    CITY: { fr: 'ville', en: 'city' },
    CITY_DIRECTION: { fr: 'direction de la ville', en: 'city department' },
    STATE: { fr: 'État et ses services', en: 'State and its services' },
    SOCIAL_SECURITY: { fr: 'sécurité sociale', en: 'social security' },
    PUBLIC_BODY: { fr: 'organisme public', en: 'public body' },
    ASSOCIATION: { fr: 'association ou fondation', en: 'association or foundation' },
    COMPANY: { fr: 'entreprise', en: 'company' },
    LANDLORD: { fr: 'bailleur', en: 'landlord' },
    HEALTH: { fr: 'santé', en: 'health' },
    ACTOR_GROUP: { fr: 'groupe d’acteurs', en: 'group of actors' },
    OTHER: { fr: 'autre', en: 'other' },
  },
};

const FIELDS = {
  name: { fr: 'nom', en: 'name' },
  acronym: { fr: 'sigle', en: 'acronym' },
  kind: KIND_FIELD,
  parent: { fr: 'organisation dont elle dépend', en: 'parent organisation' },
  aliases: { fr: 'autres noms', en: 'other names' },
};

registerAuditActions({
  'organisation.corrected': {
    family: AuditFamily.ORGANISATIONS,
    fr: '{actor} a corrigé l’organisation.',
    en: '{actor} corrected the organisation.',
    publicFields: Object.keys(FIELDS),
    fields: { ...FIELDS, note: { fr: 'note', en: 'note' } },
  },
});

registerAuditObjects({
  organisation: {
    fr: '{name}',
    en: '{name}',
    sql: `SELECT json_build_object('name', o.name, 'path', '/organisations/' || o.slug) FROM organisation o WHERE o.tenant_id = $.tenant_id AND o.id = $.object_id`,
  },
});
