import { may } from '#access';
import { declareTreeParameter, defineTree, extendTree, instantSql } from '#platform';
import { measurementTree } from '../indicator.tree.js';
import { lessThanForReader, partKept, whereFigureSeen } from '../suppression/small-count.sql.js';

declareTreeParameter('readsNames', (ctx) => may(ctx, 'history.names'));

// Reasons may hold the number and a name: they are for who may read names.
const forNames = (column: string): string => `CASE WHEN :readsNames::boolean THEN ${column} END`;
const trail = { recordedBy: forNames('$.recorded_by'), reason: forNames('$.reason') };

const revisionTree = defineTree('MeasurementRevision', 'measurement', {
  id: '$.id',
  value: whereFigureSeen('$', '$.value'),
  lessThan: lessThanForReader('$'),
  kept: partKept('$'),
  notKnown: '$.not_known',
  qualifier: '$.qualifier',
  recordedAt: instantSql('$.recorded_at'),
  ...trail,
});

// What another porteur had said and the lead did not keep is no past of this one.
const PAST = `(
  WITH RECURSIVE past AS (
    SELECT m.* FROM measurement m WHERE m.tenant_id = ^.tenant_id AND m.superseded_by = ^.id AND m.organisation_id IS NOT DISTINCT FROM ^.organisation_id
    UNION ALL SELECT m.* FROM measurement m JOIN past p ON p.tenant_id = m.tenant_id AND p.id = m.superseded_by AND p.organisation_id IS NOT DISTINCT FROM m.organisation_id
  ) SELECT * FROM past) $`;

extendTree(measurementTree, { fields: trail, links: { revisions: { kind: 'many', to: () => revisionTree, from: PAST, orderBy: '$.recorded_at DESC, $.id' } } });
