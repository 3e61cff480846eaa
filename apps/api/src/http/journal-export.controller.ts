import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { JournalExport } from '#access';
import { journalFilterOf } from '#audit';
import { today } from '#platform';
import { ContextFactory } from '../context.js';
import { refuseOtherSites } from './other-sites.js';

/** The journal of the space as CSV, with the filter of its screen. */
@Controller('files')
export class JournalExportController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly exports: JournalExport,
  ) {}

  @Get('journal.csv')
  async export(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forRequest(request);
    const lines = await this.exports.begin(ctx, journalFilterOf(query));
    const name = `journal-${ctx.tenant.slug}-${today(ctx)}.csv`;
    void reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' });
    reply.send(Readable.from(lines));
  }
}
