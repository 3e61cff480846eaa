import { AuditFamily, registerAuditActions, type AuditAction, type AuditField } from '#audit';
import { KIND_FIELD } from './organisations.audit.js';
import { organisationFollowers } from './organisation-followers.js';

const FIELDS: Readonly<Record<string, AuditField>> = {
  name: { fr: 'nom', en: 'name' },
  acronym: { fr: 'sigle', en: 'acronym' },
  kind: KIND_FIELD,
  parent: { fr: 'organisation dont elle dépend', en: 'parent organisation' },
  aliases: { fr: 'autres noms', en: 'other names' },
  note: { fr: 'note', en: 'note' },
  formerNames: { fr: 'anciens noms', en: 'former names' },
  members: { fr: 'membres', en: 'members' },
  closedOn: { fr: 'fin', en: 'end', kind: 'DAY' },
  into: { fr: 'organisation rejointe', en: 'organisation joined' },
  from: { fr: 'organisation réunie', en: 'organisation merged' },
};
const PUBLIC = ['name', 'acronym', 'kind', 'parent', 'aliases', 'formerNames', 'members', 'closedOn'];

const action = (fr: string, en: string, publicFields = PUBLIC): AuditAction => ({ family: AuditFamily.ORGANISATIONS, fr, en, publicFields, fields: FIELDS });

/** What follows a merger is told in the words of the rooms it comes from, which are known once all are loaded. */
const merging = (fr: string, en: string, publicField: string): AuditAction => ({
  ...action(fr, en, [publicField]),
  get fields() {
    return { ...FIELDS, ...Object.fromEntries(organisationFollowers().map(({ columns, words }) => [columns[0]!, words])) };
  },
});

registerAuditActions({
  'organisation.created': action('{actor} a ajouté l’organisation « {name} ».', '{actor} added the organisation “{name}”.'),
  'organisation.changed': action('{actor} a modifié l’organisation.', '{actor} changed the organisation.'),
  'organisation.moved': action('{actor} a changé le rattachement de l’organisation[ : « {parent} »].', '{actor} moved the organisation[ under “{parent}”].'),
  'organisation.closed': action('{actor} a noté la fin de l’organisation au {closedOn}.', '{actor} recorded the end of the organisation on {closedOn}.'),
  'organisation.reopened': action('{actor} a rouvert l’organisation.', '{actor} opened the organisation again.'),
  'organisation.merged': merging('{actor} a réuni l’organisation à « {into} ».', '{actor} merged the organisation into “{into}”.', 'into'),
  'organisation.absorbed': merging('{actor} a réuni « {from} » à l’organisation.', '{actor} merged “{from}” into the organisation.', 'from'),
});
