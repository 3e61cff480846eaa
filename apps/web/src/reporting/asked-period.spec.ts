import { expect, it } from '@jest/globals';
import { askedPeriod } from './asked-period.js';

it('a quantity is asked for the semester, the rest as it stands', () => {
  expect(askedPeriod('FLOW', '2019-S1')).toEqual({ startsOn: '2019-01-01', endsOn: '2019-06-30' });
  expect(askedPeriod('FLOW', '2018-S2')).toEqual({ startsOn: '2018-07-01', endsOn: '2018-12-31' });
  for (const kind of ['LEVEL', 'CUMULATIVE', 'RATE', 'YES_NO']) expect(askedPeriod(kind, '2019-S1')).toBeNull();
});
