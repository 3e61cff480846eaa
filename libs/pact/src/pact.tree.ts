import { defineTree, extendTree } from '#platform';

export const sourceTree = defineTree('SourceDocument', 'source_document', {
  key: '$.key',
  title: '$.title',
  publisher: '$.publisher',
  year: '$.year',
});

export const pactTree = defineTree('Pact', 'pact', {
  id: '$.id',
  slug: '$.slug',
  title: '$.title',
  shortTitle: '$.short_title',
  city: '$.city',
  startsOn: '$.starts_on',
  endsOn: '$.ends_on',
  periodPrecision: '$.period_precision',
});

export const axisTree = defineTree('Axis', 'axis', {
  id: '$.id',
  number: '$.number',
  slug: '$.slug',
  title: '$.title',
  fullTitle: '$.full_title',
  page: '$.page',
});

export const objectiveTree = defineTree('Objective', 'objective', {
  id: '$.id',
  number: '$.number',
  title: '$.title',
  page: '$.page',
});

export const actionCadreTree = defineTree('ActionCadre', 'action_cadre', {
  id: '$.id',
  number: '$.number',
  title: '$.title',
  page: '$.page',
});

extendTree(pactTree, {
  links: {
    axes: { kind: 'many', to: () => axisTree, on: '$.pact_id = ^.id', orderBy: '$.number' },
    source: { kind: 'one', to: () => sourceTree, on: '$.pact_id = ^.id AND $.key = ^.source_key' },
  },
});
extendTree(axisTree, {
  links: { objectives: { kind: 'many', to: () => objectiveTree, on: '$.axis_id = ^.id', orderBy: '$.position' } },
});
extendTree(objectiveTree, {
  links: {
    axis: { kind: 'one', to: () => axisTree, on: '$.id = ^.axis_id' },
    actionCadres: { kind: 'many', to: () => actionCadreTree, on: '$.objective_id = ^.id', orderBy: '$.number' },
  },
});
extendTree(actionCadreTree, {
  links: { objective: { kind: 'one', to: () => objectiveTree, on: '$.id = ^.objective_id' } },
});
