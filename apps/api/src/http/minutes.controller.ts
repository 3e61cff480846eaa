import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Minutes } from '#meetings';
import { asId } from '#platform';
import { ContextFactory } from '../context.js';
import { refuseOtherSites } from './other-sites.js';
import { sendPdf } from './pdf-answer.js';

/** The minutes of a meeting, as PDF. */
@Controller('files/minutes')
export class MinutesController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly minutes: Minutes,
  ) {}

  @Get(':id.pdf')
  async read(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    sendPdf(reply, await this.minutes.open(await this.contexts.forRequest(request), asId(id)));
  }
}
