import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MailChoices } from '#access';
import { DomainError } from '#platform';
import { ContextFactory } from '../context.js';

/**
 * What mail programs call when their reader presses “unsubscribe” (RFC 8058): no cookie, no sign-in, one request. What is
 * unknown gets the same answer. A GET of the same address is a page with a button: scanners of mail change nothing.
 */
@Controller('desabonnement')
export class UnsubscribeController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly choices: MailChoices,
  ) {}

  @Post()
  @HttpCode(200)
  async unsubscribe(@Query('jeton') token: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ctx = await this.contexts.forRequest(request);
    await this.choices.chooseByLink(ctx, typeof token === 'string' ? token : '', false).catch((error: unknown) => {
      if (!(error instanceof DomainError && error.code === 'LINK_INVALID')) throw error;
    });
    void reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('OK\n');
  }
}

/** Mail programs send a form of one field, either way that forms are sent; the address says all, so it is not read. */
export function acceptOneClick(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: 4096 }, (_request, _body, done) => done(null, undefined));
}
