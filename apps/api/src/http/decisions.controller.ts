import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DecisionExport, DecisionState } from '#meetings';
import { daySuffix } from '#platform';
import { ContextFactory } from '../context.js';
import { refuseOtherSites } from './other-sites.js';

/** The register of decisions as CSV, under the filters of its page. */
@Controller('files')
export class DecisionsController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly register: DecisionExport,
  ) {}

  @Get('decisions/:pact.csv')
  async export(@Param('pact') pact: string, @Query() asked: Readonly<Record<string, unknown>>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forFile(request);
    const text = (name: string): string | null => (typeof asked[name] === 'string' && asked[name] !== '' ? asked[name] : null);
    const state = Object.values(DecisionState).find((each) => each === text('etat')) ?? null;
    const commitment = /^\d{1,6}$/.test(text('engagement') ?? '') ? Number(text('engagement')) : null;
    const lines = await this.register.export(ctx, pact, { state, organisation: text('organisation'), commitment, meeting: text('reunion'), late: text('retard') === 'oui' });
    // The slug of a pact that there is: nothing but letters, digits and hyphens comes here.
    void reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="decisions-${pact}${daySuffix(ctx)}.csv"`, 'cache-control': 'no-store' });
    reply.send(lines.join(''));
  }
}
