import { expect, it } from '@jest/globals';
import { openHint, sealHint } from './logout-hint.rules.js';

const key = 'a-secret-key-of-more-than-32-characters';

it('a hint reads with its key and tenant only, and shows nothing by itself', () => {
  const sealed = sealHint(key, 'tenant', 'eyJhbGciOi.payload.signature');
  expect(sealed.toString('latin1')).not.toContain('payload');
  expect(sealHint(key, 'tenant', 'eyJhbGciOi.payload.signature')).not.toEqual(sealed);
  expect(openHint(key, 'tenant', sealed)).toBe('eyJhbGciOi.payload.signature');
  expect(openHint(`${key}!`, 'tenant', sealed)).toBeUndefined();
  expect(openHint(key, 'neighbour', sealed)).toBeUndefined();
  sealed[sealed.length - 1]! ^= 1;
  expect(openHint(key, 'tenant', sealed)).toBeUndefined();
});
