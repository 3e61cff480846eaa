import { expect, it } from '@jest/globals';
import { cellsOf, missingOf, typedCells } from './breakdown-draft.js';

it('leaves out what is empty, says zero, and sends nothing while a cell cannot be read', () => {
  expect(cellsOf({ WOMEN: '1 240,5', MEN: ' ', OTHER: '0' })).toEqual({ wrong: [], cells: [{ category: 'WOMEN', value: 1240.5 }, { category: 'OTHER', value: 0 }] });
  expect(cellsOf({ WOMEN: 'douze', MEN: '-1', OTHER: '3' })).toEqual({ wrong: ['WOMEN', 'MEN'], cells: null });
  expect(typedCells([{ category: 'WOMEN', value: 1.5 }, { category: 'MEN', value: null }])).toEqual({ WOMEN: '1,5', MEN: '' });
});

it('says what the cells lack of their total', () => {
  expect(missingOf(52, [{ value: 30 }, { value: 10 }])).toBe(12);
  expect(missingOf(52, [{ value: 55 }])).toBe(-3);
});
