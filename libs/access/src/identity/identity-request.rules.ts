import { createHmac } from 'node:crypto';

/** What one request to a provider is told apart by. Computed from its row, as links are (docs/adr/0020): nothing secret is stored. */
export interface RequestSecrets {
  /** Comes back in the provider's ID token. */
  readonly nonce: string;
  /** Shown to the provider with the code: whoever catches the code alone gets nothing for it (PKCE). */
  readonly verifier: string;
}

export function secretsOf(secretKey: string, tenantId: string, requestId: string): RequestSecrets {
  const derived = (use: string): string => createHmac('sha256', secretKey).update(`pacte identity ${use} ${tenantId} ${requestId}`).digest('base64url');
  return { nonce: derived('nonce'), verifier: derived('verifier') };
}
