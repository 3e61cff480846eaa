import { defineTree, extendTree } from '#platform';
import { indicatorTree } from '../indicator.tree.js';

/** Lives on the indicator's own row. */
const formulaTree = defineTree('Formula', 'indicator', { operation: '$.formula' });
extendTree(formulaTree, {
  links: { parts: { kind: 'many', to: () => indicatorTree, from: 'indicator $ JOIN indicator_part ip ON ip.tenant_id = $.tenant_id AND ip.part_id = $.id', on: 'ip.indicator_id = ^.id', orderBy: 'ip.position' } },
});
extendTree(indicatorTree, {
  links: {
    formula: { kind: 'same', to: () => formulaTree, when: '$.formula IS NOT NULL' },
    usedIn: { kind: 'many', to: () => indicatorTree, from: 'indicator $ JOIN indicator_part iu ON iu.tenant_id = $.tenant_id AND iu.indicator_id = $.id', on: 'iu.part_id = ^.id', orderBy: '$.code' },
  },
});
