import { expect, it } from '@jest/globals';
import { NOBODY_COUNTED, peopleOf, peopleProblems, peopleWarnings } from './people-reached.rules.js';

const people = (count: number) => peopleOf({ count });
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

it('people are counted, or said not to be known, or not spoken of', () => {
  expect(peopleOf({ count: 0 })).toEqual({ peopleCount: 0, peopleQualifier: 'EXACT', peopleNotKnown: false });
  expect(peopleOf({ count: 300, qualifier: 'NEARLY' })).toEqual({ peopleCount: 300, peopleQualifier: 'NEARLY', peopleNotKnown: false });
  expect(peopleOf({ notKnown: true })).toEqual({ peopleCount: null, peopleQualifier: null, peopleNotKnown: true });
  expect(peopleOf(null)).toEqual(NOBODY_COUNTED);
});

it('people come whole, from zero, in numbers that can be', () => {
  expect([people(0), people(12), peopleOf({ notKnown: true }), NOBODY_COUNTED].flatMap(peopleProblems)).toEqual([]);
  expect([people(-1), people(1.5), people(2e9), peopleOf({ count: 3, notKnown: true })].map((each) => codes(peopleProblems(each)))).toEqual([['PEOPLE_NEGATIVE'], ['PEOPLE_OUT_OF_RANGE'], ['PEOPLE_OUT_OF_RANGE'], ['VALUE_OR_NOT_KNOWN']]);
  expect([0, 1].map((count) => codes(peopleProblems(peopleOf({ count, qualifier: 'LESS_THAN' }))))).toEqual([['VALUE_UNDER_NOTHING'], []]);
});

it('a count ten times the last one, or a tenth of it, is told', () => {
  expect(peopleWarnings(people(1_201), people(120))).toEqual([{ path: 'peopleReached', code: 'PEOPLE_FAR_ABOVE', details: { reference: 120 } }]);
  expect(codes(peopleWarnings(people(11), people(120)))).toEqual(['PEOPLE_FAR_BELOW']);
  for (const [now, before] of [[120, 120], [1_200, 120], [0, 120], [120, 0]] as const) expect(peopleWarnings(people(now), people(before))).toEqual([]);
  expect(peopleWarnings(people(5), undefined)).toEqual([]);
});
