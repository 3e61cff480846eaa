import { defineTree, extendTree } from '#platform';

/** Look-ahead tree of Organisation. */
export const organisationTree = defineTree('Organisation', 'organisation', {
  id: '$.id',
  slug: '$.slug',
  name: '$.name',
  acronym: '$.acronym',
  kind: '$.kind',
  aliases: '$.aliases',
  note: '$.note',
});
extendTree(organisationTree, {
  links: {
    parent: { kind: 'one', to: () => organisationTree, on: '$.id = ^.parent_id' },
    children: { kind: 'many', to: () => organisationTree, on: '$.parent_id = ^.id', orderBy: '$.search' },
  },
});
