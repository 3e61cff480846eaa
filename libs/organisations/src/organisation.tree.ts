import { defineTree, extendTree } from '#platform';
import { acronymOn, nameOn } from './organisation-name.sql.js';

/** Look-ahead tree of Organisation. Names are those of today: a name that comes later is not told before its day. */
export const organisationTree = defineTree('Organisation', 'organisation', {
  id: '$.id',
  slug: '$.slug',
  name: nameOn('$'),
  acronym: acronymOn('$'),
  kind: '$.kind',
  aliases: '$.aliases',
  note: '$.note',
  closedOn: '$.closed_on',
  mergedOn: '$.merged_on',
});

/** The elements of the organisation's `former_names` as rows. */
export const FORMER_NAMES = `(SELECT ^.tenant_id AS tenant_id, n, f->>'name' AS name, f->>'acronym' AS acronym, f->>'until' AS until, f->>'source' AS source
  FROM jsonb_array_elements(^.former_names) WITH ORDINALITY AS e(f, n)) $`;

export const formerNameTree = defineTree('FormerName', 'organisation', {
  name: '$.name',
  acronym: '$.acronym',
  until: '$.until',
  source: '$.source',
});

export const groupMembershipTree = defineTree('GroupMembership', 'organisation_member', {
  since: '$.since',
  until: '$.until',
});
extendTree(groupMembershipTree, {
  links: {
    group: { kind: 'one', to: () => organisationTree, on: '$.id = ^.group_id' },
    member: { kind: 'one', to: () => organisationTree, on: '$.id = ^.member_id' },
  },
});

const SEARCH_OF = (id: string): string => `(SELECT o.search FROM organisation o WHERE o.tenant_id = $.tenant_id AND o.id = ${id})`;

extendTree(organisationTree, {
  links: {
    parent: { kind: 'one', to: () => organisationTree, on: '$.id = ^.parent_id' },
    children: { kind: 'many', to: () => organisationTree, on: '$.parent_id = ^.id AND $.merged_into IS NULL', orderBy: '$.search' },
    formerNames: {
      kind: 'many',
      to: () => formerNameTree,
      from: FORMER_NAMES,
      on: 'pacte_first_day($.until) <= :today::date',
      orderBy: '$.n DESC',
    },
    members: { kind: 'many', to: () => groupMembershipTree, on: '$.group_id = ^.id', orderBy: SEARCH_OF('$.member_id') },
    groups: { kind: 'many', to: () => groupMembershipTree, on: '$.member_id = ^.id', orderBy: SEARCH_OF('$.group_id') },
    mergedInto: { kind: 'one', to: () => organisationTree, on: '$.id = ^.merged_into' },
    absorbed: { kind: 'many', to: () => organisationTree, on: '$.merged_into = ^.id', orderBy: '$.merged_on, $.search' },
  },
});
