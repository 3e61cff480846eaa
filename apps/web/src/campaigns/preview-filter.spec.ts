import { describe, expect, it } from '@jest/globals';
import { organisationsShown } from './preview-filter.js';

const asked = (name: string, numbers: readonly number[], role: 'LEAD' | 'CO_LEAD', reachable: number) => ({
  organisation: { slug: name, name },
  requests: numbers.map((number) => ({ number, role, instead: false })),
  contacts: reachable,
  reachable,
});
const ALL = [asked('Région Île-de-France', [1, 12], 'CO_LEAD', 0), asked('CAF', [2], 'LEAD', 3)];
const shown = (search: string): string[] => organisationsShown(ALL, new URLSearchParams(search)).map(({ organisation }) => organisation.name);

describe('organisationsShown', () => {
  it('shows everything without filters', () => expect(shown('')).toEqual(['Région Île-de-France', 'CAF']));
  it('finds a name without its accents, and a whole number', () => {
    expect(shown('texte=region ile')).toEqual(['Région Île-de-France']);
    expect(shown('texte=12')).toEqual(['Région Île-de-France']);
    expect(shown('texte=2')).toEqual(['CAF']);
  });
  it('keeps a role, and those that no mail reaches', () => {
    expect(shown('role=LEAD')).toEqual(['CAF']);
    expect(shown('sans=oui')).toEqual(['Région Île-de-France']);
    expect(shown('sans=oui&role=LEAD')).toEqual([]);
  });
});
