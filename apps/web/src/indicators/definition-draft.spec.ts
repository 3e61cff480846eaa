import { describe, expect, it } from '@jest/globals';
import { readNumber } from '../ui/typed-number.js';
import { EMPTY, inputOf } from './definition-draft.js';

describe('a definition as it is typed', () => {
  it('reads numbers as they are written in French', () => {
    expect(['1 234,5', '1\u202f000', '-3', '0', '', 'douze', '1,2,3'].map((text) => readNumber(text) ?? null)).toEqual([1234.5, 1000, -3, 0, null, null, null]);
  });

  it('is sent with its empty fields empty', () => {
    expect(inputOf({ ...EMPTY, code: 'a', commitments: '3, 1;2', targets: [{ value: '12,5', sense: 'AT_LEAST', by: ' 2017 ', verbatim: '' }] }, 'pacte', 4)).toMatchObject({
      input: { pact: 'pacte', version: 4, axis: null, commitments: [3, 1, 2], baseline: null, weight: 1, targets: [{ value: 12.5, by: '2017', verbatim: null }] },
    });
  });

  it('says which numbers cannot be read', () => {
    expect(inputOf({ ...EMPTY, weight: '', commitments: 'un', baselineValue: 'x', targets: [{ value: '', sense: 'AT_LEAST', by: '', verbatim: '' }] }, 'pacte', null)).toEqual({ wrong: ['weight', 'commitments', 'baseline.value', 'targets.0.value'] });
  });
});
