import { placeConditions } from '#pact';
import { defineTree, extendTree } from '#platform';
import { commitmentTree } from '../commitment.tree.js';

const territoryTree = defineTree('Territory', 'commitment_territory', { arrondissements: '$.arrondissements', verbatim: '$.verbatim', page: '$.page' });

extendTree(commitmentTree, { links: { territories: { kind: 'many', to: () => territoryTree, on: '$.commitment_id = ^.id', orderBy: '$.position' } } });

/** A commitment holds in a place by its text, or because it names none. */
export const HOLDS_IN = placeConditions((arrondissements) => `(SELECT coalesce(bool_or(z.arrondissements && ${arrondissements}), true) FROM commitment_territory z WHERE z.tenant_id = $.tenant_id AND z.commitment_id = $.id)`);
