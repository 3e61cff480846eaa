import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is for: a seal made for one purpose or tenant opens nothing in another. */
export type LinkPurpose = 'sign-in' | 'guest' | 'identity' | 'invitation' | 'access-request' | 'mail-choice' | 'meeting';

const ID_BYTES = 16;
/** 16 bytes of id and 32 of seal. */
const TOKEN = /^[\w-]{64}$/;

/** The token of a link, computed from its row alone: a mail rendered again carries the same one. */
export function sealLink(secretKey: string, purpose: LinkPurpose, tenantId: string, linkId: string): string {
  const id = Buffer.from(linkId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, sealOf(secretKey, purpose, tenantId, id)]).toString('base64url');
}

/** The id of the link a token stands for; undefined when it is not one of ours. */
export function openSeal(secretKey: string, purpose: LinkPurpose, tenantId: string, token: string): string | undefined {
  // 48 bytes fill 64 characters to the last bit: of these texts, one stands for a link. Decoding alone would take others.
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), sealOf(secretKey, purpose, tenantId, id))) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sealOf(secretKey: string, purpose: LinkPurpose, tenantId: string, id: Buffer): Buffer {
  return createHmac('sha256', secretKey).update(`pacte ${purpose} ${tenantId} `).update(id).digest();
}
