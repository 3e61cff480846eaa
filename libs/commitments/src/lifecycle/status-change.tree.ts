import { defineTree, extendTree, instantSql } from '#platform';
import { commitmentTree } from '../commitment.tree.js';

/** Look-ahead tree of StatusChange; the name of who did it is for those who may see names. */
export const statusChangeTree = defineTree('StatusChange', 'commitment_status_change', {
  id: '$.id',
  before: '$.before',
  after: '$.after',
  onDate: '$.on_date',
  reason: '$.reason',
  source: '$.source',
  recordedAt: instantSql('$.recorded_at'),
});
extendTree(statusChangeTree, { computed: { recordedBy: { _recordedBy: '$.recorded_by' } } });

export const statusProposalTree = defineTree('StatusProposal', 'commitment_status_proposal', {
  id: '$.id',
  status: '$.status',
  proposedAt: instantSql('$.proposed_at'),
});

extendTree(commitmentTree, {
  fields: { version: '$.version' },
  computed: { availableTransitions: { _status: '$.status' } },
  links: {
    statusChanges: { kind: 'many', to: () => statusChangeTree, on: '$.commitment_id = ^.id', orderBy: '$.version DESC' },
    statusProposal: { kind: 'one', to: () => statusProposalTree, on: '$.commitment_id = ^.id AND $.outcome IS NULL' },
  },
});
