import { Args, Info, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, mayOn } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { Commitment, CommitmentStatus } from '../commitment.graphql.js';
import { commitmentPayload } from '../commitment-payload.js';
import { availableTransitions, CommitmentTransition } from './commitment.lifecycle.js';
import { CommitmentDecisions } from './commitment-decisions.service.js';
import { ChangeCommitmentStatusInput, CommitmentPayload, DeclineStatusProposalInput, StatusChange, StatusProposal } from './status-change.graphql.js';

@Resolver(() => Commitment)
export class CommitmentLife {
  constructor(private readonly decisions: CommitmentDecisions) {}

  @Mutation(() => CommitmentPayload, { description: 'The secretariat changes where a commitment stands; suspending, abandoning and resuming name the COPIL that decided.' })
  @Allow('commitment.manage')
  async changeCommitmentStatus(@Ctx() ctx: RequestContext, @Args('input') input: ChangeCommitmentStatusInput, @Info() info: GraphQLResolveInfo): Promise<CommitmentPayload> {
    return commitmentPayload(ctx, info, input, await this.decisions.change(ctx, input));
  }

  @Mutation(() => CommitmentPayload, { description: 'Nothing moves: the reason tells the lead why its proposal is not followed.' })
  @Allow('commitment.manage')
  async declineStatusProposal(@Ctx() ctx: RequestContext, @Args('input') input: DeclineStatusProposalInput, @Info() info: GraphQLResolveInfo): Promise<CommitmentPayload> {
    return commitmentPayload(ctx, info, input, await this.decisions.decline(ctx, input));
  }

  @ResolveField(() => Int, { description: 'Send it back with a change of its life.' })
  version(@Parent() commitment: { version: number }): number {
    return commitment.version;
  }

  @ResolveField(() => [CommitmentTransition], { description: 'What the reader can make of its status now.' })
  availableTransitions(@Ctx() ctx: RequestContext, @Parent() { _status }: { _status: CommitmentStatus }): CommitmentTransition[] {
    return mayOn(ctx, 'commitment.manage', {}) ? availableTransitions(_status) : [];
  }

  @ResolveField(() => [StatusChange], { description: 'Newest first.' })
  statusChanges(@Parent() commitment: { statusChanges: StatusChange[] }): StatusChange[] {
    return commitment.statusChanges;
  }

  @ResolveField(() => StatusProposal, { nullable: true, description: 'What the lead’s accepted report proposes and a COPIL has to decide.' })
  statusProposal(@Parent() commitment: { statusProposal: StatusProposal | null }): StatusProposal | null {
    return commitment.statusProposal;
  }
}

@Resolver(() => StatusChange)
export class StatusChangeAuthor {
  @ResolveField(() => String, { nullable: true })
  recordedBy(@Ctx() ctx: RequestContext, @Parent() { _recordedBy }: { _recordedBy: string }): string | null {
    return mayOn(ctx, 'history.names', {}) ? _recordedBy : null;
  }
}
