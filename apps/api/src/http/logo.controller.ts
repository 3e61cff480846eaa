import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Tenants } from '#access';
import { DomainError } from '#platform';
import { ContextFactory } from '../context.js';

/** The logo of the space, for its pages. */
@Controller('files')
export class LogoController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly tenants: Tenants,
  ) {}

  @Get('logo')
  async logo(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.tenants.logo(await this.contexts.forRequest(request));
    if (!found) throw new DomainError('NOT_FOUND');
    const etag = `"logo-${found.version}"`;
    void reply.headers({ etag, 'cache-control': 'public, no-cache', 'x-content-type-options': 'nosniff' });
    if (request.headers['if-none-match'] === etag) return void reply.code(304).send();
    void reply.type(found.type).send(found.bytes);
  }
}
