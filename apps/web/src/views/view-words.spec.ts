import { expect, it } from '@jest/globals';
import { pageWords, withinPact } from './view-words.js';

const PAGES = { '/': 'Engagements', '/axes': 'Axe', '/carte-des-engagements': 'Carte' };

it('says a page with what was chosen there', () => {
  expect(pageWords('/', PAGES)).toBe('Engagements');
  expect(pageWords('/axes/2', PAGES)).toBe('Axe 2');
  expect(pageWords('/carte-des-engagements?axe=2&porteur=samusocial&projection=1', PAGES)).toBe('Carte · axe 2, porteur samusocial');
});

it('goes nowhere but within the pact', () => {
  expect(['/comparer?de=2018-S2', null, 'comparer', '//ailleurs.example', '/\\ailleurs.example', 'https://ailleurs.example'].map(withinPact)).toEqual(['/comparer?de=2018-S2', '/', '/', '/', '/', '/']);
});
