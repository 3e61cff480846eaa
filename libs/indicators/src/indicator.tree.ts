import { commitmentTree } from '#commitments';
import { organisationTree } from '#organisations';
import { axisTree, sourceTree } from '#pact';
import { defineTree, extendTree, instantSql } from '#platform';
import { PROGRESS } from './progress.sql.js';
import { baselineSeen, lessThanForReader, partKept, whereFigureSeen } from './suppression/small-count.sql.js';

export const indicatorTree = defineTree('Indicator', 'indicator', {
  id: '$.id',
  code: '$.code',
  title: '$.title',
  unit: '$.unit',
  kind: '$.kind',
  direction: '$.direction',
  periodicity: '$.periodicity',
  definition: '$.definition',
  version: '$.version',
  method: '$.method',
  caveats: '$.caveats',
  dataSource: '$.data_source',
  countsPersons: '$.counts_persons',
  weight: '$.weight',
  retiredOn: '$.retired_on',
  retiredReason: '$.retired_reason',
  page: 'least($.baseline_page, (SELECT min(p.page) FROM target p WHERE p.tenant_id = $.tenant_id AND p.indicator_id = $.id))',
});

/** Lives on the indicator's own row. */
const baselineTree = defineTree('Baseline', 'indicator', {
  value: '$.baseline_value',
  onDate: '$.baseline_on',
  precision: '$.baseline_precision',
  verbatim: '$.baseline_verbatim',
  page: '$.baseline_page',
});

/** Look-ahead tree of Target. */
export const targetTree = defineTree('Target', 'target', {
  id: '$.id',
  value: '$.value',
  sense: '$.sense',
  dueOn: '$.due_on',
  duePrecision: '$.due_precision',
  verbatim: '$.verbatim',
  page: '$.page',
});

/** Look-ahead tree of Measurement; rows whose `superseded_by` is set are its past. */
export const measurementTree = defineTree('Measurement', 'measurement', {
  id: '$.id',
  value: whereFigureSeen('$', '$.value'),
  lessThan: lessThanForReader('$'),
  kept: partKept('$'),
  notKnown: '$.not_known',
  qualifier: '$.qualifier',
  // The words hold the number.
  verbatim: whereFigureSeen('$', '$.verbatim'),
  keyFigure: '$.key_figure',
  fictional: '$.fictional',
  recordedAt: instantSql('$.recorded_at'),
});

/** Lives on the measurement's own row, as Provenance does. Its label is put in words by a resolver. */
const periodTree = defineTree('Period', 'measurement', { kind: '$.period_kind', startsOn: '$.starts_on', endsOn: '$.ends_on' });
extendTree(periodTree, {
  computed: {
    label: { _kind: '$.period_kind', _startsOn: '$.starts_on', _startPrecision: '$.start_precision', _endsOn: '$.ends_on', _endPrecision: '$.end_precision' },
  },
});

/** Rooms that give figures extend it with their own link (`report_id` of the same row). */
export const provenanceTree = defineTree('Provenance', 'measurement', {
  kind: '$.provenance',
  page: '$.page',
  givenOn: `CASE WHEN $.provenance = 'REPORT' THEN ($.recorded_at AT TIME ZONE (SELECT z.time_zone FROM tenant z WHERE z.id = $.tenant_id))::date END`,
});
extendTree(provenanceTree, {
  links: {
    source: { kind: 'one', to: () => sourceTree, on: '$.id = ^.source_id' },
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
  },
});

/** One row, made of the target and the figure that are compared; no row when one of them is missing. */
const progressTree = defineTree('Progress', 'progress', { value: '$.value' });
const compared = { _kind: '$.kind', _baseline: '$.baseline', _target: '$.target', _sense: '$.sense', _value: '$.value', _qualifiers: '$.qualifiers' };
extendTree(progressTree, {
  computed: { percent: compared, rawPercent: compared, reached: compared, qualifier: { _qualifiers: '$.qualifiers' } },
  links: {
    period: { kind: 'same', to: () => periodTree },
    target: { kind: 'one', to: () => targetTree, on: '$.id = ^.target_id' },
    measurement: { kind: 'one', to: () => measurementTree, on: '$.id = ^.measurement_id' },
  },
});

extendTree(measurementTree, {
  links: {
    period: { kind: 'same', to: () => periodTree },
    provenance: { kind: 'same', to: () => provenanceTree },
    indicator: { kind: 'one', to: () => indicatorTree, on: '$.id = ^.indicator_id' },
    commitments: {
      kind: 'many',
      to: () => commitmentTree,
      from: 'commitment $ JOIN measurement_commitment ml ON ml.tenant_id = $.tenant_id AND ml.commitment_id = $.id',
      on: 'ml.measurement_id = ^.id',
      orderBy: '$.number',
    },
  },
});

extendTree(indicatorTree, {
  links: {
    owner: { kind: 'one', to: () => organisationTree, on: '$.id = ^.owner_id' },
    axis: { kind: 'one', to: () => axisTree, on: '$.id = ^.axis_id' },
    commitments: {
      kind: 'many',
      to: () => commitmentTree,
      from: 'commitment $ JOIN indicator_commitment il ON il.tenant_id = $.tenant_id AND il.commitment_id = $.id',
      on: 'il.indicator_id = ^.id',
      orderBy: '$.number',
    },
    baseline: { kind: 'same', to: () => baselineTree, when: `$.baseline_value IS NOT NULL AND ${baselineSeen('$')}` },
    targets: { kind: 'many', to: () => targetTree, on: '$.indicator_id = ^.id', orderBy: '$.position' },
    measurements: {
      kind: 'many',
      to: () => measurementTree,
      on: '$.indicator_id = ^.id AND $.superseded_by IS NULL',
      orderBy: '$.ends_on DESC NULLS LAST, $.starts_on DESC NULLS LAST, $.position, $.recorded_at DESC, $.id',
    },
    progress: { kind: 'one', to: () => progressTree, from: PROGRESS },
    source: { kind: 'one', to: () => sourceTree, on: '$.id = ^.source_id' },
  },
});

// What indicators add to the commitment.
extendTree(commitmentTree, {
  links: {
    indicators: {
      kind: 'many',
      to: () => indicatorTree,
      from: 'indicator $ JOIN indicator_commitment cl ON cl.tenant_id = $.tenant_id AND cl.indicator_id = $.id',
      on: 'cl.commitment_id = ^.id AND $.retired_on IS NULL',
      orderBy: '$.code',
    },
  },
});
