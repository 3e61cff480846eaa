import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentitySignIn, landingOf, wayBack } from '#access';
import { DomainError, type RequestContext } from '#platform';
import { ContextFactory } from '../context.js';

/** The two ends of signing in at an identity provider: browsers navigate here, so refusals are told by a page. */
@Controller('connexion/oidc')
export class IdentityController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly identities: IdentitySignIn,
  ) {}

  @Get(':provider')
  async begin(@Param('provider') provider: string, @Query('retour') back: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { ctx, visit } = await this.contexts.forGraphql(request, reply);
    await told(ctx, reply, async () => {
      const { url, mark } = await this.identities.begin(ctx, provider, wayBack(typeof back === 'string' ? back : null), visit);
      visit.remember(mark);
      return url;
    });
  }

  @Get(':provider/retour')
  async finish(@Param('provider') provider: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { ctx, visit } = await this.contexts.forGraphql(request, reply);
    await told(ctx, reply, async () => {
      const { session, back } = await this.identities.finish(ctx, provider, answerOf(request), visit);
      visit.keep(session);
      return ctx.tenant.publicUrl + (back ?? landingOf(session));
    });
  }
}

/** Sends the browser on; after a refusal, to the sign-in page, which says it in words. */
async function told(ctx: RequestContext, reply: FastifyReply, work: () => Promise<string>): Promise<void> {
  const address = await work().catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    return `${ctx.tenant.publicUrl}/connexion?refus=${error.code}`;
  });
  void reply.header('cache-control', 'no-store').redirect(address, 303);
}

/** The provider's answer as it came, letter for letter. */
function answerOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, 'http://answer.invalid').searchParams;
}
