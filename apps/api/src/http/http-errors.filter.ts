import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, Log, messageFor } from '#platform';
import { localeAsked } from '../context.js';
import { statusOf } from '../errors.js';

export const BODY_LIMIT = 1_000_000;

const BY_STATUS: Record<number, string> = { 404: 'NOT_FOUND', 413: 'BODY_TOO_LARGE', 415: 'MEDIA_TYPE_REFUSED', 429: 'TOO_MANY_REQUESTS' };

/** Plain HTTP routes answer refusals in the shape GraphQL does: clients read one. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL has its own formatter, which needs the error as it was thrown.
    if (host.getType<string>() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const { code, details } = this.told(error);
    const message = messageFor(code, { ...details, requestId: request.id }, localeAsked(request) ?? 'fr');
    void reply.status(statusOf(code)).send({ errors: [{ message, extensions: { code, details, requestId: request.id } }] });
  }

  private told(error: unknown): { code: string; details: Readonly<Record<string, unknown>> } {
    if (error instanceof DomainError) return error;
    const status = error instanceof HttpException ? error.getStatus() : 500;
    if (status >= 500) {
      this.log.error('request failed', { error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      return { code: 'INTERNAL', details: {} };
    }
    const code = BY_STATUS[status] ?? 'BAD_INPUT';
    return { code, details: code === 'BODY_TOO_LARGE' ? { max: BODY_LIMIT } : code === 'BAD_INPUT' ? { reason: (error as Error).message } : {} };
  }
}
