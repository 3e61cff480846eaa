import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MailChoices } from '#access';
import { DomainError } from '#platform';
import { ContextFactory } from '../context.js';

const PATH = '/desabonnement';

/**
 * What mail programs call when their reader presses “unsubscribe” (RFC 8058): no cookie, no sign-in, one request. What is
 * unknown gets the same answer. A GET of the same address is a page with a button: scanners of mail change nothing.
 */
@Controller(PATH)
export class UnsubscribeController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly choices: MailChoices,
  ) {}

  @Post()
  @HttpCode(200)
  async unsubscribe(@Query('jeton') token: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ctx = await this.contexts.forRequest(request);
    await this.choices.chooseByLink(ctx, typeof token === 'string' ? token : '', false, request.ip).catch((error: unknown) => {
      if (!(error instanceof DomainError && error.code === 'LINK_INVALID')) throw error;
    });
    void reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('OK\n');
  }
}

/** Mail programs send a form of one field, either way that forms are sent. The address says all: parts are taken there, unread, and nowhere else. */
export function acceptOneClick(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('multipart/form-data', (request, _body, done) => done(request.routeOptions.url === PATH ? null : new DomainError('MEDIA_TYPE_REFUSED')));
}
