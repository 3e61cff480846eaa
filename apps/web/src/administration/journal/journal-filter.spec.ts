import { describe, expect, it } from '@jest/globals';
import { exportPath, filterOf } from './journal-filter.js';

describe('the filters of the journal', () => {
  it('are read in the address; what cannot be asked is left out', () => {
    expect(filterOf(new URLSearchParams('mots=+retard+&domaine=ACCESS&personne=p&objet=o&du=2019-05-01&jusqu-au=demain'))).toEqual({
      words: 'retard',
      family: 'ACCESS',
      person: 'p',
      object: 'o',
      from: '2019-05-01',
      until: null,
    });
    expect(Object.values(filterOf(new URLSearchParams('domaine=NONE&du=2019-02-99')))).toEqual([null, null, null, null, null, null]);
  });

  it('go along to the file', () => {
    expect(exportPath(new URLSearchParams('mots=a+b&jusqu-au=2019-05-01&apres=x'))).toBe('/files/journal.csv?words=a+b&until=2019-05-01');
    expect(exportPath(new URLSearchParams(''))).toBe('/files/journal.csv');
  });
});
