import { createHmac, timingSafeEqual } from 'node:crypto';

/** Older or newer than this, a call is refused whatever its signature; within it, each is taken once. */
export const CALL_GOOD_FOR_MS = 5 * 60_000;

/** The key of a space: computed from its row, so that another row has another, and the database holds none. */
export function bounceKey(secretKey: string, tenantId: string, keyId: string): string {
  return createHmac('sha256', secretKey).update(`pacte bounce-hook ${tenantId} ${keyId}`).digest('base64url');
}

/** What a call must carry: HMAC-SHA256 over the instant (seconds), a full stop, and the body as it is. */
export function signatureOf(key: string, seconds: string, body: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${seconds}.`).update(body).digest();
}

/** The signature, when it is of this key, instant and body, and the instant is about now. */
export function checkedSignature(key: string, given: { readonly timestamp: string; readonly signature: string; readonly body: Uint8Array }, nowMs: number): Buffer | undefined {
  if (!/^\d{9,11}$/.test(given.timestamp) || Math.abs(Number(given.timestamp) * 1000 - nowMs) > CALL_GOOD_FOR_MS) return undefined;
  const hex = /^sha256=([0-9a-f]{64})$/.exec(given.signature)?.[1];
  if (!hex) return undefined;
  const expected = signatureOf(key, given.timestamp, given.body);
  return timingSafeEqual(expected, Buffer.from(hex, 'hex')) ? expected : undefined;
}
