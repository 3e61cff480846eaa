import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Bounces, type BounceCall, type BounceOutcome } from '#mailing';
import { DomainError } from '#platform';
import { ContextFactory } from '../context.js';

/** Events of a mail service, and reports of delivery as they came: read as bytes, which the signature is over. */
const KINDS: Readonly<Record<string, BounceCall['kind']>> = { 'application/vnd.pacte.retours+json': 'EVENTS', 'message/rfc822': 'REPORT' };

/** A report carries what came back, at most once whole. */
const LARGEST = 2_000_000;

/** Mails that came back after the mail server had taken them: told by a program, signed with the space's key. docs/operating.md. */
@Controller('courriels/retours')
export class BouncesController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly bounces: Bounces,
  ) {}

  @Post()
  @HttpCode(200)
  async receive(@Req() request: FastifyRequest): Promise<BounceOutcome> {
    const kind = KINDS[(request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()];
    if (!kind || !Buffer.isBuffer(request.body)) throw new DomainError('MEDIA_TYPE_REFUSED');
    const ctx = await this.contexts.forRequest(request);
    return this.bounces.receive(ctx, { kind, timestamp: headerOf(request, 'x-pacte-timestamp'), signature: headerOf(request, 'x-pacte-signature'), body: request.body }, request.ip);
  }
}

function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

export function acceptBounces(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(Object.keys(KINDS), { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) => done(null, body));
}
