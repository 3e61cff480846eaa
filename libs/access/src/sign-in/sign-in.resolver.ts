import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, selectionUnder, type RequestContext } from '#platform';
import { Allow } from '../allow.js';
import { GuestLinks } from '../guest-links.service.js';
import { IdentitySignIn } from '../identity/identity-sign-in.service.js';
import { actingAs, type OpenedSession } from '../sessions/sessions.service.js';
import { CurrentVisit, type Visit } from '../sessions/visit.js';
import { readViewer } from '../viewer.query.js';
import { landingOf } from './landing.rules.js';
import { OpenGuestLinkInput, RenewGuestLinkPayload, RequestSignInLinkInput, RequestSignInLinkPayload, SignInInput, SignInPayload, SignOutPayload } from './sign-in.graphql.js';
import { SignIn } from './sign-in.service.js';
import { wayBack } from './way-back.rules.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly guestLinks: GuestLinks,
    private readonly identities: IdentitySignIn,
  ) {}

  @Mutation(() => RequestSignInLinkPayload, { description: 'Same answer whether the address is known or not.' })
  @Allow('session.open')
  async requestSignInLink(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: RequestSignInLinkInput): Promise<RequestSignInLinkPayload> {
    const { code, mark } = await this.signIns.request(ctx, { address: input.email, back: wayBack(input.back), ip: visit.ip, mark: visit.mark });
    visit.remember(mark);
    return { sent: true, code };
  }

  @Mutation(() => SignInPayload)
  @Allow('session.open')
  async signIn(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: SignInInput, @Info() info: GraphQLResolveInfo): Promise<SignInPayload> {
    await this.signIns.countAttempt(ctx, visit.ip);
    const { session, back } = await this.signIns.open(ctx, input.token, { mark: visit.mark, code: input.code || null });
    return welcome(ctx, visit, session, info, back);
  }

  @Mutation(() => SignInPayload, { description: 'Opens the organisation’s page from the mail’s signed link.' })
  @Allow('session.open')
  async openGuestLink(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: OpenGuestLinkInput, @Info() info: GraphQLResolveInfo): Promise<SignInPayload> {
    await this.signIns.countAttempt(ctx, visit.ip);
    const { session, landing } = await this.guestLinks.open(ctx, input.token);
    return welcome(ctx, visit, session, info, landing);
  }

  @Mutation(() => RenewGuestLinkPayload, { description: 'A guest link that was used or has expired: sends a fresh one to the same person’s mailbox.' })
  @Allow('session.open')
  async renewGuestLink(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: OpenGuestLinkInput): Promise<RenewGuestLinkPayload> {
    await this.guestLinks.renew(ctx, input.token, visit.ip);
    return { sent: true };
  }

  @Mutation(() => SignOutPayload)
  @Allow('session.close')
  async signOut(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit): Promise<SignOutPayload> {
    const continueAt = await this.identities.signOut(ctx);
    visit.forget();
    return { signedOut: true, continueAt };
  }
}

/** What every way in answers: the cookie, who one is now, and the page to open. */
export async function welcome(ctx: RequestContext, visit: Visit, session: OpenedSession, info: GraphQLResolveInfo, back: string | null = null): Promise<SignInPayload> {
  visit.keep(session);
  return { viewer: await readViewer(actingAs(ctx, session), selectionUnder(info, 'viewer')), landing: back ?? landingOf(session) };
}
