import { describe, expect, it } from '@jest/globals';
import { draftProblems, repeatedValues, submissionProblems, TEXT_LIMIT, type Answer, type AnsweredValue } from './answer.rules.js';
import { NOBODY_COUNTED } from './people-reached.rules.js';

const answer: Answer = { status: 'IN_PROGRESS', weather: 'SUNNY', achievements: null, difficulties: null, nextSteps: null, arrondissements: [], ...NOBODY_COUNTED };
const served = [
  { id: '1', code: 'places', unit: 'places', kind: 'LEVEL' },
  { id: '2', code: 'ecart', unit: 'points', kind: 'LEVEL' },
  { id: '3', code: 'charte-signee', unit: 'oui/non', kind: 'YES_NO' },
];
const value = (indicator: string, given: number | null, notKnown = false): AnsweredValue => ({ indicator, value: given, notKnown, qualifier: 'EXACT' });
const codes = (...values: AnsweredValue[]) => draftProblems(answer, values, served).map((each) => `${each.path} ${each.code}`);

describe('a draft', () => {
  it('can be empty', () => {
    expect(draftProblems({ ...answer, status: null, weather: null }, [], served)).toEqual([]);
  });

  it('keeps its texts within the limit', () => {
    expect(draftProblems({ ...answer, achievements: 'a'.repeat(TEXT_LIMIT) }, [], served)).toEqual([]);
    expect(draftProblems({ ...answer, nextSteps: 'a'.repeat(TEXT_LIMIT + 1) }, [], served)).toEqual([
      { path: 'nextSteps', code: 'TEXT_TOO_LONG', details: { length: TEXT_LIMIT + 1, max: TEXT_LIMIT } },
    ]);
  });

  it('takes zero, and "not known", which is not zero', () => {
    expect(codes(value('places', 0))).toEqual([]);
    expect(codes(value('places', null, true))).toEqual([]);
  });

  it('refuses fewer than none, save of a difference, which may be below zero', () => {
    const under = (indicator: string, given: number) => codes({ ...value(indicator, given), qualifier: 'LESS_THAN' });
    expect(under('places', 0)).toEqual(['measurements.0.value VALUE_UNDER_NOTHING']);
    expect([...under('places', 50), ...under('ecart', 0)]).toEqual([]);
  });

  it('refuses a figure that says nothing or two things', () => {
    expect(codes(value('places', null))).toEqual(['measurements.0.value VALUE_OR_NOT_KNOWN']);
    expect(codes(value('places', 3, true))).toEqual(['measurements.0.value VALUE_OR_NOT_KNOWN']);
  });

  it('refuses an indicator of another commitment, and one given twice', () => {
    expect(codes(value('repas', 3))).toEqual(['measurements.0.indicator INDICATOR_NOT_SERVED']);
    expect(codes(value('places', 3), value('places', 4))).toEqual(['measurements.1.indicator INDICATOR_TWICE']);
  });

  it('refuses what cannot be counted', () => {
    expect(codes(value('places', -1))).toEqual(['measurements.0.value VALUE_NEGATIVE']);
    expect(codes(value('ecart', -1))).toEqual([]);
    expect(codes(value('places', 1e16))).toEqual(['measurements.0.value VALUE_OUT_OF_RANGE']);
    expect(codes(value('places', NaN))).toEqual(['measurements.0.value VALUE_OUT_OF_RANGE']);
    expect(codes(value('charte-signee', 2))).toEqual(['measurements.0.value VALUE_NOT_YES_NO']);
    expect(codes(value('charte-signee', 1))).toEqual([]);
  });
});

describe('an answer to be sent', () => {
  const answer: Answer = { status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Deux permanences.', difficulties: null, nextSteps: null, arrondissements: [], ...NOBODY_COUNTED };

  it('needs a word on what was done, what hinders or what comes, unless it attests that nothing changed', () => {
    const silent = { ...answer, achievements: null };
    expect(submissionProblems(silent)).toEqual([{ path: 'achievements', code: 'WORDS_REQUIRED' }]);
    expect(submissionProblems({ ...silent, unchanged: true })).toEqual([]);
    for (const field of ['achievements', 'difficulties', 'nextSteps']) expect(submissionProblems({ ...silent, [field]: 'Un mot.' })).toEqual([]);
  });

  it('needs a status and a weather', () => {
    expect(submissionProblems({ ...answer, status: null, weather: null }).map((each) => each.code)).toEqual(['STATUS_REQUIRED', 'WEATHER_REQUIRED']);
    expect(submissionProblems(answer)).toEqual([]);
  });

  it('says why when the commitment is suspended or abandoned', () => {
    expect(submissionProblems({ ...answer, status: 'SUSPENDED' })).toEqual([{ path: 'difficulties', code: 'REASON_REQUIRED' }]);
    expect(submissionProblems({ ...answer, status: 'SUSPENDED', achievements: null }).map((each) => each.code)).toEqual(['REASON_REQUIRED']);
    expect(submissionProblems({ ...answer, status: 'ABANDONED', difficulties: 'Le bailleur s’est retiré.' })).toEqual([]);
  });
});

it('figures are repeated when they stand for no period, and their indicator still serves the commitment', () => {
  const flow = { id: '4', code: 'nuitees', unit: 'nuitées', kind: 'FLOW' };
  expect(repeatedValues([value('places', 3), value('nuitees', 4), value('inconnu', 5)], [...served, flow])).toEqual([value('places', 3)]);
});
