import { AuditFamily, registerAuditActions } from '#audit';

const GROUP = { territory: { fr: 'groupe', en: 'group' }, name: { fr: 'nom', en: 'name' }, arrondissements: { fr: 'arrondissements', en: 'arrondissements' }, origin: { fr: 'd’où il vient', en: 'where it comes from' } };
const act = (fr: string, en: string) => ({ family: AuditFamily.PACT, fr: `{actor} ${fr} « {territory} ».`, en: `{actor} ${en} “{territory}”.`, publicFields: Object.keys(GROUP), fields: GROUP });

registerAuditActions({
  'territory.added': act('a ajouté le groupe d’arrondissements', 'added the group of arrondissements'),
  'territory.changed': act('a modifié le groupe d’arrondissements', 'changed the group of arrondissements'),
  'territory.removed': act('a retiré le groupe d’arrondissements', 'removed the group of arrondissements'),
});
