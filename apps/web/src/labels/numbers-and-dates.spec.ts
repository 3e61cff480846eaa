import { describe, expect, it } from '@jest/globals';
import { createFormat } from './numbers-and-dates.js';

const fr = createFormat('fr');
const en = createFormat('en');

describe('numbers and dates in the reader’s language', () => {
  it('writes days without moving them to another time zone', () => {
    expect(fr.day('2019-06-20')).toBe('20 juin 2019');
    expect(fr.day('2019-01-01')).toBe('1er janvier 2019');
    expect(fr.longDay('2019-06-20')).toBe('jeudi 20 juin 2019');
    expect(en.day('2019-01-01')).toBe('1 January 2019');
  });

  it('writes instants in Paris time, through the change of hour', () => {
    expect(fr.instant('2019-06-20T12:00:00Z')).toContain('14:00');
    expect(fr.instant('2019-01-20T12:00:00Z')).toContain('13:00');
  });

  it('writes numbers and lists', () => {
    expect(fr.number(25000)).toBe('25\u202F000');
    expect(en.number(25000)).toBe('25,000');
    expect(fr.list(['CAF', 'CPAM', 'État'])).toBe('CAF, CPAM et État');
  });
});
