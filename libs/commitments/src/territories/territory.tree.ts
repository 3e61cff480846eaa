import { defineTree, extendTree } from '#platform';
import { commitmentTree } from '../commitment.tree.js';

const territoryTree = defineTree('Territory', 'commitment_territory', { arrondissements: '$.arrondissements', verbatim: '$.verbatim', page: '$.page' });

extendTree(commitmentTree, { links: { territories: { kind: 'many', to: () => territoryTree, on: '$.commitment_id = ^.id', orderBy: '$.position' } } });

/** SQL: the commitment holds in arrondissement :arrondissement, by its text or because it names no place. */
export const HOLDS_IN_ARRONDISSEMENT = `(SELECT coalesce(bool_or(:arrondissement::int = ANY (z.arrondissements)), true) FROM commitment_territory z WHERE z.tenant_id = $.tenant_id AND z.commitment_id = $.id)`;
