import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Database, selectionUnder, type RequestContext } from '#platform';
import { Allow } from './allow.js';
import { GuestLinks } from './guest-links.service.js';
import { landingOf } from './landing.rules.js';
import { OpenGuestLinkInput, RequestSignInLinkInput, RequestSignInLinkPayload, SignInInput, SignInPayload, SignOutPayload } from './sign-in.graphql.js';
import { SignIn } from './sign-in.service.js';
import { actingAs, Sessions, type OpenedSession } from './sessions.service.js';
import { readViewer } from './viewer.query.js';
import { CurrentVisit, type Visit } from './visit.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly guestLinks: GuestLinks,
    private readonly sessions: Sessions,
    private readonly database: Database,
  ) {}

  @Mutation(() => RequestSignInLinkPayload, { description: 'Same answer whether the address is known or not.' })
  @Allow('session.open')
  async requestSignInLink(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: RequestSignInLinkInput): Promise<RequestSignInLinkPayload> {
    await this.signIns.request(ctx, input.email, visit.ip);
    return { sent: true };
  }

  @Mutation(() => SignInPayload)
  @Allow('session.open')
  async signIn(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: SignInInput, @Info() info: GraphQLResolveInfo): Promise<SignInPayload> {
    await this.signIns.countAttempt(ctx, visit.ip);
    return welcome(ctx, visit, await this.signIns.open(ctx, input.token), info);
  }

  @Mutation(() => SignInPayload, { description: 'Opens the organisation’s page from the mail’s signed link.' })
  @Allow('session.open')
  async openGuestLink(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: OpenGuestLinkInput, @Info() info: GraphQLResolveInfo): Promise<SignInPayload> {
    await this.signIns.countAttempt(ctx, visit.ip);
    return welcome(ctx, visit, await this.guestLinks.open(ctx, input.token), info);
  }

  @Mutation(() => RequestSignInLinkPayload, { description: 'A guest link that was used or has expired: sends a fresh one to the same person’s mailbox.' })
  @Allow('session.open')
  async renewGuestLink(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: OpenGuestLinkInput): Promise<RequestSignInLinkPayload> {
    await this.guestLinks.renew(ctx, input.token, visit.ip);
    return { sent: true };
  }

  @Mutation(() => SignOutPayload)
  @Allow('session.close')
  async signOut(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit): Promise<SignOutPayload> {
    await this.database.transaction(ctx, (ctx) => this.sessions.close(ctx));
    visit.forget();
    return { signedOut: true };
  }
}

/** What every way in answers: the cookie, who one is now, and the page to open. */
export async function welcome(ctx: RequestContext, visit: Visit, session: OpenedSession, info: GraphQLResolveInfo): Promise<SignInPayload> {
  visit.keep(session);
  return { viewer: await readViewer(actingAs(ctx, session), selectionUnder(info, 'viewer')), landing: landingOf(session) };
}
