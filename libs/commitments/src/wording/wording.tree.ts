import { defineTree, extendTree } from '#platform';
import { avenantTree } from '../avenants/avenant.tree.js';
import { commitmentTree } from '../commitment.tree.js';
import { wordedText } from './worded-text.sql.js';

export const wordingTree = defineTree('CommitmentWording', 'commitment_wording', {
  number: '$.number',
  effectiveFrom: '$.effective_from',
  title: '$.title',
  purpose: '$.purpose',
  means: '$.means',
  audience: '$.audience',
  calendarVerbatim: '$.calendar_verbatim',
  porteursVerbatim: '$.porteurs_verbatim',
});

extendTree(wordingTree, {
  computed: {
    changes: {
      _before: `(SELECT ${wordedText('b')} FROM commitment_wording b WHERE b.tenant_id = $.tenant_id AND b.commitment_id = $.commitment_id AND b.number = $.number - 1)`,
      _after: wordedText('$'),
    },
  },
  links: { avenant: { kind: 'one', to: () => avenantTree, on: '$.id = ^.avenant_id' } },
});

extendTree(commitmentTree, {
  fields: { wording: '$.wording' },
  links: {
    // The text as signed is kept apart only once an avenant touched it.
    wordings: { kind: 'many', to: () => wordingTree, on: '$.commitment_id = ^.id AND ^.wording > 1', orderBy: '$.number DESC' },
    comingAvenants: {
      kind: 'many',
      to: () => avenantTree,
      on: `$.state = 'ADOPTED' AND EXISTS (SELECT FROM avenant_change x WHERE x.tenant_id = $.tenant_id AND x.avenant_id = $.id AND x.commitment_id = ^.id)`,
      orderBy: '$.effective_on, $.number',
    },
  },
});
