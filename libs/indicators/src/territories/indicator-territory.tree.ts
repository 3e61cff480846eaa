import { placeConditions, territoryGroupTree } from '#pact';
import { defineTree, extendTree } from '#platform';
import { indicatorTree } from '../indicator.tree.js';

/** SQL: where the indicator of that alias counts; no arrondissement: in all of the city. */
export const countedIn = (indicator: string): string =>
  `coalesce((SELECT cg.arrondissements FROM territory_group cg WHERE cg.tenant_id = ${indicator}.tenant_id AND cg.id = ${indicator}.territory_group_id), ${indicator}.arrondissements)`;

/** Lives on the indicator's own row. */
const indicatorTerritoryTree = defineTree('IndicatorTerritory', 'indicator', { arrondissements: countedIn('$') });
extendTree(indicatorTerritoryTree, { links: { group: { kind: 'one', to: () => territoryGroupTree, on: '$.id = ^.territory_group_id' } } });

extendTree(indicatorTree, { links: { territory: { kind: 'same', to: () => indicatorTerritoryTree, when: `cardinality(${countedIn('$')}) > 0` } } });

/** What counts there, and what counts in all of the city. */
export const COUNTS_IN = placeConditions((arrondissements) => `(${countedIn('$')} && ${arrondissements} OR cardinality(${countedIn('$')}) = 0)`);
