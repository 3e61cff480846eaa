import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment, DomainError, type GivenBack } from '#platform';

/** What is answered to who gave a file, when it is kept. */
export interface Added extends GivenBack {
  readonly sha256: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
}

/** A given file is the body of its request, as it comes. */
export function givenContent({ body }: FastifyRequest): Readable {
  if (!(body instanceof Readable)) throw new DomainError('MEDIA_TYPE_REFUSED');
  return body;
}

export function added({ id, name, mediaType, bytes, sha256, uploadedAt, uploadedBy }: Omit<Added, 'uploadedAt'> & { readonly uploadedAt: Date }): Added {
  return { id, name, mediaType, bytes, sha256, uploadedAt: uploadedAt.toISOString(), uploadedBy };
}

/** Gives a file back to be saved, never shown, and kept by nothing on its way. */
export function giveBack(reply: FastifyReply, { file, content }: { readonly file: GivenBack; readonly content: Readable }): void {
  void reply.headers({
    'content-type': file.mediaType,
    'content-length': file.bytes,
    'content-disposition': attachment(file.name),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  void reply.send(content);
}
