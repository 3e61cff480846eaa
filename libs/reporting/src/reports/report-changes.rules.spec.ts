import { expect, it } from '@jest/globals';
import { reportChanges } from './report-changes.rules.js';
import { ReportState } from './report.lifecycle.js';

const nothing = { state: ReportState.DRAFT, status: null, weather: null, achievements: null, difficulties: null, nextSteps: null, arrondissements: [], peopleCount: null, peopleQualifier: null, peopleNotKnown: false, unchanged: false, late: false } as const;
const figure = (indicator: string, value: number | null, qualifier = 'EXACT') => ({ indicator, value, qualifier, notKnown: value === null });

function moved(...args: Parameters<typeof reportChanges>): [string, unknown, unknown][] {
  return reportChanges(...args)
    .filter((change) => change.before !== change.after)
    .map(({ field, before, after }) => [field, before, after]);
}

it('tells each field and each figure that changed', () => {
  const before = [figure('visites', 10), figure('gone', 1)];
  const after = [figure('visites', 12, 'ABOUT'), figure('places', null)];
  expect(moved(nothing, { ...nothing, weather: 'SUNNY', late: true }, { before, after })).toEqual([
    ['weather', null, 'SUNNY'],
    ['late', null, true],
    ['figure gone', 1, null],
    ['qualifier gone', 'EXACT', null],
    ['figure places', null, 'NOT_KNOWN'],
    ['figure visites', 10, 12],
    ['qualifier visites', 'EXACT', 'ABOUT'],
  ]);
});

it('tells all of a first answer, and a figure of zero', () => {
  expect(moved(null, nothing, { before: [], after: [figure('visites', 0)] })).toEqual([
    ['state', null, 'DRAFT'],
    ['figure visites', null, 0],
    ['qualifier visites', null, 'EXACT'],
  ]);
});
