import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { openDataFile } from '#openness';
import { ContextFactory } from '../context.js';

/** CSV files of a pact, for spreadsheets and programs of any site. */
@Controller('open-data')
export class OpenDataController {
  constructor(private readonly contexts: ContextFactory) {}

  @Get(':pact/:file')
  async file(@Param('pact') pact: string, @Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = await openDataFile(await this.contexts.forRequest(request), pact, file);
    void reply.headers({
      etag: found.etag,
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (matches(request.headers['if-none-match'], found.etag)) return void reply.code(304).send();
    void reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${pact}-${file}"` });
    reply.send(Readable.from(found.lines()));
  }
}

/** Weak comparison, as conditional GETs ask for. */
function matches(header: string | undefined, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header !== undefined && (header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag)));
}
