import { describe, expect, it } from '@jest/globals';
import { isCompared, leftOut, movesByKind, type Row } from './comparison-rows.js';

const row = (number: number, given: Partial<Row> = {}): Row => ({ commitment: { number, title: `Engagement ${number}`, axis: { number: 1 } }, moves: [], leftOutBefore: null, leftOutAfter: null, before: null, after: null, ...given });
const turn = (from: 'SUNNY' | 'CLOUDY', to: 'OVERCAST' | 'STORM'): Partial<Row> => ({
  moves: ['WORSENED'],
  before: { status: 'IN_PROGRESS', weather: from, organisation: 'ville' },
  after: { state: 'ACCEPTED', status: 'IN_PROGRESS', weather: to, organisation: 'ville' },
});
const commitments = [row(1, turn('CLOUDY', 'OVERCAST')), row(2, turn('SUNNY', 'STORM')), row(3, { leftOutAfter: 'SILENT', moves: ['SILENT_NOW', 'LEAD_CHANGED'] }), row(4), row(5, { leftOutBefore: 'SILENT', leftOutAfter: 'SILENT' }), row(6, { leftOutAfter: 'SILENT' })];

describe('a comparison, to be read', () => {
  it('has each kind of move with its rows, the greatest turn first', () => {
    expect(movesByKind({ commitments }).map(({ move, rows }) => [move, rows.map(({ commitment }) => commitment.number)])).toEqual([
      ['WORSENED', [2, 1]],
      ['IMPROVED', []],
      ['STATUS_CHANGED', []],
      ['SILENT_NOW', [3]],
      ['ANSWERED_ANEW', []],
      ['LEAD_CHANGED', [3]],
    ]);
  });

  it('says what is left out, by why; with what is compared, that is all', () => {
    const groups = leftOut({ commitments });
    expect(groups.map(({ before, after, rows }) => [before, after, rows.map(({ commitment }) => commitment.number)])).toEqual([[null, 'SILENT', [3, 6]], ['SILENT', 'SILENT', [5]]]);
    expect(commitments.filter(isCompared).length + groups.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(commitments.length);
  });
});
