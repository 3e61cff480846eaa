import { defineTree, extendTree } from '#platform';
import { pactTree } from '../pact.tree.js';

export const territoryGroupTree = defineTree('TerritoryGroup', 'territory_group', { id: '$.id', code: '$.code', name: '$.name', arrondissements: '$.arrondissements', origin: '$.origin', version: '$.version' });

extendTree(pactTree, { links: { territoryGroups: { kind: 'many', to: () => territoryGroupTree, on: '$.pact_id = ^.id', orderBy: 'pacte_fold($.name), $.code' } } });

/** SQL conditions of a list that is narrowed to a place. `touches` tells of a row `$` whether what it is about touches given arrondissements. */
export const placeConditions = (touches: (arrondissements: string) => string) => ({
  /** To :arrondissement. */
  arrondissement: touches('ARRAY[:arrondissement::int]'),
  /** To the group :territory of the row's pact; one that it has not holds nothing. */
  territory: `EXISTS (SELECT FROM territory_group tg WHERE tg.tenant_id = $.tenant_id AND tg.pact_id = $.pact_id AND tg.code = :territory AND ${touches('tg.arrondissements')})`,
});
