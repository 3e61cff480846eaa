import { describe, expect, it } from '@jest/globals';
import { codeFor, groupProblems, tidiedGroup } from './territory-group.rules.js';

const group = (more: object = {}) => tidiedGroup({ name: ' Nord-est  parisien ', arrondissements: [19, 10, 18, 10], origin: ' ', ...more });
const codes = (more: object, others: string[] = []) => groupProblems(group(more), others).map(({ path, code }) => `${path} ${code}`);

describe('a group of arrondissements', () => {
  it('is kept tidy: one blank between words, each number once and in order', () => {
    expect(group()).toEqual({ name: 'Nord-est parisien', arrondissements: [10, 18, 19], origin: null });
    expect(codes({})).toEqual([]);
  });

  it('has a name that no other has, accents and capitals aside', () => {
    expect(codes({ name: '' })).toEqual(['name TERRITORY_NAME_REQUIRED']);
    expect(codes({ name: 'x'.repeat(81) })).toEqual(['name TEXT_TOO_LONG']);
    expect(codes({ name: 'Île de la Cité' }, ['ILE de la cite'])).toEqual(['name TERRITORY_NAME_TAKEN']);
  });

  it('is of several arrondissements of the city, and not of all', () => {
    expect(codes({ arrondissements: [10] })).toEqual(['arrondissements TERRITORY_OF_SEVERAL']);
    expect(codes({ arrondissements: [20, 21] })).toEqual(['arrondissements ARRONDISSEMENT_UNKNOWN']);
    expect(codes({ arrondissements: [0, 1.5] })).toEqual(['arrondissements ARRONDISSEMENT_UNKNOWN']);
    expect(codes({ arrondissements: Array.from({ length: 20 }, (_, index) => index + 1) })).toEqual(['arrondissements TERRITORY_OF_ALL']);
    expect(codes({ origin: 'x'.repeat(301) })).toEqual(['origin TEXT_TOO_LONG']);
  });

  it('gets a key of letters first, so that none is taken for an arrondissement', () => {
    expect(codeFor('Nord-est parisien', [])).toBe('nord-est-parisien');
    expect(codeFor('Cœur de Paris', ['coeur-de-paris'])).toBe('coeur-de-paris-2');
    expect(codeFor('18', [])).toBe('lieu-18');
    expect(codeFor('Île', [])).toBe('ile');
  });
});
