import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarFeeds } from '#dashboards';
import { ContextFactory } from '../context.js';

/** A person's calendar, at its secret address: read by programs, which bring no cookie and ask again every few hours. */
@Controller('calendars')
export class CalendarFeedController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly feeds: CalendarFeeds,
  ) {}

  @Get(':token.ics')
  async read(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { text, etag } = await this.feeds.read(await this.contexts.forRequest(request), token, request.ip);
    void reply.headers({ etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex', 'x-content-type-options': 'nosniff' });
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) void reply.code(304).send();
    else void reply.headers({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="pacte.ics"' }).send(text);
  }
}
