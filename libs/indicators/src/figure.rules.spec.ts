import { expect, it } from '@jest/globals';
import { mayBeNegative } from './figure.rules.js';

it('only differences go below zero', () => {
  expect(['places', '€', '%', 'appartements'].some((unit) => mayBeNegative({ unit }))).toBe(false);
  expect(['points', 'points de pourcentage', 'variation'].every((unit) => mayBeNegative({ unit }))).toBe(true);
});
