import { defineTree, extendTree } from '#platform';
import { commitmentTree } from '../commitment.tree.js';
import { statusChangeTree } from '../lifecycle/status-change.tree.js';
import { wordedText } from '../wording/worded-text.sql.js';

/** Look-ahead tree of Avenant. Who may see a draft is said where the tree is reached from. */
export const avenantTree = defineTree('Avenant', 'avenant', {
  id: '$.id',
  state: '$.state',
  number: '$.number',
  title: '$.title',
  decision: '$.decision',
  effectiveOn: '$.effective_on',
  fictional: '$.fictional',
  version: '$.version',
});

/** Lives on the avenant's own row. */
const copilTree = defineTree('AvenantCopil', 'avenant', { title: '$.copil_title', heldOn: '$.copil_on' });

/** Lives on the change's own row. */
const wordedTree = defineTree('WordedCommitment', 'avenant_change', {
  title: '$.title',
  purpose: '$.purpose',
  means: '$.means',
  audience: '$.audience',
  calendar: '$.calendar_verbatim',
  porteurs: '$.porteurs_verbatim',
});

const ofCommitment = '(SELECT n.wording FROM commitment n WHERE n.tenant_id = $.tenant_id AND n.id = $.commitment_id)';
const ofAvenant = '(SELECT v.state FROM avenant v WHERE v.tenant_id = $.tenant_id AND v.id = $.avenant_id)';

const changeTree = defineTree('AvenantChange', 'avenant_change', {
  id: '$.id',
  kind: '$.kind',
  reason: '$.reason',
  stale: `(${ofAvenant} = 'DRAFT' AND $.base_wording <> ${ofCommitment})`,
  version: '$.version',
});
extendTree(changeTree, {
  computed: {
    changes: {
      _before: `(SELECT ${wordedText('b')} FROM commitment_wording b WHERE b.tenant_id = $.tenant_id AND b.commitment_id = $.commitment_id AND b.number = $.base_wording)`,
      _after: `CASE WHEN $.kind = 'REWORDED' THEN ${wordedText('$')} END`,
    },
  },
  links: {
    commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' },
    wording: { kind: 'same', to: () => wordedTree, when: `$.kind = 'REWORDED'` },
  },
});

extendTree(avenantTree, {
  links: {
    copil: { kind: 'same', to: () => copilTree, when: '$.copil_on IS NOT NULL' },
    changes: {
      kind: 'many',
      to: () => changeTree,
      from: 'avenant_change $ JOIN commitment xn ON xn.tenant_id = $.tenant_id AND xn.id = $.commitment_id',
      on: '$.avenant_id = ^.id',
      orderBy: 'xn.number',
    },
  },
});

extendTree(statusChangeTree, { links: { avenant: { kind: 'one', to: () => avenantTree, on: '$.id = ^.avenant_id' } } });
