import { describe, expect, it } from '@jest/globals';
import type { ChartedIndicatorFragment } from '../graphql/generated.js';
import { markCount, seriesOf } from './series.js';

type Measurement = ChartedIndicatorFragment['measurements'][number];
const figure = (on: string | null, value: number | null, given: Partial<Measurement['period']> = {}, by: string | null = null, commitments: number[] = []): Measurement => ({
  id: `${on} ${value}`,
  value,
  lessThan: null,
  kept: false,
  notKnown: value === null,
  qualifier: 'EXACT',
  fictional: false,
  period: { kind: 'AT_DATE', startsOn: null, endsOn: on, label: `au ${on}`, ...given },
  provenance: { kind: by ? 'REPORT' : 'PUBLISHED', organisation: by ? { slug: by, name: by.toUpperCase() } : null, source: by ? null : { title: 'Bilan', year: 2019 } },
  commitments: commitments.map((number) => ({ number })),
});
const read = (measurements: Measurement[], periods: ChartedIndicatorFragment['periods'] = []) => seriesOf({ measurements, periods }).series.map(({ kind, figures }) => `${kind} ${figures.map(({ value }) => value).join(' ')}`);

describe('figures that a line may join', () => {
  it('are those of one giver, one sort of period, one perimeter, oldest first', () => {
    expect(read([figure('2019-12-31', 12), figure('2015-12-31', 6)])).toEqual(['AT_DATE 6 12']);
    expect(read([figure('2019-12-31', 12), figure('2015-12-31', 6, {}, 'caf')])).toEqual(['AT_DATE 12', 'AT_DATE 6']);
    expect(read([figure('2019-12-31', 12, {}, 'caf', [1]), figure('2018-12-31', 6, {}, 'caf', [2])])).toEqual(['AT_DATE 12', 'AT_DATE 6']);
    expect(read([figure('2019-12-31', 900, { kind: 'SINCE', startsOn: '2015-01-01' }), figure('2018-12-31', 700, { kind: 'SINCE', startsOn: '2015-01-01' })])).toEqual(['SINCE 700 900']);
    expect(read([figure('2019-12-31', 900, { kind: 'SINCE', startsOn: '2015-01-01' }), figure('2018-12-31', 300, { kind: 'SINCE', startsOn: '2016-01-01' })])).toEqual(['SINCE 900', 'SINCE 300']);
    expect(read([figure('2019-12-31', 900, { kind: 'SINCE', startsOn: '2015-01-01' }), figure('2019-12-31', 4, { kind: 'YEAR', startsOn: '2019-01-01' })])).toEqual(['SINCE 900', 'YEAR 4']);
  });

  it('have their extent: none of a day, that of a period, an unknown beginning said as such', () => {
    const [series] = seriesOf({ measurements: [figure('2019-12-31', 5, { kind: 'SINCE' })], periods: [] }).series;
    expect(series!.figures[0]).toMatchObject({ from: null, sinceUnknown: true });
    expect(seriesOf({ measurements: [figure('2019-12-31', 5)], periods: [] }).series[0]!.figures[0]).toMatchObject({ from: null, sinceUnknown: false });
    expect(seriesOf({ measurements: [figure('2019-12-31', 5, { kind: 'YEAR', startsOn: '2019-01-01' })], periods: [] }).series[0]!.figures[0]).toMatchObject({ from: '2019-01-01' });
  });

  it('leave out, and count, what has no number or no day', () => {
    const { series, left } = seriesOf({ measurements: [figure('2019-12-31', null), figure(null, 4), figure('2018-12-31', 3)], periods: [] });
    expect(series).toHaveLength(1);
    expect(left).toMatchObject({ silent: 1, undated: 1, unlike: [] });
  });

  it('are whole periods where it counts by period, and say which totals are of another time', () => {
    const period = { label: 'en 2018', startsOn: '2018-01-01', endsOn: '2018-12-31', value: 40, qualifier: 'EXACT' as const, fictional: false, organisation: { slug: 'caf', name: 'CAF' }, source: null };
    const measurements = [figure('2018-06-30', 10, { kind: 'SEMESTER', startsOn: '2018-01-01' }), figure('2019-12-31', 900, { kind: 'SINCE', startsOn: '2015-01-01' })];
    const { series, left } = seriesOf({ measurements, periods: [period, { ...period, label: 'en 2017', startsOn: '2017-01-01', endsOn: '2017-12-31', value: null }] });
    expect(series.map(({ kind, figures }) => [kind, figures.map(({ value }) => value)])).toEqual([['WHOLE', [40]]]);
    expect(left.unlike.map(({ value }) => value)).toEqual([900]);
    expect(left.silent).toBe(1);
  });
});

it('draws nothing of what has no figure, and one mark alone is one', () => {
  const target = { id: 't', value: 12, sense: 'AT_LEAST' as const, dueOn: null, duePrecision: null };
  expect(markCount({ measurements: [], periods: [], baseline: null, targets: [target] })).toBe(0);
  expect(markCount({ measurements: [figure('2019-12-31', 5)], periods: [], baseline: null, targets: [] })).toBe(1);
  expect(markCount({ measurements: [figure('2019-12-31', 5)], periods: [], baseline: { value: 1, onDate: '2015-01-01' }, targets: [target] })).toBe(3);
});
