import { describe, expect, it } from '@jest/globals';
import { choiceOf, type Line, type Overview, readingOf, type Row, rowsOf, rowsPath, silentOrganisations, unread } from './overview-rows.js';

const row = (number: number, axis: number, organisation: string, state: Row['state'], report: Row['report'] = null, late = false): Row => ({
  id: `r${number}`,
  state,
  late,
  excused: false,
  commitment: { number, title: `Engagement ${number}`, axis: { number: axis, title: `Axe ${axis}` } },
  organisation: { slug: organisation, name: organisation },
  report,
});
const said = (weather: 'SUNNY' | 'STORM', status: 'IN_PROGRESS' | 'COMPLETED') => ({ id: weather, weather, status });

const asked: Row[] = [
  row(1, 1, 'etat', 'ACCEPTED', said('SUNNY', 'COMPLETED')),
  row(2, 1, 'etat', 'SUBMITTED'),
  row(3, 1, 'ville', 'SUBMITTED', said('STORM', 'IN_PROGRESS')),
  row(4, 2, 'ville', 'RETURNED', said('STORM', 'IN_PROGRESS')),
  row(5, 2, 'ville', 'AWAITED', null, true),
];
const overview = { asked } as unknown as Overview;
const line = (reported: number, accepted: number, readable: number) => ({ reported, accepted, readable }) as Line;
/** The rows that the address of a number opens. */
const opened = (choice: Parameters<typeof rowsPath>[1]): number[] =>
  rowsOf(overview, choiceOf(new URL(rowsPath('2019-S1', choice), 'http://pacte').searchParams)).map(({ commitment }) => commitment.number);

describe('the rows behind a number', () => {
  it('are those it counts, by what was answered', () => {
    expect(opened({ answer: 'interroges' })).toEqual([1, 2, 3, 4, 5]);
    expect(opened({ answer: 'recus' })).toEqual([1, 2, 3]);
    expect(opened({ answer: 'recus', axis: 2 })).toEqual([]);
    expect(opened({ answer: 'acceptes' })).toEqual([1]);
    expect(opened({ answer: 'envoyes' })).toEqual([2, 3]);
    expect(opened({ answer: 'silence' })).toEqual([4, 5]);
    expect(opened({ answer: 'retard' })).toEqual([5]);
  });

  it('are those whose answer was sent and may be read, by what it says; the others are a number of their own', () => {
    expect(opened({ weather: 'STORM' })).toEqual([3]);
    expect(opened({ status: 'COMPLETED', axis: 1 })).toEqual([1]);
    expect(opened({ answer: 'non-lus' })).toEqual([2]);
    expect(unread(line(3, 1, 2))).toBe(1);
  });
});

it('says which answers the numbers of a reader are of', () => {
  expect([line(3, 1, 3), line(3, 1, 1), line(3, 1, 2)].map(readingOf)).toEqual(['received', 'accepted', 'readable']);
});

it('tells who owes answers, those who owe most first, by axis', () => {
  const owing = [...asked, row(9, 1, 'aorif', 'DRAFT'), row(8, 1, 'ville', 'AWAITED'), { ...row(7, 1, 'sncf', 'AWAITED'), excused: true }];
  const silent = [{ organisation: { slug: 'ville' }, dueOn: '2019-06-06', lastSentOn: '2018-12-01' }];
  expect(silentOrganisations({ asked: owing, silent }).map(({ slug, count, axes, dueOn, lastSentOn }) => [slug, count, axes, dueOn, lastSentOn])).toEqual([
    ['ville', 3, [{ axis: 1, numbers: [8] }, { axis: 2, numbers: [4, 5] }], '2019-06-06', '2018-12-01'],
    ['aorif', 1, [{ axis: 1, numbers: [9] }], null, null],
  ]);
});
