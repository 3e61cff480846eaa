import { expect, it } from '@jest/globals';
import { reportedPeriod } from './reported-period.rules.js';

it('is the semester for flows', () => {
  expect(reportedPeriod('FLOW', '2019-S1', '2019-05-20')).toEqual({ kind: 'SEMESTER', startsOn: '2019-01-01', endsOn: '2019-06-30' });
  expect(reportedPeriod('FLOW', '2018-S2', '2018-12-01')).toEqual({ kind: 'SEMESTER', startsOn: '2018-07-01', endsOn: '2018-12-31' });
});

it('is the day of the answer for what holds at a date', () => {
  for (const kind of ['LEVEL', 'CUMULATIVE', 'RATE', 'YES_NO']) {
    expect(reportedPeriod(kind, '2019-S1', '2019-05-20')).toEqual({ kind: 'AT_DATE', startsOn: '2019-05-20', endsOn: '2019-05-20' });
  }
});
