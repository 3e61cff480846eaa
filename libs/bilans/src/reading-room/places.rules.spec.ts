import { expect, it } from '@jest/globals';
import type { BilanContent } from '../content/bilan-content.graphql.js';
import { placesOf } from './places.rules.js';

const figure = (indicator: string, label: string, value: number | null) => ({ indicator, title: `Titre ${indicator}`, unit: 'places', value, lessThan: null, kept: value === null, period: { kind: 'YEAR', startsOn: null, endsOn: null, label } });
const content = (words: string | null, value: number | null) =>
  ({
    sections: [
      { kind: 'INTRODUCTION', axis: null, title: 'Introduction', words, keyFigures: [], figures: [], lines: [] },
      { kind: 'AXIS', axis: 2, title: 'Prévenir', words: null, keyFigures: [figure('IND-1', '2018', value)], figures: [figure('IND-1', '2019', 3)], lines: [{ number: 12, title: 'Ouvrir', report: { achievements: 'Fait.' } }, { number: 13, title: 'Fermer', report: null }] },
    ],
  }) as unknown as BilanContent;

it('names every section, figure and line by a key that its value does not change', () => {
  const before = placesOf(content('Bonjour.', 10));
  expect(before).toEqual([
    { key: 'partie:INTRODUCTION', about: 'Introduction', said: 'Bonjour.' },
    { key: 'partie:AXIS:2', about: 'Prévenir', said: null },
    { key: 'chiffre:IND-1:2018', about: 'Titre IND-1, 2018', said: '10 places' },
    { key: 'chiffre:IND-1:2019', about: 'Titre IND-1, 2019', said: '3 places' },
    { key: 'engagement:12', about: '12. Ouvrir', said: 'Fait.' },
    { key: 'engagement:13', about: '13. Fermer', said: null },
  ]);
  expect(placesOf(content('x'.repeat(500), 12)).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});

it('keeps a small number small, and a long text short', () => {
  const [introduction, , key] = placesOf(content('x'.repeat(500), null));
  expect([introduction!.said!.length, key!.said]).toEqual([401, '–']);
});
