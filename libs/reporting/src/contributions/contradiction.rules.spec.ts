import { expect, it } from '@jest/globals';
import { contradictionWarnings, differ, settlementProblems } from './contradiction.rules.js';

const caf = { organisation: 'caf', value: 120 };
const ville = { organisation: 'ville', value: 118 };
const codes = (...args: Parameters<typeof settlementProblems>): string[] => settlementProblems(...args).map(({ path, code }) => `${path} ${code}`);

it('figures differ by their values; one alone, or twice the same, differs from nothing', () => {
  expect(differ([])).toBe(false);
  expect(differ([caf])).toBe(false);
  expect(differ([caf, { value: 120 }])).toBe(false);
  expect(differ([caf, ville])).toBe(true);
});

it('a settlement keeps a figure that somebody says, for a reason', () => {
  expect(codes([caf, { ...ville, value: 120 }], 'caf', 'Vérifié.')).toEqual(['indicator NOTHING_TO_SETTLE']);
  expect(codes([caf, ville], 'emmaus', 'Vérifié.')).toEqual(['organisation FIGURE_NOT_SAID']);
  expect(codes([caf, ville], 'ville', null)).toEqual(['reason SETTLEMENT_REASON_REQUIRED']);
  expect(codes([caf, ville], 'ville', 'x'.repeat(4001))).toEqual(['reason TEXT_TOO_LONG']);
  expect(codes([caf, ville], 'ville', 'x'.repeat(4000))).toEqual([]);
});

it('the lead is asked to settle, another porteur to look again', () => {
  const open = [{ indicator: 'visites', others: [{ name: 'Ville', value: 118 }] }];
  expect(contradictionWarnings(open, 'LEAD')).toEqual([{ path: 'measurements.visites', code: 'FIGURES_CONTRADICT', details: { others: [{ name: 'Ville', value: 118 }] } }]);
  expect(contradictionWarnings(open, 'CO_LEAD')).toMatchObject([{ code: 'FIGURE_OTHERS_DIFFER' }]);
});
