import { createCipheriv, createDecipheriv, createHash, createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, verify, type KeyObject } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface MadeKey {
  /** SPKI in base64. */
  readonly publicKey: string;
  readonly sealed: Buffer;
}

/** A pair of Ed25519; the private part leaves this function encrypted only. */
export function makeKey(secretKey: string, tenantId: string): MadeKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), sealed: sealKey(secretKey, tenantId, privateKey) };
}

/** The private part as it is kept. */
export function sealKey(secretKey: string, tenantId: string, privateKey: KeyObject): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, wrappingKey(secretKey), iv).setAAD(Buffer.from(tenantId));
  const sealed = Buffer.concat([cipher.update(privateKey.export({ type: 'pkcs8', format: 'der' })), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Undefined when it was sealed with another SECRET_KEY, or for another space. */
export function openKey(secretKey: string, tenantId: string, sealed: Buffer): KeyObject | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, wrappingKey(secretKey), sealed.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(tenantId))
      .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const key = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return createPrivateKey({ key, type: 'pkcs8', format: 'der' });
  } catch {
    return undefined;
  }
}

/** Over the text itself: whoever has the file, the signature and the public key needs nothing of ours to check it. */
export function signText(text: string, key: KeyObject): string {
  return sign(null, Buffer.from(text, 'utf8'), key).toString('base64');
}

export function isSignedBy(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** By which a key is told from another by people: SHA-256 of its SPKI, in hexadecimal. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}

export function hashOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

function wrappingKey(secretKey: string): Buffer {
  return createHmac('sha256', secretKey).update('pacte signing key').digest();
}
