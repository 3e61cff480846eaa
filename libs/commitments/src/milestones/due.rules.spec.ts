import { describe, expect, it } from '@jest/globals';
import { milestoneState, readDue } from './due.rules.js';

const PACT = { startsOn: '2015', endsOn: '2020' };

describe('when a step is due', () => {
  it('is the last day of the period, in partial dates and in the words of calendars', () => {
    expect(readDue(' 2016-S1 ', PACT)).toEqual({ verbatim: '2016-S1', on: '2016-06-30', precision: 'SEMESTER' });
    expect(readDue('2015-02', PACT)).toEqual({ verbatim: '2015-02', on: '2015-02-28', precision: 'MONTH' });
    expect(readDue('2e semestre 2015', PACT)).toEqual({ verbatim: '2e semestre 2015', on: '2015-12-31', precision: 'SEMESTER' });
    expect(readDue('fin 2016', PACT)).toMatchObject({ on: '2016-12-31' });
  });

  it('is not guessed: no end, a condition, several phases, or words that cannot be read', () => {
    for (const words of ['à partir de 2016', 'à définir', 'identique à celui des travaux sur la convention des ESI', 'élaboration en 2015, entrée en vigueur en 2016', 'bientôt', '2016-13', '2015-02-30', '']) {
      expect([words, readDue(words, PACT)]).toEqual([words, null]);
    }
  });
});

describe('where a step stands', () => {
  const due = { dueOn: '2016-06-30', reachedOn: null };
  it('is late from the day after its period', () => {
    expect(milestoneState(due, '2016-06-30')).toBe('TO_COME');
    expect(milestoneState(due, '2016-07-01')).toBe('LATE');
  });
  it('says whether it was reached in time, whatever day it is', () => {
    expect(milestoneState({ ...due, reachedOn: '2016-06-30' }, '2019-01-01')).toBe('REACHED');
    expect(milestoneState({ ...due, reachedOn: '2016-07-01' }, '2016-07-01')).toBe('REACHED_LATE');
  });
});
