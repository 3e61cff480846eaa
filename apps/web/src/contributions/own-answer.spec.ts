import { expect, it } from '@jest/globals';
import { type Answer, openingAnswer } from '../reporting/report-answer.js';
import { keptChange, takes } from './own-answer.js';
import type { Contribution, Together } from './use-together.js';

const indicator = { code: 'visites', title: 'Visites', unit: 'visites' };
const theirs = {
  achievements: 'Trois permanences.',
  difficulties: null,
  peopleReached: { count: 40, qualifier: 'ABOUT', notKnown: false },
  measurements: [{ indicator, value: 14.5, qualifier: 'EXACT', notKnown: false }],
} as unknown as Contribution;
const mine: Answer = { ...openingAnswer(null, null), achievements: 'Deux permanences.', values: { autre: { text: '3', qualifier: 'EXACT', notKnown: false } } };
const taken = (field: string, into = mine) => takes(field, theirs, into)?.(into);

it('a text is added below one’s own, once; one that was not written cannot be taken', () => {
  const change = taken('achievements');
  expect(change).toEqual({ achievements: 'Deux permanences.\n\nTrois permanences.' });
  expect(taken('achievements', { ...mine, achievements: '' })).toEqual({ achievements: 'Trois permanences.' });
  expect(taken('achievements', { ...mine, ...change })).toBeUndefined();
  expect(taken('difficulties')).toBeUndefined();
});

it('a figure takes the place of one’s own, and leaves the others', () => {
  expect(taken('values.visites')).toEqual({ values: { ...mine.values, visites: { text: '14,5', qualifier: 'EXACT', notKnown: false } } });
  expect(taken('peopleReached')).toEqual({ people: { text: '40', qualifier: 'ABOUT', notKnown: false } });
});

it('a figure taken or kept leaves one’s own breakdown in sight, unless it brings its own', () => {
  const parts = { SEX: { WOMEN: '5', MEN: '5' } };
  const into: Answer = { ...mine, values: { visites: { text: '10', qualifier: 'EXACT', notKnown: false, parts } } };
  const together = { contradictions: [{ indicator, said: [{ organisation: { slug: 'ville' }, value: 14.5, qualifier: 'EXACT' }] }] } as unknown as Together;
  const changed = { visites: { text: '14,5', qualifier: 'EXACT', notKnown: false, parts } };
  expect(taken('values.visites', into)).toEqual({ values: changed });
  expect(keptChange(together, 'visites', 'ville')?.(into)).toEqual({ values: changed });
  const broken = { ...theirs, measurements: [{ ...theirs.measurements[0], breakdowns: [{ dimension: 'SEX', missing: null, cells: [{ category: 'WOMEN', value: 9 }, { category: 'MEN', value: 5.5 }] }] }] } as unknown as Contribution;
  expect(takes('values.visites', broken, into)?.(into)).toMatchObject({ values: { visites: { parts: { SEX: { WOMEN: '9', MEN: '5,5' } } } } });
});

it('a figure that is there already is not offered again, until one writes another', () => {
  const into = { ...mine, ...taken('values.visites'), ...taken('peopleReached') };
  expect([taken('values.visites', into), taken('peopleReached', into)]).toEqual([undefined, undefined]);
  expect(taken('peopleReached', { ...into, people: { text: '41', qualifier: 'ABOUT', notKnown: false } })).toBeDefined();
});

it('a météo and a status are one’s own judgement', () => {
  expect(taken('weather')).toBeUndefined();
  expect(taken('status')).toBeUndefined();
});
