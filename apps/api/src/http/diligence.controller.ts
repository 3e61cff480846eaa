import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DiligenceExport } from '#reporting';
import { daySuffix } from '#platform';
import { ContextFactory } from '../context.js';
import { refuseOtherSites } from './other-sites.js';

/** Who answered when, as CSV: one line a request. */
@Controller('files')
export class DiligenceController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly records: DiligenceExport,
  ) {}

  @Get('assiduite/:pact.csv')
  async export(@Param('pact') pact: string, @Query('semestre') campaign: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forFile(request);
    const lines = await this.records.export(ctx, { pact, campaign: typeof campaign === 'string' && campaign !== '' ? campaign : null });
    // The slug of a pact that there is: nothing but letters, digits and hyphens comes here.
    void reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="assiduite-${pact}${daySuffix(ctx)}.csv"`, 'cache-control': 'no-store' });
    reply.send(lines.join(''));
  }
}
