import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MailLog } from '#mailing';
import { DomainError } from '#platform';
import { ContextFactory } from '../context.js';

/** The HTML of a mail, to be framed by its page: it may carry its own styles and do nothing, and is of no origin. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'`;

@Controller('files/courriels')
export class MailPreviewController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly log: MailLog,
  ) {}

  @Get(':id')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const ctx = await this.contexts.forRequest(request);
    const preview = await this.log.preview(ctx, id);
    if (!preview) throw new DomainError('MAIL_SAYS_NOTHING');
    framed(reply).send(preview.html);
  }
}

/** Headers of a page that only ours may frame. */
export function framed(reply: FastifyReply): FastifyReply {
  return reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'x-frame-options': 'SAMEORIGIN', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
}
