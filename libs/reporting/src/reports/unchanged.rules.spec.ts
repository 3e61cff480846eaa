import { expect, it } from '@jest/globals';
import { ReportState } from './report.lifecycle.js';
import { unchangedHindrance } from './unchanged.rules.js';

const repeatable = { state: null, hasPrevious: true, countsPeriod: false };

it('what was answered before and not touched since can be attested with others', () => {
  expect(unchangedHindrance(repeatable)).toBeNull();
});

it('what was answered, returned or begun is left as it is', () => {
  const hindrances = [ReportState.SUBMITTED, ReportState.ACCEPTED, ReportState.RETURNED, ReportState.DRAFT].map((state) => unchangedHindrance({ ...repeatable, state }));
  expect(hindrances).toEqual(['ANSWERED', 'ANSWERED', 'RETURNED', 'BEGUN']);
});

it('without an earlier answer there is nothing to repeat; a count of the semester is not repeated', () => {
  expect(unchangedHindrance({ ...repeatable, hasPrevious: false })).toBe('NO_PREVIOUS');
  expect(unchangedHindrance({ ...repeatable, countsPeriod: true })).toBe('PERIOD_FIGURES');
  expect(unchangedHindrance({ ...repeatable, hasPrevious: false, countsPeriod: true })).toBe('NO_PREVIOUS');
});
