import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.rules.js';

describe('canonical JSON', () => {
  it('orders keys, leaves out blanks, and writes numbers and signs as RFC 8785 does', () => {
    expect(canonicalJson({ b: [1, 1e21, 0.1, -0], a: { 'é': 'œ"\n', Z: null } })).toBe('{"a":{"Z":null,"é":"œ\\"\\n"},"b":[1,1e+21,0.1,0]}');
    expect(canonicalJson({ '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '1': 'One', '\u{1f600}': 'Smiley', '\u0080': 'Control', '\ufb33': 'Hebrew' })).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u20ac":"Euro Sign","\u{1f600}":"Smiley","\ufb33":"Hebrew"}',
    );
  });

  it('says the same whatever the order in which the keys came, and is read back as it was', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it('refuses what JSON has no word for', () => {
    expect(() => canonicalJson({ a: undefined })).toThrow('undefined');
    expect(() => canonicalJson([Number.NaN])).toThrow('NaN');
  });
});
