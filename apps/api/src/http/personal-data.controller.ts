import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PersonalDataExporter } from '#personal-data';
import { today } from '#platform';
import { ContextFactory } from '../context.js';
import { refuseOtherSites } from './other-sites.js';

/** All that the space holds of who asks, or of `?personne=` for the administration, as one JSON file. */
@Controller('files')
export class PersonalDataController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly exporter: PersonalDataExporter,
  ) {}

  @Get('donnees-personnelles.json')
  async export(@Query('personne') person: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const ctx = await this.contexts.forRequest(request);
    const file = await this.exporter.export(ctx, typeof person === 'string' && person !== '' ? person : null);
    const name = `donnees-personnelles-${ctx.tenant.slug}-${today(ctx)}.json`;
    void reply.headers({ 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' });
    reply.send(`${JSON.stringify(file, null, 2)}\n`);
  }
}
