import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, DateScalar, isPublicHoliday, one, readMany, type KeptHolidays, type RequestContext } from '#platform';
import { Quorum } from './answers/answer.graphql.js';
import { quorumOf, type QuorumGround } from './answers/quorum.rules.js';
import { Meeting } from './meeting.graphql.js';
import { MeetingTransition, meetingTransitions, type MeetingSituation } from './meeting.lifecycle.js';
import { readMeeting } from './meeting.query.js';
import { meetingTree } from './meeting.tree.js';
import { readsMeeting } from './reader.sql.js';

const OF_PACT = '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = :tenant AND p.slug = :pact)';

@Resolver(() => Meeting)
export class MeetingsResolver {
  @Query(() => [Meeting], { description: 'Oldest first; those that were cancelled are left out.' })
  @Allow('meeting.read')
  meetings(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<Meeting[]> {
    return ofPact(ctx, info, pact, `$.state <> 'CANCELLED'`);
  }

  @Query(() => [Meeting], { description: 'The meetings of which the reader may know who comes, oldest first; those that were cancelled too.' })
  @Allow('instance.read')
  followedMeetings(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<Meeting[]> {
    return ofPact(ctx, info, pact, readsMeeting('$'));
  }

  @Query(() => Meeting, { description: 'One of those.' })
  @Allow('instance.read')
  meeting(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<Meeting> {
    return readMeeting(ctx, info, id);
  }

  @Query(() => Boolean, { description: 'Whether a day is a public holiday, of those that the space keeps.' })
  @Allow('meeting.manage')
  async publicHoliday(@Ctx() ctx: RequestContext, @Args('day', { type: () => DateScalar }) day: string): Promise<boolean> {
    const space = await one<{ holidays: KeptHolidays }>(ctx.db, `SELECT holidays FROM tenant WHERE id = $1`, [ctx.tenant.id]);
    return isPublicHoliday(day, space!.holidays);
  }

  @ResolveField(() => Quorum, { nullable: true })
  quorum(@Parent() { _there }: { _there: QuorumGround | null }): Quorum | null {
    return _there && quorumOf(_there);
  }

  @ResolveField(() => Quorum, { nullable: true })
  expectedQuorum(@Parent() { _expected }: { _expected: QuorumGround | null }): Quorum | null {
    return _expected && quorumOf(_expected);
  }

  @ResolveField(() => [MeetingTransition])
  availableTransitions(@Parent() { _situation }: { _situation: MeetingSituation | null }): MeetingTransition[] {
    return _situation ? meetingTransitions(_situation) : [];
  }
}

async function ofPact(ctx: RequestContext, info: GraphQLResolveInfo, pact: string, where: string): Promise<Meeting[]> {
  const found = await readMany<Meeting>(ctx, info, { tree: meetingTree, where: `${OF_PACT} AND ${where}`, params: { pact }, orderBy: '$.starts_at, $.instance, $.id' });
  if (found.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
  return found;
}
