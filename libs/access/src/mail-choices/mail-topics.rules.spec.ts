import { expect, it } from '@jest/globals';
import { topicsOf } from './mail-topics.rules.js';

it('offers to stop what one’s roles bring, and nothing to those who are never written to', () => {
  expect(topicsOf([])).toEqual([]);
  expect(topicsOf([{ role: 'EVALUATOR' }])).toEqual([]);
  expect(topicsOf([{ role: 'COPIL_MEMBER' }])).toEqual(['REMINDERS']);
  expect(topicsOf([{ role: 'CONTRIBUTOR' }])).toEqual(['REMINDERS', 'THREADS']);
  expect(topicsOf([{ role: 'SECRETARIAT' }])).toEqual(['REMINDERS', 'ACCESS_REQUESTS', 'THREADS']);
  expect(topicsOf([{ role: 'PACT_ADMINISTRATOR' }])).toEqual(['ACCESS_REQUESTS', 'THREADS']);
  expect(topicsOf([{ role: 'CONTRIBUTOR' }, { role: 'ORGANISATION_VALIDATOR' }])).toEqual(['REMINDERS', 'ACCESS_REQUESTS', 'THREADS']);
});
