import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dossiers } from '#dossiers';
import { asId } from '#platform';
import { ContextFactory } from '../context.js';
import { refuseOtherSites } from './other-sites.js';
import { sendPdf } from './pdf-answer.js';

/** The dossier of a meeting, as PDF. */
@Controller('files/dossiers')
export class DossierController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly dossiers: Dossiers,
  ) {}

  @Get(':id.pdf')
  async read(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    sendPdf(reply, await this.dossiers.open(await this.contexts.forRequest(request), asId(id)));
  }
}
