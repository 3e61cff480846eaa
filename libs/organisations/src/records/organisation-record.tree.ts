import { defineTree, extendTree } from '#platform';
import { FORMER_NAMES, formerNameTree, groupMembershipTree, organisationTree } from '../organisation.tree.js';

/** SQL of the state of the organisation `$`, today. */
export const STATE = `CASE WHEN $.merged_into IS NOT NULL THEN 'MERGED' WHEN $.closed_on <= :today::date THEN 'CLOSED' ELSE 'ACTIVE' END`;

export const organisationRecordTree = defineTree('OrganisationRecord', 'organisation', {
  id: '$.id',
  slug: '$.slug',
  version: '$.version',
  name: '$.name',
  acronym: '$.acronym',
  kind: '$.kind',
  state: STATE,
  aliases: '$.aliases',
  note: '$.note',
  closedOn: '$.closed_on',
  mergedOn: '$.merged_on',
});
extendTree(organisationRecordTree, {
  links: {
    parent: { kind: 'one', to: () => organisationTree, on: '$.id = ^.parent_id' },
    children: { kind: 'many', to: () => organisationTree, on: '$.parent_id = ^.id AND $.merged_into IS NULL', orderBy: '$.search' },
    formerNames: { kind: 'many', to: () => formerNameTree, from: FORMER_NAMES, orderBy: '$.n' },
    members: { kind: 'many', to: () => groupMembershipTree, on: '$.group_id = ^.id', orderBy: '$.member_id' },
    mergedInto: { kind: 'one', to: () => organisationTree, on: '$.id = ^.merged_into' },
  },
});
