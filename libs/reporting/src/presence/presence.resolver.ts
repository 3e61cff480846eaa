import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { AnnouncePresenceInput, PresencePayload } from './presence.graphql.js';
import { Presence } from './presence.service.js';

@Resolver()
export class PresenceResolver {
  constructor(private readonly presence: Presence) {}

  @Mutation(() => PresencePayload, { description: 'Says that the form of an answer is in sight, and tells who else has it open.' })
  @Allow('report.write')
  async announcePresence(@Ctx() ctx: RequestContext, @Args('input') input: AnnouncePresenceInput): Promise<PresencePayload> {
    return { others: await this.presence.announce(ctx, input) };
  }
}
