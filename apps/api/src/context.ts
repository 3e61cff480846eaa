import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actingAs, PersonalTokens, Sessions, type ReadSession, type Visit } from '#access';
import { agentWords, asOfAsked, CONFIG, Database, DomainError, lookingAt, networkOf, TenantDirectory, type Config, type Locale, type RequestContext } from '#platform';
import { sessionTokenOf, visitOf } from './http/session-cookie.js';
import { spaceOf } from './http/space-path.js';

export interface GraphqlContext {
  /** Looks at the past when that is asked for; what has none refuses it (as-of/read-at.plugin.ts). */
  readonly ctx: RequestContext;
  readonly visit: Visit;
}

/** What a request brings, whether it asks once or follows what changes. */
export type Arrival = Pick<FastifyRequest, 'raw' | 'headers' | 'cookies' | 'ip' | 'id'>;

/** Makes the context of a request: the only place that does, beside the job runner. */
@Injectable()
export class ContextFactory {
  constructor(
    private readonly tenants: TenantDirectory,
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly tokens: PersonalTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A session whose person's roles have changed goes on with another token (docs/adr/0051). */
  async forGraphql(request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> {
    const { ctx, session, token } = await this.arrive(request);
    const visit = visitOf(request, reply, this.config, ctx.tenant);
    const renewed = session?.rightsChanged && token !== undefined ? await this.sessions.renew(ctx, session, token) : undefined;
    if (renewed) visit.keep(renewed);
    return { ctx: this.lookBack(ctx, asOfHeader(request)), visit };
  }

  /** Of what is followed, asked anew each time: a session that has ended, or a role that was taken, shows at once. */
  async forRequest(request: Arrival): Promise<RequestContext> {
    return (await this.arrive(request)).ctx;
  }

  /** Of a file that may be that of a past day, which its address then names (?au=2019-03-31). */
  async forFile(request: Arrival & Pick<FastifyRequest, 'query'>): Promise<RequestContext> {
    const { au } = request.query as { readonly au?: unknown };
    return this.lookBack(await this.forRequest(request), typeof au === 'string' && au !== '' ? au : undefined);
  }

  /** Who asks, and their rights, are those of today. */
  private lookBack(ctx: RequestContext, asked: string | undefined): RequestContext {
    const asOf = asked === undefined ? undefined : asOfAsked(asked, ctx.tenant, ctx.clock);
    return asOf ? lookingAt(ctx, asOf, this.database.readerFor(ctx.tenant.id, asOf.at)) : ctx;
  }

  /** A visitor costs no statement; a session costs one, whatever it opens, and a write a minute. A token decides alone. */
  private async arrive(request: Arrival): Promise<{ ctx: RequestContext; session?: ReadSession; token?: string }> {
    const visitor = await this.visitorOf(request);
    const bearer = bearerOf(request);
    if (bearer !== undefined) {
      const holder = await this.tokens.read(visitor, bearer);
      return { ctx: { ...actingAs(visitor, holder), locale: localeAsked(request) ?? holder.locale } };
    }
    const token = sessionTokenOf(request, this.config, visitor.tenant);
    const session = token === undefined ? undefined : await this.sessions.read(visitor, token);
    if (token === undefined || !session) return { ctx: visitor };
    const ctx = { ...actingAs(visitor, session), locale: localeAsked(request) ?? session.locale };
    if (session.seenLongAgo) await this.sessions.seen(ctx, session);
    return { ctx, session, token };
  }

  private async visitorOf(request: Arrival): Promise<RequestContext> {
    const space = spaceOf(request);
    const tenant = await this.tenants.at(request.headers.host, space);
    // A space that is not there is answered as any address that is not.
    if (!tenant) throw new DomainError(space === undefined ? 'NO_TENANT' : 'NOT_FOUND');
    return {
      tenant,
      actor: { kind: 'ANONYMOUS' },
      grants: [],
      origin: { address: networkOf(request.ip), agent: agentWords(request.headers['user-agent']), via: { kind: 'VISIT', id: null }, onBehalfOf: null },
      locale: localeAsked(request) ?? tenant.locale,
      requestId: String(request.id ?? randomUUID()),
      clock: await this.tenants.clockOf(tenant),
      db: this.database.readerFor(tenant.id),
    };
  }
}

/** The day, or the instant, at which the reader wants to look. */
const AS_OF_HEADER = 'x-pacte-as-of';

function asOfHeader(request: Arrival): string | undefined {
  const asked = request.headers[AS_OF_HEADER];
  return typeof asked === 'string' && asked.trim() !== '' ? asked.trim() : undefined;
}

/** The personal token of a program; other schemes are the business of whatever stands in front of the service. */
function bearerOf(request: Arrival): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** The language the browser asks for first, when we speak it. */
export function localeAsked(request: Pick<FastifyRequest, 'headers'>): Locale | undefined {
  const asked = String(request.headers['accept-language'] ?? '').slice(0, 2).toLowerCase();
  return asked === 'fr' || asked === 'en' ? asked : undefined;
}
