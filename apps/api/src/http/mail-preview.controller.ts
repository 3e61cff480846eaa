import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MailLog, MailTexts } from '#mailing';
import { DomainError } from '#platform';
import { ContextFactory } from '../context.js';

/** The HTML of a mail, to be framed by its page: it may carry its own styles and do nothing, and is of no origin. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'`;

const LONGEST_FIELD = 5_000;

@Controller('files/courriels')
export class MailPreviewController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly log: MailLog,
    private readonly texts: MailTexts,
  ) {}

  @Get(':id')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const ctx = await this.contexts.forRequest(request);
    const preview = await this.log.preview(ctx, id);
    if (!preview) throw new DomainError('MAIL_SAYS_NOTHING');
    framed(reply).send(preview.html);
  }

  /** With words that are not written yet: sent by a form, into a frame of its page. */
  @Post('apercu')
  @HttpCode(200)
  async draft(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const ctx = await this.contexts.forRequest(request);
    const given = (name: string): string => {
      const value: unknown = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
      return typeof value === 'string' ? value.slice(0, LONGEST_FIELD) : '';
    };
    const { mail } = this.texts.preview(ctx, { kind: given('kind'), locale: given('locale'), subject: given('subject'), introduction: given('introduction'), closing: given('closing') });
    framed(reply).send(mail.html);
  }
}

/** Headers of a page that only ours may frame. */
export function framed(reply: FastifyReply): FastifyReply {
  return reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'x-frame-options': 'SAMEORIGIN', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
}
