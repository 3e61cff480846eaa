import { describe, expect, it } from '@jest/globals';
import { ageOf, type Cell, cellPath, filterOf, linesOf, movesOf, readingOf, SOUGHT, type HeatMap, wordOfMove } from './heat-map-rows.js';

const cell = (campaign: string, given: Partial<Cell> = {}): Cell => ({ campaign, state: 'ACCEPTED', late: false, organisation: 'ville', status: 'IN_PROGRESS', weather: 'SUNNY', report: `r-${campaign}`, ...given });
const silent = (campaign: string, state: Cell['state'], organisation = 'ville') => cell(campaign, { state, organisation, status: null, weather: null, report: null });
const row = (number: number, axis: number, ...cells: Cell[]): HeatMap['rows'][number] => ({ commitment: { number, title: `Engagement ${number}`, axis: { number: axis } }, cells });

const [S1, S2, S3] = ['2018-S1', '2018-S2', '2019-S1'] as const;
const campaigns = [S1, S2, S3].map((code) => ({ code })) as unknown as HeatMap['campaigns'];
const rows = [
  row(1, 1, cell(S1), cell(S2, { weather: 'STORM' }), silent(S3, 'AWAITED')),
  row(2, 1, cell(S1, { weather: 'STORM' }), cell(S2, { weather: 'CLOUDY', late: true }), silent(S3, 'SENT')),
  row(3, 2, cell(S1, { organisation: 'caf' }), silent(S2, 'OVERDUE', 'caf'), cell(S3, { status: 'COMPLETED' })),
  row(4, 2, silent(S2, 'EXCUSED', 'etat')),
];
const kept = (address: string) => linesOf({ rows, campaigns }, filterOf(new URLSearchParams(address))).map(({ commitment }) => commitment.number);

describe('the rows that a filter keeps', () => {
  it('are all, each with a place for every semester', () => {
    expect(kept('')).toEqual([1, 2, 3, 4]);
    expect(linesOf({ rows, campaigns }, filterOf(new URLSearchParams()))[3]!.cells.map(readingOf)).toEqual(['NOT_ASKED', 'EXCUSED', 'NOT_ASKED']);
    expect(linesOf({ rows, campaigns }, filterOf(new URLSearchParams())).flatMap(({ found }) => found)).not.toContain(true);
  });

  it('are those of an axis or of a lead, former ones too', () => {
    expect(kept('axe=2')).toEqual([3, 4]);
    expect(kept('porteur=caf')).toEqual([3]);
    expect(kept('porteur=ville')).toEqual([1, 2, 3]);
    expect(kept('porteur=personne')).toEqual([]);
  });

  it('are those that hold what is sought, in any semester or in one', () => {
    expect(kept('case=STORM')).toEqual([1, 2]);
    expect(kept('case=STORM&semestre=2018-S2')).toEqual([1]);
    expect(kept('case=COMPLETED')).toEqual([3]);
    expect(kept('case=LATE')).toEqual([2]);
    expect(kept('case=OVERDUE')).toEqual([3]);
    expect(kept('case=SENT')).toEqual([2]);
    expect(kept('case=NOT_ASKED&semestre=2019-S1')).toEqual([4]);
    expect(kept('case=inconnu')).toEqual([1, 2, 3, 4]);
  });

  it('are those that moved so, in any semester or in one', () => {
    expect(kept('mouvement=moins-bien')).toEqual([1]);
    expect(kept('mouvement=mieux')).toEqual([2]);
    expect(kept('mouvement=mieux&semestre=2019-S1')).toEqual([]);
    expect(kept('mouvement=silence')).toEqual([3]);
    expect(kept('mouvement=moins-bien&case=STORM&porteur=ville')).toEqual([1]);
  });

  it('say which of their cells is meant', () => {
    expect(linesOf({ rows, campaigns }, filterOf(new URLSearchParams('case=STORM'))).map(({ found }) => found)).toEqual([[false, true, false], [true, false, false]]);
  });
});

it('says nothing of météo or status where one of two answers cannot be read', () => {
  expect(movesOf(cell(S1), silent(S2, 'SENT'))).toEqual([]);
  expect(movesOf(silent(S1, 'OVERDUE'), cell(S2, { weather: 'STORM' }))).toEqual([]);
  expect(movesOf(undefined, cell(S2))).toEqual([]);
  expect(movesOf(cell(S1), cell(S2, { status: 'COMPLETED', weather: 'CLOUDY' }))).toEqual(['worse', 'status']);
  expect(movesOf(silent(S1, 'SENT'), silent(S2, 'OVERDUE'))).toEqual(['silent']);
});

it('leads to the answer for who may read it, else to the commitment', () => {
  const anybody = { decides: false, writes: false };
  const { commitment } = rows[0]!;
  expect(cellPath(commitment, cell(S1), anybody)).toBe('/engagements/1#rapport-r-2018-S1');
  expect(cellPath(commitment, cell(S1, { state: 'SENT' }), { decides: true, writes: false })).toBe('/campagnes/2018-S1/rapports/r-2018-S1');
  expect(cellPath(commitment, cell(S1, { state: 'SENT' }), { decides: false, writes: true })).toBe('/rapports/2018-S1/ville');
  expect(cellPath(commitment, silent(S1, 'OVERDUE'), { decides: true, writes: true })).toBe('/engagements/1');
  expect(cellPath(commitment, undefined, anybody)).toBe('/engagements/1');
});

it('tells ages in days, then months, then years', () => {
  expect([16, 161, 720, 909, 1090, 1250].map(ageOf)).toEqual([{ count: 16, unit: 'days' }, { count: 5, unit: 'months' }, { count: 2, unit: 'years' }, { count: 2.5, unit: 'years' }, { count: 3, unit: 'years' }, { count: 3.5, unit: 'years' }]);
});

it('has one word for each move and each thing sought', () => {
  expect(filterOf(new URLSearchParams({ mouvement: wordOfMove('silent') })).move).toBe('silent');
  expect(new Set(SOUGHT).size).toBe(SOUGHT.length);
});
