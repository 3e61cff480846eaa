import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, CurrentVisit, SignInPayload, welcome, type Visit } from '#access';
import { Ctx, selectionOf, selectionUnder, type RequestContext } from '#platform';
import { AdvanceClockInput, AdvanceClockPayload, Demonstration, TryPersonaInput } from './demonstration.graphql.js';
import { Demonstrations } from './demonstration.service.js';

@Resolver()
export class DemonstrationResolver {
  constructor(private readonly demonstrations: Demonstrations) {}

  @Query(() => Demonstration, { nullable: true, description: 'Null outside the demonstration mode.' })
  @Allow('demonstration.read')
  async demonstration(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Demonstration | null> {
    return ctx.tenant.demonstration ? this.demonstrations.read(ctx, selectionOf(info)) : null;
  }

  @Mutation(() => SignInPayload, { description: 'Demonstration mode only.' })
  @Allow('demonstration.drive')
  async tryPersona(@Ctx() ctx: RequestContext, @CurrentVisit() visit: Visit, @Args('input') input: TryPersonaInput, @Info() info: GraphQLResolveInfo): Promise<SignInPayload> {
    return welcome(ctx, visit, await this.demonstrations.tryPersona(ctx, input.person), info);
  }

  @Mutation(() => AdvanceClockPayload, { description: 'Demonstration mode only. The clock never goes back.' })
  @Allow('demonstration.drive')
  async advanceClock(@Ctx() ctx: RequestContext, @Args('input') input: AdvanceClockInput, @Info() info: GraphQLResolveInfo): Promise<AdvanceClockPayload> {
    const then = await this.demonstrations.advanceClock(ctx, input.to);
    return { demonstration: await this.demonstrations.read(then, selectionUnder(info, 'demonstration')) };
  }
}
