import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ArrondissementsExport, ComparisonExport, DayComparisonExport, FiguresExport, HeatMapExport, TimelineExport } from '#dashboards';
import { daySuffix } from '#platform';
import { ContextFactory } from '../context.js';
import { refuseOtherSites } from './other-sites.js';

/** What dashboards draw, as CSV. */
@Controller('files')
export class DashboardsController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly heatMap: HeatMapExport,
    private readonly comparisons: ComparisonExport,
    private readonly days: DayComparisonExport,
    private readonly timeline: TimelineExport,
    private readonly figures: FiguresExport,
    private readonly arrondissements: ArrondissementsExport,
  ) {}

  @Get('carte-des-engagements/:pact.csv')
  async map(@Param('pact') pact: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forFile(request);
    send(reply, `carte-des-engagements-${pact}${daySuffix(ctx)}.csv`, await this.heatMap.export(ctx, pact));
  }

  @Get('calendrier/:pact.csv')
  async calendar(@Param('pact') pact: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forFile(request);
    send(reply, `calendrier-${pact}${daySuffix(ctx)}.csv`, await this.timeline.export(ctx, pact));
  }

  @Get('arrondissements/:pact.csv')
  async places(@Param('pact') pact: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forFile(request);
    send(reply, `arrondissements-${pact}${daySuffix(ctx)}.csv`, await this.arrondissements.export(ctx, pact));
  }

  @Get('indicateurs/:pact.csv')
  async indicators(@Param('pact') pact: string, @Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forFile(request);
    send(reply, `indicateurs-${pact}${daySuffix(ctx)}.csv`, await this.figures.export(ctx, { pact, axis: axisIn(asked), code: saidIn(asked, 'indicateur') }));
  }

  @Get('comparaison/:pact.csv')
  async comparison(@Param('pact') pact: string, @Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forFile(request);
    const lines = await this.comparisons.export(ctx, { pact, before: saidIn(asked, 'de'), after: saidIn(asked, 'a') });
    send(reply, `comparaison-${pact}${daySuffix(ctx)}.csv`, lines);
  }

  @Get('dates/:pact.csv')
  async twoDays(@Param('pact') pact: string, @Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forFile(request);
    const { lines, from, to } = await this.days.export(ctx, { pact, since: saidIn(asked, 'depuis') }, { family: saidIn(asked, 'sorte'), axis: axisIn(asked) });
    send(reply, `comparaison-${pact}-${from}-${to}.csv`, lines);
  }
}

type Asked = Readonly<Record<string, unknown>>;

/** What the address says under that name; null when it says nothing. */
function saidIn(asked: Asked, name: string): string | null {
  const said = asked[name];
  return typeof said === 'string' && said !== '' ? said : null;
}

function axisIn(asked: Asked): number | null {
  const said = saidIn(asked, 'axe');
  return said !== null && /^\d{1,3}$/.test(said) ? Number(said) : null;
}

/** The name holds the slug of a pact that there is: nothing but letters, digits and hyphens comes here. */
function send(reply: FastifyReply, name: string, lines: readonly string[]): void {
  void reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' });
  reply.send(lines.join(''));
}
