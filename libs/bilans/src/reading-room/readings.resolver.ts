import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, messageFor, type ProblemDetail, type RequestContext } from '#platform';
import { bilanById, bilanOfYear } from '../draft/held-bilan.js';
import { CommentBilanInput, ReadingRoom, ReadingRoomPayload, ReplyInReadingInput, SetReadingClosingInput, SettleReadingThreadInput } from './reading.graphql.js';
import { readRoom } from './reading.query.js';
import { Readings } from './readings.service.js';

@Resolver(() => ReadingRoom)
export class ReadingsResolver {
  constructor(private readonly readings: Readings) {}

  @Query(() => ReadingRoom, { nullable: true, description: 'The Conseil’s reading of the bilan of a year; null when there was none, or it is not for this reader.' })
  @Allow('bilan.preview')
  async readingRoom(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Args('year', { type: () => Int }) year: number): Promise<ReadingRoom | null> {
    const held = await bilanOfYear(ctx, pact, year);
    return held ? readRoom(ctx, held) : null;
  }

  @Mutation(() => ReadingRoomPayload)
  @Allow('bilan.write')
  async setReadingClosing(@Ctx() ctx: RequestContext, @Args('input') input: SetReadingClosingInput): Promise<ReadingRoomPayload> {
    return payload(ctx, input.bilan, await this.readings.setClosing(ctx, input));
  }

  @Mutation(() => ReadingRoomPayload, { description: 'Says something of a section, a line or a figure.' })
  @Allow('reading.comment')
  async commentBilan(@Ctx() ctx: RequestContext, @Args('input') input: CommentBilanInput): Promise<ReadingRoomPayload> {
    return payload(ctx, input.bilan, await this.readings.comment(ctx, input));
  }

  @Mutation(() => ReadingRoomPayload)
  @Allow('reading.comment')
  async replyInReading(@Ctx() ctx: RequestContext, @Args('input') input: ReplyInReadingInput): Promise<ReadingRoomPayload> {
    const { bilanId, problems } = await this.readings.reply(ctx, input);
    return payload(ctx, bilanId, problems);
  }

  @Mutation(() => ReadingRoomPayload, { description: 'Says what became of a comment.' })
  @Allow('bilan.write')
  async settleReadingThread(@Ctx() ctx: RequestContext, @Args('input') input: SettleReadingThreadInput): Promise<ReadingRoomPayload> {
    const { bilanId, problems } = await this.readings.settle(ctx, input);
    return payload(ctx, bilanId, problems);
  }
}

/** The room as it stands, also when nothing was written: whoever was too late reads what is there. */
async function payload(ctx: RequestContext, bilanId: string, problems: readonly ProblemDetail[]): Promise<ReadingRoomPayload> {
  const held = await bilanById(ctx, bilanId);
  return { room: held ? await readRoom(ctx, held) : null, problems: problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })) };
}
