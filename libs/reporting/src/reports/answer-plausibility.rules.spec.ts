import { expect, it } from '@jest/globals';
import { answerWarnings } from './answer-plausibility.rules.js';
import type { Answer } from './answer.rules.js';
import { NOBODY_COUNTED } from './people-reached.rules.js';

const answer: Answer = { status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Fait', difficulties: null, nextSteps: null, arrondissements: [], ...NOBODY_COUNTED };
const told = (given: Partial<Answer>, previous?: Partial<Answer>) => answerWarnings({ ...answer, ...given }, previous && { ...answer, ...previous }).map(({ path, code }) => `${path} ${code}`);

it('a commitment that goes back is odd; one that is stopped or becomes permanent is not', () => {
  expect(told({ status: 'NOT_STARTED' }, { status: 'IN_PROGRESS' })).toEqual(['status STATUS_WENT_BACK']);
  expect(told({}, { status: 'COMPLETED' })).toEqual(['status STATUS_WENT_BACK']);
  expect(told({ status: 'COMPLETED' }, {})).toEqual([]);
  expect(told({ status: 'SUSPENDED' }, {})).toEqual([]);
  expect(told({ status: 'NOT_STARTED' })).toEqual([]);
});

it('help asked for without a word of what is wrong is odd', () => {
  expect(told({ weather: 'STORM' })).toEqual(['difficulties TROUBLE_WITHOUT_WORDS']);
  expect(told({ weather: 'OVERCAST', difficulties: 'Le budget' })).toEqual([]);
  expect(told({ weather: 'CLOUDY' })).toEqual([]);
});
