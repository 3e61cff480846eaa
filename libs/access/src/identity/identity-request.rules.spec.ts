import { expect, it } from '@jest/globals';
import { secretsOf } from './identity-request.rules.js';

it('the secrets of a request are long, its own, and the same each time', () => {
  const [tenant, request] = ['0b7c8f3e-0000-4000-8000-000000000001', '5f0d2b1a-9c3e-4f6a-8b7d-1e2f3a4b5c6d'];
  const secrets = secretsOf('a-secret-key-of-more-than-32-characters', tenant, request);
  expect(secretsOf('a-secret-key-of-more-than-32-characters', tenant, request)).toEqual(secrets);
  // PKCE wants 43 characters at least, ProConnect 32 for the nonce.
  for (const secret of Object.values(secrets)) expect(secret).toMatch(/^[\w-]{43}$/);
  const others = [secretsOf('another-secret-key-of-more-than-32-chars', tenant, request), secretsOf('a-secret-key-of-more-than-32-characters', request, tenant)];
  expect(new Set([secrets, ...others].flatMap(Object.values)).size).toBe(6);
});
