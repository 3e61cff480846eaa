import type { FastifyInstance } from 'fastify';
import { spreadsheets } from '#platform';

/** Files come as they are, in the body; browsers name types they do not know `application/octet-stream`. */
const TYPES = [...Object.values(spreadsheets.SPREADSHEET_TYPES), 'application/octet-stream'];

/** Lets routes take files. The limit is above the largest file taken, which is refused with its own words. */
export function acceptFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(TYPES, { parseAs: 'buffer', bodyLimit: spreadsheets.SPREADSHEET_BYTES * 2 }, (_request, body, done) => done(null, body));
}
