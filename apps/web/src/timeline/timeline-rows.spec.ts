import { describe, expect, it } from '@jest/globals';
import { type Commitment, filterOf, groupsOf, keptBy, MOMENTS, momentOf, statusOf, wordOfMoment } from './timeline-rows.js';

const TODAY = '2019-05-15';
type Calendar = Commitment['calendar'];
const calendar = (given: Partial<Calendar>): Calendar => ({ verbatim: '', startsOn: null, endsOn: null, startPrecision: null, endPrecision: null, openEnded: false, certainty: 'FIRM', dependsOn: null, condition: null, phases: [], ...given });
const commitment = (number: number, given: Partial<Commitment> = {}): Commitment => ({
  number,
  title: `Engagement ${number}`,
  status: 'IN_PROGRESS',
  statusFrom: { campaign: { code: '2018-S2' } },
  axis: { number: 1 },
  actionCadre: null,
  porteurs: [{ role: 'LEAD', organisation: { slug: 'ville' } }],
  calendar: calendar({ startsOn: '2015-01-01', endsOn: '2020-12-31' }),
  milestones: [],
  ...given,
});

describe('where a day stands in a calendar', () => {
  it.each([
    ['WITHIN', { startsOn: '2015-01-01', endsOn: '2019-05-15' }],
    ['WITHIN', { endsOn: '2020-12-31' }],
    ['LATE', { startsOn: '2015-01-01', endsOn: '2019-05-14' }],
    ['PAST', { startsOn: '2015-01-01', endsOn: '2018-12-31', certainty: 'CONDITIONAL' }],
    ['OPEN', { startsOn: '2015-01-01' }],
    ['OPEN', { startsOn: '2015-01-01', endsOn: '2018-12-31', openEnded: true }],
    ['COMING', { startsOn: '2019-07-01', endsOn: '2019-12-31' }],
    ['UNDATED', { certainty: 'UNDETERMINED' }],
    ['UNDATED', { openEnded: true }],
  ] as [string, Partial<Calendar>][])('%s of %j', (moment, given) => {
    expect(momentOf(commitment(1, { calendar: calendar(given) }), TODAY)).toBe(moment);
  });

  it('is late only while something is owed', () => {
    const past = calendar({ endsOn: '2018-12-31' });
    for (const status of ['COMPLETED', 'PERMANENT', 'SUSPENDED', 'ABANDONED'] as const) expect(momentOf({ calendar: past, status }, TODAY)).toBe('PAST');
    for (const status of ['NOT_STARTED', 'IN_PROGRESS'] as const) expect(momentOf({ calendar: past, status }, TODAY)).toBe('LATE');
  });
});

it('knows no status before somebody said one', () => {
  expect(statusOf({ status: 'NOT_STARTED', statusFrom: null })).toBeNull();
  expect(statusOf({ status: 'NOT_STARTED', statusFrom: { campaign: { code: '2018-S2' } } })).toBe('NOT_STARTED');
  expect(statusOf({ status: 'SUSPENDED', statusFrom: null })).toBe('SUSPENDED');
});

describe('the commitments that a filter keeps', () => {
  const commitments = [
    commitment(1),
    commitment(2, { status: 'NOT_STARTED', statusFrom: null, porteurs: [{ role: 'PARTNER', organisation: { slug: 'ville' } }, { role: 'LEAD', organisation: { slug: 'caf' } }] }),
    commitment(3, { axis: { number: 2 }, actionCadre: { number: 4, title: 'A' }, calendar: calendar({ endsOn: '2016-12-31' }) }),
    commitment(4, { axis: { number: 2 }, actionCadre: { number: 4, title: 'A' }, calendar: calendar({}), status: 'COMPLETED' }),
    commitment(5, { axis: { number: 2 }, actionCadre: { number: 5, title: 'B' } }),
  ];
  const kept = (address: string) => keptBy({ commitments, today: TODAY }, filterOf(new URLSearchParams(address))).map(({ number }) => number);

  it('are all, or those of an axis, an action-cadre, a lead', () => {
    expect(kept('')).toEqual([1, 2, 3, 4, 5]);
    expect(kept('axe=2')).toEqual([3, 4, 5]);
    expect(kept('cadre=4')).toEqual([3, 4]);
    expect(kept('porteur=ville')).toEqual([1, 3, 4, 5]);
    expect(kept('porteur=caf')).toEqual([2]);
  });

  it('are those of a status, or without one, and of a moment', () => {
    expect(kept('etat=COMPLETED')).toEqual([4]);
    expect(kept('etat=UNKNOWN')).toEqual([2]);
    expect(kept('etat=NOT_STARTED')).toEqual([]);
    expect(kept('quand=depasse')).toEqual([3]);
    expect(kept('quand=sans-date')).toEqual([4]);
    expect(kept('quand=inconnu')).toEqual([1, 2, 3, 4, 5]);
    for (const moment of MOMENTS) expect(filterOf(new URLSearchParams({ quand: wordOfMoment(moment) })).moment).toBe(moment);
  });

  it('stand by action-cadre, in the order of the text', () => {
    expect(groupsOf(commitments).map(({ actionCadre, commitments: of }) => [actionCadre?.number, of.map(({ number }) => number)])).toEqual([[undefined, [1, 2]], [4, [3, 4]], [5, [5]]]);
  });
});
