import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, selectionUnder, type RequestContext } from '#platform';
import { Allow } from '../allow.js';
import { CurrentVisit, type Visit } from '../sessions/visit.js';
import { SignInPayload } from '../sign-in/sign-in.graphql.js';
import { welcome } from '../sign-in/sign-in.resolver.js';
import { SignIn } from '../sign-in/sign-in.service.js';
import { Invitation, InvitationConnection, InvitationInput, InvitationPayload, InvitationState, InvitationTokenInput, InviteInput, OpenedInvitation } from './invitation.graphql.js';
import { listInvitations, readInvitation, tellInvitation } from './invitations.query.js';
import { Invitations } from './invitations.service.js';

@Resolver(() => Invitation)
export class InvitationsResolver {
  constructor(
    private readonly invitations: Invitations,
    private readonly signIns: SignIn,
  ) {}

  @Query(() => InvitationConnection, { name: 'invitations', description: 'Newest first; of one organisation for its validators.' })
  @Allow('member.list')
  list(
    @Ctx() ctx: RequestContext,
    @Args('organisation', { type: () => String, nullable: true, description: 'Slug.' }) organisation: string | null,
    @Args('state', { type: () => InvitationState, nullable: true }) state: InvitationState | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitationConnection> {
    return listInvitations(ctx, info, { organisation: organisation ?? null, state: state ?? null }, { first, after: after ?? null });
  }

  @Mutation(() => InvitationPayload, { description: 'The link is good for 14 days.' })
  @Allow('member.manage')
  async invite(@Ctx() ctx: RequestContext, @Args('input') input: InviteInput, @Info() info: GraphQLResolveInfo): Promise<InvitationPayload> {
    return this.after(ctx, await this.invitations.invite(ctx, input), info);
  }

  @Mutation(() => InvitationPayload, { description: 'Sends the link again, good for another 14 days.' })
  @Allow('member.manage')
  async resendInvitation(@Ctx() ctx: RequestContext, @Args('input') input: InvitationInput, @Info() info: GraphQLResolveInfo): Promise<InvitationPayload> {
    await this.invitations.resend(ctx, input.invitation);
    return this.after(ctx, input.invitation, info);
  }

  @Mutation(() => InvitationPayload)
  @Allow('member.manage')
  async revokeInvitation(@Ctx() ctx: RequestContext, @Args('input') input: InvitationInput, @Info() info: GraphQLResolveInfo): Promise<InvitationPayload> {
    await this.invitations.revoke(ctx, input.invitation);
    return this.after(ctx, input.invitation, info);
  }

  @Mutation(() => OpenedInvitation, { description: 'What the link of an invitation offers; uses nothing up.' })
  @Allow('session.open')
  async openInvitation(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: InvitationTokenInput): Promise<OpenedInvitation> {
    await this.signIns.countAttempt(ctx, visit.ip);
    return tellInvitation(ctx, await this.invitations.opened(ctx, input.token));
  }

  @Mutation(() => SignInPayload, { description: 'Gives the role and signs in.' })
  @Allow('session.open')
  async acceptInvitation(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: InvitationTokenInput, @Info() info: GraphQLResolveInfo): Promise<SignInPayload> {
    await this.signIns.countAttempt(ctx, visit.ip);
    return welcome(ctx, visit, await this.invitations.accept(ctx, input.token), info);
  }

  private async after(ctx: RequestContext, id: string, info: GraphQLResolveInfo): Promise<InvitationPayload> {
    return { invitation: await readInvitation(ctx, selectionUnder(info, 'invitation'), id) };
  }
}
