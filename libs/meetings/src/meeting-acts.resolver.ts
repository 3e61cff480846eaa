import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { InstancePayload } from './instances/instance.graphql.js';
import { instancePayload } from './instances/instance.query.js';
import { MeetingCalls } from './meeting-calls.service.js';
import { CancelMeetingInput, MeetingInput, MoveMeetingInput, ProposeMeetingsInput, RenameMeetingInput, ScheduleMeetingInput } from './meeting-input.graphql.js';
import { MeetingPlanning } from './meeting-planning.service.js';
import { MeetingPayload } from './meeting.graphql.js';
import { meetingPayload } from './meeting.query.js';

@Resolver()
export class MeetingActsResolver {
  constructor(
    private readonly planning: MeetingPlanning,
    private readonly calls: MeetingCalls,
  ) {}

  @Mutation(() => InstancePayload, { description: 'Enters the dates that the instance’s rule gives and its calendar does not hold yet; nobody is told. Asked again, it enters nothing.' })
  @Allow('meeting.manage')
  async proposeMeetings(@Ctx() ctx: RequestContext, @Args('input') input: ProposeMeetingsInput, @Info() info: GraphQLResolveInfo): Promise<InstancePayload> {
    return instancePayload(ctx, info, await this.planning.propose(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Enters a meeting; nobody is told before it is called.' })
  @Allow('meeting.manage')
  async scheduleMeeting(@Ctx() ctx: RequestContext, @Args('input') input: ScheduleMeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.planning.schedule(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Another day, other hours or another place; those invited are told once.' })
  @Allow('meeting.manage')
  async moveMeeting(@Ctx() ctx: RequestContext, @Args('input') input: MoveMeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.planning.move(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Corrects its title; those invited to one that is still to come get it for their calendars.' })
  @Allow('meeting.manage')
  async renameMeeting(@Ctx() ctx: RequestContext, @Args('input') input: RenameMeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.planning.rename(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Sends the invitation to those who sit on its day.' })
  @Allow('meeting.manage')
  async callMeeting(@Ctx() ctx: RequestContext, @Args('input') input: MeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.calls.call(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Sends the invitation to those who came in since; the others hear nothing.' })
  @Allow('meeting.manage')
  async inviteNewMembers(@Ctx() ctx: RequestContext, @Args('input') input: MeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.calls.invite(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'It will not sit; those invited are told once.' })
  @Allow('meeting.manage')
  async cancelMeeting(@Ctx() ctx: RequestContext, @Args('input') input: CancelMeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.calls.cancel(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'It sits: its items are before everybody, one at a time. Nobody is told.' })
  @Allow('meeting.manage')
  async openMeeting(@Ctx() ctx: RequestContext, @Args('input') input: MeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.calls.open(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'It was opened by mistake: it sits no more, as if it never had. Refused once something was noted or decided, or somebody noted as there.' })
  @Allow('meeting.manage')
  async unopenMeeting(@Ctx() ctx: RequestContext, @Args('input') input: MeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.calls.unopen(ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'It sat: what was before everybody no longer is, and its minutes begin.' })
  @Allow('meeting.manage')
  async holdMeeting(@Ctx() ctx: RequestContext, @Args('input') input: MeetingInput, @Info() info: GraphQLResolveInfo): Promise<MeetingPayload> {
    return meetingPayload(ctx, info, await this.calls.hold(ctx, input));
  }
}
