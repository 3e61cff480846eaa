import { expect, it } from '@jest/globals';
import { changesBetween, type AnswerVersion } from './resubmission.rules.js';

const first: AnswerVersion = {
  status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Deux permanences.', difficulties: null, nextSteps: null, arrondissements: [],
  peopleCount: null, peopleQualifier: null, peopleNotKnown: false,
  measurements: [{ indicator: 'visites', value: 120, qualifier: 'EXACT', notKnown: false }],
  milestones: [{ milestone: 's1', reachedOn: '2019-03-01' }],
};

it('nothing, when nothing changed; an empty text is no text', () => {
  expect(changesBetween(first, { ...first, difficulties: '' })).toEqual([]);
});

it('each field that changed, in reading order, with its words', () => {
  const changes = changesBetween(first, { ...first, weather: 'CLOUDY', achievements: 'Trois permanences.', peopleCount: 40, peopleQualifier: 'ABOUT' });
  expect(changes.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['weather', 'SUNNY', 'CLOUDY'],
    ['achievements', 'Deux permanences.', 'Trois permanences.'],
    ['peopleReached', null, null],
  ]);
  expect(changes[1]!.words.map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED', 'KEPT']);
  expect(changes[2]).toMatchObject({ figureBefore: null, figureAfter: { value: 40, qualifier: 'ABOUT', notKnown: false } });
});

it('the arrondissements that the semester concerned', () => {
  expect(changesBetween({ ...first, arrondissements: [10] }, { ...first, arrondissements: [10, 18] })).toMatchObject([{ field: 'arrondissements', before: '10', after: '10, 18', words: [] }]);
  expect(changesBetween({ ...first, arrondissements: [10] }, first)).toMatchObject([{ field: 'arrondissements', before: '10', after: null }]);
});

it('steps that were ticked, unticked or dated anew', () => {
  const changes = changesBetween(first, { ...first, milestones: [{ milestone: 's2', reachedOn: '2019-04-01' }] });
  expect(changes.map(({ field, before, after }) => [field, before, after])).toEqual([['milestones.s1', '2019-03-01', null], ['milestones.s2', null, '2019-04-01']]);
});

it('figures that were corrected, made less precise, given up or left out', () => {
  const figure = (value: number | null, qualifier = 'EXACT') => [{ indicator: 'visites', value, qualifier, notKnown: value === null }];
  for (const measurements of [figure(130), figure(120, 'ABOUT'), figure(null), []]) expect(changesBetween(first, { ...first, measurements }).map(({ field }) => field)).toEqual(['measurements.visites']);
});
