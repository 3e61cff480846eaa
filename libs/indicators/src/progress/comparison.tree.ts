import { organisationTree } from '#organisations';
import { sourceTree } from '#pact';
import { defineTree, extendTree } from '#platform';
import { indicatorTree, targetTree } from '../indicator.tree.js';
import { figureSeen, latestFigure, targetFor } from '../progress.sql.js';
import { baselineSeen, lessThanForReader, partKept } from '../suppression/small-count.sql.js';
import { LINE } from './trajectory.resolver.js';
import { periodTotals, wholePeriod } from './period-totals.sql.js';

const COLUMNS = 'tenant_id, indicator_id, organisation_id, source_id, part_kind, period_kind, starts_on, start_precision, ends_on, end_precision, known, expected, value, qualifiers, fictional, kept';

/** Periods of indicator `i` as long as its periodicity: given as a whole, or made of parts. */
const periods = (i: string): string => `(
  SELECT m.tenant_id, m.indicator_id, m.organisation_id, m.source_id, m.period_kind AS part_kind, m.period_kind, m.starts_on, m.start_precision, m.ends_on, m.end_precision,
    CASE WHEN m.value IS NULL THEN 0 ELSE 1 END AS known, 1 AS expected, m.value, ARRAY[m.qualifier] AS qualifiers, m.fictional, ((${lessThanForReader('m')}) IS NOT NULL OR ${partKept('m')}) AS kept
  FROM measurement m
  WHERE ${i}.kind = 'FLOW' AND ${i}.periodicity IN ('YEAR', 'SEMESTER') AND m.tenant_id = ${i}.tenant_id AND m.indicator_id = ${i}.id AND m.superseded_by IS NULL AND m.ends_on IS NOT NULL AND ${wholePeriod(i, 'm')}
  UNION ALL SELECT ${COLUMNS} FROM ${periodTotals(i)} t
)`;

const PERIODS = `(
  SELECT f.*, (f.ends_on < :today::date) AS is_over, t.id AS target_id, t.value AS target, t.sense
  FROM ${periods('^')} f LEFT JOIN LATERAL ${targetFor('^', 'f.ends_on')} t ON true
) $`;

const TOLD = '($.known = $.expected AND NOT $.kept)';
const periodTotalTree = defineTree('PeriodTotal', 'period_total', {
  startsOn: '$.starts_on',
  endsOn: '$.ends_on',
  partKind: '$.part_kind',
  known: '$.known',
  expected: '$.expected',
  value: `CASE WHEN ${TOLD} THEN $.value END`,
  kept: '$.kept',
  isOver: '$.is_over',
  fictional: '$.fictional',
});
const compared = { _target: '$.target', _sense: '$.sense', _value: `CASE WHEN ${TOLD} AND $.is_over THEN $.value END`, _qualifiers: '$.qualifiers' };
extendTree(periodTotalTree, {
  computed: {
    label: { _kind: '$.period_kind', _startsOn: '$.starts_on', _startPrecision: '$.start_precision', _endsOn: '$.ends_on', _endPrecision: '$.end_precision' },
    qualifier: { _qualifiers: '$.qualifiers' },
    rawPercent: compared,
    reached: compared,
  },
  links: {
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
    source: { kind: 'one', to: () => sourceTree, on: '$.id = ^.source_id' },
    target: { kind: 'one', to: () => targetTree, on: '$.id = ^.target_id' },
  },
});

const count = (what: string, where: string): string => `(SELECT count(*)::int FROM ${what} x WHERE x.tenant_id = $.tenant_id AND x.indicator_id = $.id AND ${where})`;

extendTree(indicatorTree, {
  links: { periods: { kind: 'many', to: () => periodTotalTree, from: PERIODS, orderBy: '$.ends_on DESC, $.expected, $.organisation_id' } },
  computed: {
    notCompared: {
      ...LINE,
      _targetCount: count('target', 'true'),
      _figures: count('measurement', 'x.superseded_by IS NULL'),
      _knownFigures: count('measurement', 'x.superseded_by IS NULL AND x.value IS NOT NULL'),
      _hasBaseline: '($.baseline_value IS NOT NULL)',
      _periods: `(SELECT coalesce(json_agg(json_build_object('kind', f.period_kind, 'startsOn', f.starts_on, 'endsOn', f.ends_on, 'partKind', f.part_kind, 'known', f.known, 'expected', f.expected)), '[]') FROM ${periods('$')} f)`,
      _kept: `(NOT ${baselineSeen('$')} OR EXISTS (SELECT FROM ${latestFigure('$')} m WHERE NOT ${figureSeen('m')}))`,
    },
  },
});
