import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { commitmentPayload } from '../commitment-payload.js';
import { Commitment } from '../commitment.graphql.js';
import { CommitmentPayload } from '../lifecycle/status-change.graphql.js';
import { AddMilestoneInput, ChangeMilestoneInput, Milestone, ReachMilestoneInput, RemoveMilestoneInput, UndoMilestoneInput } from './milestone.graphql.js';
import { Milestones, type MilestoneOutcome } from './milestones.service.js';

@Resolver(() => Commitment)
export class CommitmentMilestones {
  constructor(private readonly service: Milestones) {}

  @ResolveField(() => [Milestone], { description: 'By due date.' })
  milestones(@Parent() commitment: { milestones: Milestone[] }): Milestone[] {
    return commitment.milestones;
  }

  @Mutation(() => CommitmentPayload)
  @Allow('commitment.manage')
  async addMilestone(@Ctx() ctx: RequestContext, @Args('input') input: AddMilestoneInput, @Info() info: GraphQLResolveInfo): Promise<CommitmentPayload> {
    return commitmentPayload(ctx, info, input, await this.service.add(ctx, input));
  }

  @Mutation(() => CommitmentPayload)
  @Allow('commitment.manage')
  async changeMilestone(@Ctx() ctx: RequestContext, @Args('input') input: ChangeMilestoneInput, @Info() info: GraphQLResolveInfo): Promise<CommitmentPayload> {
    return answer(ctx, info, await this.service.change(ctx, input));
  }

  @Mutation(() => CommitmentPayload, { description: 'A step that was reached is undone first.' })
  @Allow('commitment.manage')
  async removeMilestone(@Ctx() ctx: RequestContext, @Args('input') input: RemoveMilestoneInput, @Info() info: GraphQLResolveInfo): Promise<CommitmentPayload> {
    return answer(ctx, info, await this.service.remove(ctx, input));
  }

  @Mutation(() => CommitmentPayload, { description: 'The secretariat says that the step is reached, and what shows it.' })
  @Allow('commitment.manage')
  async reachMilestone(@Ctx() ctx: RequestContext, @Args('input') input: ReachMilestoneInput, @Info() info: GraphQLResolveInfo): Promise<CommitmentPayload> {
    return answer(ctx, info, await this.service.declareReached(ctx, input));
  }

  @Mutation(() => CommitmentPayload, { description: 'The step is no longer said to be reached.' })
  @Allow('commitment.manage')
  async undoMilestone(@Ctx() ctx: RequestContext, @Args('input') input: UndoMilestoneInput, @Info() info: GraphQLResolveInfo): Promise<CommitmentPayload> {
    return answer(ctx, info, await this.service.undo(ctx, input));
  }
}

function answer(ctx: RequestContext, info: GraphQLResolveInfo, { key, ...outcome }: MilestoneOutcome): Promise<CommitmentPayload> {
  return commitmentPayload(ctx, info, key, outcome);
}
