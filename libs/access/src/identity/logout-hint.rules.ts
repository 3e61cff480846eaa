import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The provider's ID token as it is kept with the session: it names the person, so the table alone must not read it. */
export function sealHint(secretKey: string, tenantId: string, idToken: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(secretKey), iv).setAAD(Buffer.from(tenantId));
  const sealed = Buffer.concat([cipher.update(idToken, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Undefined when it was sealed with another key: the provider then asks the person itself. */
export function openHint(secretKey: string, tenantId: string, hint: Buffer): string | undefined {
  const decipher = createDecipheriv(ALGORITHM, keyOf(secretKey), hint.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(tenantId))
    .setAuthTag(hint.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(hint.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function keyOf(secretKey: string): Buffer {
  return createHmac('sha256', secretKey).update('pacte logout hint').digest();
}
