import { expect, it } from '@jest/globals';
import { ARRONDISSEMENTS } from './arrondissements.rules.js';
import { TILES } from './tiles.js';

it('has a tile for each arrondissement, and none on another', () => {
  expect(TILES.map(({ place }) => place).sort((a, b) => a - b)).toEqual(Array.from({ length: ARRONDISSEMENTS }, (_, index) => index + 1));
  expect(new Set(TILES.map(({ row, column }) => `${row} ${column}`)).size).toBe(ARRONDISSEMENTS);
});
