import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, selectionUnder, type RequestContext } from '#platform';
import { Meeting } from '../meeting.graphql.js';
import { problemsFor } from '../meeting.query.js';
import { MinutesDraft, MinutesEdition, MinutesInput, MinutesPayload, PrepareMinutesInput, WriteMinutesInput } from './minutes.graphql.js';
import { readMinutes, readMinutesDraft } from './minutes.query.js';
import { Minutes } from './minutes.service.js';

@Resolver(() => Meeting)
export class MinutesResolver {
  constructor(private readonly minutes: Minutes) {}

  @Query(() => MinutesEdition, { name: 'minutes', description: 'An edition by its id; one that is only prepared is the secretariat’s.' })
  @Allow('agenda.read')
  edition(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<MinutesEdition> {
    return readMinutes(ctx, info, id);
  }

  @Query(() => MinutesDraft, { description: 'Of a meeting that was held: what its next edition is made of.' })
  @Allow('meeting.manage')
  minutesDraft(@Ctx() ctx: RequestContext, @Args('meeting', { type: () => ID }) meeting: string, @Info() info: GraphQLResolveInfo): Promise<MinutesDraft> {
    return readMinutesDraft(ctx, info, meeting);
  }

  @Mutation(() => MinutesPayload, { description: 'How the minutes begin. The notes of each item are written with noteAgendaItem.' })
  @Allow('meeting.manage')
  async writeMinutes(@Ctx() ctx: RequestContext, @Args('input') input: WriteMinutesInput): Promise<MinutesPayload> {
    return { minutes: null, problems: problemsFor(ctx, await this.minutes.write(ctx, input)) };
  }

  @Mutation(() => MinutesPayload, { description: 'Freezes what stands as the next edition; its PDF is printed meanwhile. Nobody is told.' })
  @Allow('meeting.manage')
  async prepareMinutes(@Ctx() ctx: RequestContext, @Args('input') input: PrepareMinutesInput, @Info() info: GraphQLResolveInfo): Promise<MinutesPayload> {
    const { id, problems } = await this.minutes.prepare(ctx, input);
    return { minutes: id ? await readMinutes(ctx, selectionUnder(info, 'minutes'), id) : null, problems: problemsFor(ctx, problems) };
  }

  @Mutation(() => MinutesPayload, { description: 'Sends an edition to those who sat; it does not change any more.' })
  @Allow('meeting.manage')
  async shareMinutes(@Ctx() ctx: RequestContext, @Args('input') { minutes }: MinutesInput, @Info() info: GraphQLResolveInfo): Promise<MinutesPayload> {
    await this.minutes.share(ctx, minutes);
    return { minutes: await readMinutes(ctx, selectionUnder(info, 'minutes'), minutes), problems: [] };
  }

  @Mutation(() => MinutesPayload, { description: 'Throws away an edition that was not sent.' })
  @Allow('meeting.manage')
  async discardMinutes(@Ctx() ctx: RequestContext, @Args('input') { minutes }: MinutesInput): Promise<MinutesPayload> {
    await this.minutes.discard(ctx, minutes);
    return { minutes: null, problems: [] };
  }

  @ResolveField(() => [MinutesEdition], { name: 'minutes', description: 'Editions of its minutes that the reader may have, the latest first.' })
  editions(@Parent() { minutes }: { minutes: MinutesEdition[] }): MinutesEdition[] {
    return minutes;
  }
}
