import { Args, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, selectionUnder, type RequestContext } from '#platform';
import { Allow } from '../allow.js';
import { rolesToAnswerWith } from '../people/role-granting.rules.js';
import type { Role } from '../permissions.js';
import { CurrentVisit, type Visit } from '../sessions/visit.js';
import { SignIn } from '../sign-in/sign-in.service.js';
import { RoleEnum } from '../viewer.graphql.js';
import {
  AccessRequest, AccessRequestConnection, AccessRequestPayload, AccessRequestState, ConfirmAccessRequestInput, ConfirmAccessRequestPayload, DecideAccessRequestInput, RequestAccessInput, RequestAccessPayload,
} from './access-request.graphql.js';
import { listAccessRequests, readAccessRequest } from './access-requests.query.js';
import { AccessRequests } from './access-requests.service.js';

@Resolver(() => AccessRequest)
export class AccessRequestsResolver {
  constructor(
    private readonly requests: AccessRequests,
    private readonly signIns: SignIn,
  ) {}

  @Query(() => AccessRequestConnection, { name: 'accessRequests', description: 'Those that wait first; of one organisation for its validators.' })
  @Allow('member.list')
  list(
    @Ctx() ctx: RequestContext,
    @Args('organisation', { type: () => String, nullable: true, description: 'Slug.' }) organisation: string | null,
    @Args('state', { type: () => AccessRequestState, nullable: true }) state: AccessRequestState | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessRequestConnection> {
    return listAccessRequests(ctx, info, { organisation: organisation ?? null, state: state ?? null }, { first, after: after ?? null });
  }

  @ResolveField(() => [RoleEnum])
  roles(@Ctx() ctx: RequestContext, @Parent() request: { readonly _organisationId: string | null; readonly _kind: string | null }): Role[] {
    return rolesToAnswerWith(ctx, { id: request._organisationId, kind: request._kind });
  }

  @Mutation(() => RequestAccessPayload, { description: 'Same answer whoever and whatever is known: a mail asks the address to confirm.' })
  @Allow('access.ask')
  async requestAccess(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: RequestAccessInput): Promise<RequestAccessPayload> {
    await this.requests.ask(ctx, input, visit.ip);
    return { sent: true };
  }

  @Mutation(() => ConfirmAccessRequestPayload)
  @Allow('access.ask')
  async confirmAccessRequest(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: ConfirmAccessRequestInput): Promise<ConfirmAccessRequestPayload> {
    await this.signIns.countAttempt(ctx, visit.ip);
    await this.requests.confirm(ctx, input.token);
    return { confirmed: true };
  }

  @Mutation(() => AccessRequestPayload)
  @Allow('member.manage')
  async decideAccessRequest(@Ctx() ctx: RequestContext, @Args('input') input: DecideAccessRequestInput, @Info() info: GraphQLResolveInfo): Promise<AccessRequestPayload> {
    await this.requests.decide(ctx, input);
    return { request: await readAccessRequest(ctx, selectionUnder(info, 'request'), input.request) };
  }
}
