import { expect, it } from '@jest/globals';
import { mailFilter } from './mail-filter.js';

const ID = '5b0b7a2e-11aa-4b3c-9d3e-0123456789ab';

it('reads the filters that the address holds', () => {
  expect(mailFilter(new URLSearchParams(`etat=BOUNCED&mots=+ana+&personne=${ID}&du=2019-05-01&jusqu-au=2019-05-31`))).toEqual({ standing: 'BOUNCED', words: 'ana', person: ID, from: '2019-05-01', until: '2019-05-31' });
});

it('asks for nothing by what means nothing', () => {
  expect(mailFilter(new URLSearchParams('etat=LOST&mots=%20&personne=ana&du=2019-13-40&jusqu-au=hier'))).toEqual({ standing: null, words: null, person: null, from: null, until: null });
});
