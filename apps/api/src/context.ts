import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database, DomainError, TenantDirectory, type Locale, type RequestContext } from '#platform';

export interface GraphqlContext {
  readonly ctx: RequestContext;
  readonly reply: FastifyReply;
}

/** Makes the context of a request: the only place that does, beside the job runner. */
@Injectable()
export class ContextFactory {
  constructor(
    private readonly tenants: TenantDirectory,
    private readonly database: Database,
  ) {}

  async forGraphql(request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> {
    return { ctx: await this.forRequest(request), reply };
  }

  async forRequest(request: FastifyRequest): Promise<RequestContext> {
    const tenant = await this.tenants.byHost(request.headers.host);
    if (!tenant) throw new DomainError('NO_TENANT');
    return {
      tenant,
      actor: { kind: 'ANONYMOUS' },
      grants: [],
      locale: localeOf(request, tenant.locale),
      requestId: String(request.id ?? randomUUID()),
      clock: await this.tenants.clockOf(tenant),
      db: this.database.readerFor(tenant.id),
    };
  }
}

/** The language the browser asks for, when we speak it. */
export function localeOf(request: FastifyRequest, fallback: Locale): Locale {
  const asked = String(request.headers['accept-language'] ?? '').slice(0, 2).toLowerCase();
  return asked === 'fr' || asked === 'en' ? asked : fallback;
}
