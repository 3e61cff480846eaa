import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** A document that was printed, under the name that it is saved by. */
export interface PdfFile {
  readonly name: string;
  readonly bytes: number;
  readonly content: Readable;
}

export function sendPdf(reply: FastifyReply, { name, bytes, content }: PdfFile): void {
  void reply.headers({ 'content-type': 'application/pdf', 'content-length': bytes, 'content-disposition': `inline; filename="${name}"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  void reply.send(content);
}
