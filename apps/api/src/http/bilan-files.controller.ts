import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bilanFile } from '#bilans';
import { asId } from '#platform';
import { ContextFactory } from '../context.js';

/** The files of a frozen bilan, for whoever may read the edition: once published, for programs of any site. */
@Controller('files/bilans')
export class BilanFilesController {
  constructor(private readonly contexts: ContextFactory) {}

  @Get(':id/:kind')
  async file(@Param('id') id: string, @Param('kind') kind: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { name, type, text } = await bilanFile(await this.contexts.forRequest(request), asId(id), kind);
    void reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-cache', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' });
    void reply.send(text);
  }
}
