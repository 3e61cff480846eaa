import { defineTree, extendTree, instantSql } from '#platform';
import { decisionTree } from './decision.tree.js';

const decisionFileTree = defineTree('DecisionFile', 'decision_file', {
  id: '$.id',
  name: '$.name',
  mediaType: '$.media_type',
  bytes: '$.bytes',
  sha256: '$.sha256',
  bySteering: '$.by_steering',
  uploadedAt: instantSql('$.uploaded_at'),
  uploadedBy: '$.uploaded_by',
});

const ofDecision = (column: string): string => `(SELECT d.${column} FROM decision d WHERE d.tenant_id = $.tenant_id AND d.id = $.decision_id)`;

extendTree(decisionFileTree, {
  computed: { canBeRemoved: { _bySteering: '$.by_steering', _kind: ofDecision('kind'), _state: ofDecision('state'), _organisation: ofDecision('organisation_id') } },
});
// Whoever reaches a decision may read it.
extendTree(decisionTree, { links: { files: { kind: 'many', to: () => decisionFileTree, on: '$.decision_id = ^.id', orderBy: '$.uploaded_at, $.id' } } });
