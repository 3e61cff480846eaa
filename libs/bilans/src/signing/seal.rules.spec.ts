import { describe, expect, it } from '@jest/globals';
import { fingerprintOf, isSignedBy, makeKey, openKey, signText } from './seal.rules.js';

const SECRET = 'k'.repeat(32);

describe('the key of a space', () => {
  const { publicKey, sealed } = makeKey(SECRET, 'paris');
  const text = '{"year":2019,"mots":"où l’on en est"}';

  it('opens with the secret and the space that sealed it, and with no others', () => {
    expect(openKey(SECRET, 'paris', sealed)?.asymmetricKeyType).toBe('ed25519');
    expect(openKey('j'.repeat(32), 'paris', sealed)).toBeUndefined();
    expect(openKey(SECRET, 'rivemont', sealed)).toBeUndefined();
    const spoilt = Buffer.from(sealed);
    spoilt[spoilt.length - 1]! ^= 1;
    expect(openKey(SECRET, 'paris', spoilt)).toBeUndefined();
    expect(openKey(SECRET, 'paris', Buffer.alloc(3))).toBeUndefined();
  });

  it('signs a text, which no other text, signature or key passes for', () => {
    const signature = signText(text, openKey(SECRET, 'paris', sealed)!);
    expect(isSignedBy(Buffer.from(text), signature, publicKey)).toBe(true);
    expect(isSignedBy(Buffer.from(text.replace('2019', '2018')), signature, publicKey)).toBe(false);
    expect(isSignedBy(Buffer.from(text), signature, makeKey(SECRET, 'paris').publicKey)).toBe(false);
    for (const wrong of ['', 'AAAA', signature.slice(4)]) expect(isSignedBy(Buffer.from(text), wrong, publicKey)).toBe(false);
    expect(isSignedBy(Buffer.from(text), signature, 'AAAA')).toBe(false);
  });

  it('is known by its fingerprint', () => {
    expect(fingerprintOf(publicKey)).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf(publicKey)).not.toBe(fingerprintOf(makeKey(SECRET, 'paris').publicKey));
  });
});
