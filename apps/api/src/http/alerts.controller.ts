import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AlertExport, AlertKind } from '#alerts';
import { daySuffix } from '#platform';
import { ContextFactory } from '../context.js';
import { refuseOtherSites } from './other-sites.js';

/** The alerts of a pact as CSV, under the filters of their page. */
@Controller('files')
export class AlertsController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly alerts: AlertExport,
  ) {}

  @Get('alertes/:pact.csv')
  async export(@Param('pact') pact: string, @Query() asked: Readonly<Record<string, unknown>>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forFile(request);
    const text = (name: string): string | null => (typeof asked[name] === 'string' && asked[name] !== '' ? asked[name] : null);
    const kinds = Object.values(AlertKind).filter((kind) => text('sorte')?.split(',').includes(kind));
    const axis = /^\d{1,4}$/.test(text('axe') ?? '') ? Number(text('axe')) : null;
    const acknowledged = { oui: true, non: false }[text('prises-en-compte') ?? ''] ?? null;
    const lines = await this.alerts.export(ctx, pact, { kinds, axis, organisation: text('organisation'), acknowledged });
    // The slug of a pact that there is: nothing but letters, digits and hyphens comes here.
    void reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="alertes-${pact}${daySuffix(ctx)}.csv"`, 'cache-control': 'no-store' });
    reply.send(lines.join(''));
  }
}
