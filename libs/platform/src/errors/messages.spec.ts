import { expect, it } from '@jest/globals';
import { messageFor, registerMessages } from './messages.js';

registerMessages({
  TEST_AMOUNTS: { fr: '{value} au lieu de {reference}', en: '{value} instead of {reference}' },
  TEST_NAMES: { fr: 'année {year}, ligne {line}, code {code}', en: 'year {year}, line {line}, code {code}' },
  TEST_SAID: { fr: 'ailleurs : {others}', en: 'elsewhere: {others}' },
});

it('sets numbers in the reader’s manner', () => {
  expect(messageFor('TEST_AMOUNTS', { value: 6000, reference: 1234567.5 }, 'fr')).toBe('6\u202f000 au lieu de 1\u202f234\u202f567,5');
  expect(messageFor('TEST_AMOUNTS', { value: 6000, reference: 1234567.5 }, 'en')).toBe('6,000 instead of 1,234,567.5');
  expect(messageFor('TEST_AMOUNTS', { value: 0, reference: -0.1 }, 'fr')).toBe('0 au lieu de -0,1');
});

it('leaves what counts nothing as it is written: years, lines, words', () => {
  expect(messageFor('TEST_NAMES', { year: 2019, line: 1204, code: '6000' }, 'fr')).toBe('année 2019, ligne 1204, code 6000');
});

it('writes days as they are said, and what was typed as it was typed', () => {
  expect(messageFor('TEST_AMOUNTS', { value: '2019-06-06', reference: '2019-06-20' }, 'fr')).toBe('2019-06-06 au lieu de 20 juin 2019');
  expect(messageFor('TEST_AMOUNTS', { value: '2019-13-45', reference: '2019-13-45' }, 'en')).toBe('2019-13-45 instead of 2019-13-45');
  expect(messageFor('TEST_AMOUNTS', { value: 1, reference: '2019-06-01' }, 'en')).toBe('1 instead of 1 June 2019');
  expect(messageFor('TEST_AMOUNTS', { value: 1, reference: '2019-06-01' }, 'fr')).toBe('1 au lieu de 1er juin 2019');
});

it('tells who says which number', () => {
  expect(messageFor('TEST_SAID', { others: [{ name: 'Ville', value: 1180.5 }, { name: 'CAF', value: 12 }] }, 'fr')).toBe('ailleurs : Ville (1\u202f180,5), CAF (12)');
  expect(messageFor('TEST_SAID', { others: [{ name: 'Ville', value: 1180.5 }] }, 'en')).toBe('elsewhere: Ville (1,180.5)');
});
