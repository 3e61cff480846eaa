import { describe, expect, it } from '@jest/globals';
import { isIssuer, isLevelEnough, termsOf, verifiedAddress } from './provider-profile.rules.js';

const standard = { profile: 'STANDARD', scopes: ['openid', 'email'], acrValues: [], idpHint: null } as const;
const proconnect = { ...standard, profile: 'PROCONNECT' } as const;

describe('what is asked of a provider', () => {
  it('is the scopes, and no more', () => {
    expect(termsOf(standard)).toEqual({ scope: 'openid email' });
    expect(termsOf(proconnect)).toEqual({ scope: 'openid email' });
  });

  it('is a level of authentication in the provider’s own way', () => {
    expect(termsOf({ ...standard, acrValues: ['silver', 'gold'] })).toMatchObject({ acr_values: 'silver gold' });
    const { claims, ...others } = termsOf({ ...proconnect, acrValues: ['eidas2', 'eidas3'], idpHint: 'b1' });
    expect(JSON.parse(claims!)).toEqual({ id_token: { acr: { essential: true, values: ['eidas2', 'eidas3'] } } });
    expect(others).toEqual({ scope: 'openid email', idp_hint: 'b1' });
  });
});

it('a level that was not asked for is not enough', () => {
  expect(isLevelEnough(standard, {})).toBe(true);
  expect(isLevelEnough({ acrValues: ['eidas2'] }, { acr: 'eidas2' })).toBe(true);
  for (const acr of ['eidas1', undefined, 2]) expect(isLevelEnough({ acrValues: ['eidas2'] }, { acr })).toBe(false);
});

describe('an address', () => {
  const email = 'aline@ville.example';

  it('is taken when it was verified', () => {
    expect(verifiedAddress(standard, { email, emailVerified: true })).toBe(email);
    for (const emailVerified of [undefined, false, 'true', 1]) expect(verifiedAddress(standard, { email, emailVerified })).toBeNull();
  });

  it('is ProConnect’s word, unless it says otherwise', () => {
    expect(verifiedAddress(proconnect, { email })).toBe(email);
    expect(verifiedAddress(proconnect, { email, emailVerified: false })).toBeNull();
  });

  it('is an address', () => {
    for (const bad of [undefined, '', 'aline', 'a b@ville.example', ['a@b.example']]) expect(verifiedAddress(standard, { email: bad, emailVerified: true })).toBeNull();
  });
});

it('an issuer speaks https, or is on this machine', () => {
  for (const good of ['https://compte.ville.example/realms/ville', 'http://127.0.0.1:8080', 'http://localhost:8080/realms/a']) expect(isIssuer(good)).toBe(true);
  for (const bad of ['http://compte.ville.example', 'https://a.example/?x=1', 'https://u@a.example', 'ftp://a.example', 'ville']) expect(isIssuer(bad)).toBe(false);
});
