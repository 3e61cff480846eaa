import { Args, ID, Info, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, selectionUnder, type RequestContext } from '#platform';
import { problemsFor } from '../meeting.query.js';
import { LiveMeetings } from './live-meetings.service.js';
import { LiveMeeting, LiveMeetingPayload, NoteAgendaItemInput, ShowAgendaItemInput } from './live.graphql.js';
import { readLive } from './live.query.js';

@Resolver()
export class LiveResolver {
  constructor(private readonly live: LiveMeetings) {}

  @Query(() => LiveMeeting, { nullable: true, description: 'Null of a meeting that was not opened.' })
  @Allow('agenda.read')
  liveMeeting(@Ctx() ctx: RequestContext, @Args('meeting', { type: () => ID }) meeting: string, @Info() info: GraphQLResolveInfo): Promise<LiveMeeting | null> {
    return readLive(ctx, info, meeting);
  }

  @Subscription(() => LiveMeeting, {
    name: 'liveMeeting',
    nullable: true,
    description: 'The same, at once and at each change: the item before everybody, what is decided and noted. Read again each time, as the one who follows it may.',
    resolve: (_event: void, { meeting }: { meeting: string }, { ctx }: { ctx: RequestContext }, info: GraphQLResolveInfo) => readLive(ctx, info, meeting),
  })
  @Allow('agenda.read')
  followLiveMeeting(@Ctx() ctx: RequestContext, @Args('meeting', { type: () => ID }) meeting: string): Promise<AsyncGenerator<void, void>> {
    return this.live.follow(ctx, meeting);
  }

  @Mutation(() => LiveMeetingPayload, { description: 'Says which item is before everybody.' })
  @Allow('meeting.manage')
  async showAgendaItem(@Ctx() ctx: RequestContext, @Args('input') input: ShowAgendaItemInput, @Info() info: GraphQLResolveInfo): Promise<LiveMeetingPayload> {
    return payload(ctx, info, input.meeting, await this.live.show(ctx, input));
  }

  @Mutation(() => LiveMeetingPayload, { description: 'Writes the notes of an item, for the minutes: while the meeting sits, and after.' })
  @Allow('meeting.manage')
  async noteAgendaItem(@Ctx() ctx: RequestContext, @Args('input') input: NoteAgendaItemInput, @Info() info: GraphQLResolveInfo): Promise<LiveMeetingPayload> {
    return payload(ctx, info, input.meeting, await this.live.note(ctx, input));
  }
}

async function payload(ctx: RequestContext, info: GraphQLResolveInfo, meeting: string, problems: Parameters<typeof problemsFor>[1]): Promise<LiveMeetingPayload> {
  const asked = selectionUnder(info, 'live');
  return { live: asked.length > 0 ? await readLive(ctx, asked, meeting) : null, problems: problemsFor(ctx, problems) };
}
