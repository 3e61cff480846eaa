import { describe, expect, it } from '@jest/globals';
import type { HeldRequest } from '../reports/reports.repository.js';
import { correctedFigures, editedAnswer, type EditForm } from './edit.rules.js';

const figure = (value: number | null, qualifier = 'EXACT') => ({ indicator: 'visites', value, qualifier, notKnown: value === null });
const request = {
  report: { status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Deux permanences.', difficulties: null, nextSteps: null, arrondissements: [], peopleCount: null, peopleQualifier: null, peopleNotKnown: false, unchanged: false },
  values: [figure(120)],
  ticks: [],
  served: [{ id: 'i', code: 'visites', unit: 'visites', kind: 'FLOW', lastKnown: null, previous: null, targets: [] }],
} as unknown as HeldRequest;
const edited = (form: EditForm) => {
  const { problems, changes, ...said } = editedAnswer(form, request);
  return { ...said, changes, codes: problems.map(({ path, code }) => `${path} ${code}`) };
};

describe('an answer that the secretariat edits', () => {
  it('keeps what is not named, and changes nothing when it says the same', () => {
    expect(edited({ achievements: 'Trois permanences.' })).toMatchObject({ answer: { achievements: 'Trois permanences.', weather: 'SUNNY' }, values: [figure(120)], changes: true, codes: [] });
    expect(edited({ achievements: 'Deux permanences.', measurements: [figure(120)] })).toMatchObject({ changes: false });
  });

  it('could still be sent: with a status, a météo, words', () => {
    expect(edited({ weather: null }).codes).toEqual(['weather WEATHER_REQUIRED']);
    expect(edited({ achievements: '' }).codes).toEqual(['achievements WORDS_REQUIRED']);
  });

  it('leaves no figure out: it is corrected, or said not to be known', () => {
    expect(edited({ measurements: [] }).codes).toEqual(['measurements.visites FIGURE_NOT_LEFT_OUT']);
    expect(edited({ measurements: [figure(null)] })).toMatchObject({ codes: [], changes: true });
    expect(edited({ measurements: [figure(-1)] }).codes).toEqual(['measurements.0.value VALUE_NEGATIVE']);
  });
});

it('the figures that were corrected: another number, another precision, not known; a new one too', () => {
  const other = { ...figure(3), indicator: 'places' };
  expect(correctedFigures([figure(120)], [figure(120)])).toEqual([]);
  expect(correctedFigures([figure(120)], [figure(130)])).toEqual([figure(130)]);
  expect(correctedFigures([figure(120)], [figure(120, 'ABOUT')])).toEqual([figure(120, 'ABOUT')]);
  expect(correctedFigures([figure(120)], [figure(null), other])).toEqual([figure(null), other]);
});
