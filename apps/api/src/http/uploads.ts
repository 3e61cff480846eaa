import type { FastifyInstance } from 'fastify';
import { spreadsheets } from '#platform';

/** Files come as they are, in the body; browsers name types they do not know `application/octet-stream`. */
const TYPES = [...Object.values(spreadsheets.SPREADSHEET_TYPES), 'application/octet-stream'];

/** A file that is read as it comes, and may be longer than what fits in memory many times over. */
export const STREAMED_FILE = 'application/vnd.pacte.file';

/** Lets routes take files. The limit is above the largest file taken, which is refused with its own words. */
export function acceptFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(TYPES, { parseAs: 'buffer', bodyLimit: spreadsheets.SPREADSHEET_BYTES * 2 }, (_request, body, done) => done(null, body));
  // Its route counts the bytes as they come.
  fastify.addContentTypeParser(STREAMED_FILE, (_request, payload, done) => done(null, payload));
}
