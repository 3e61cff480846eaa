import { Args, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, mayOn } from '#access';
import { Ctx, readConnection, readOne, selectionUnder, type RequestContext } from '#platform';
import { problemsFor } from '../meeting.query.js';
import type { DecisionOutcome } from './decision-act.js';
import { DecisionFollowing } from './decision-following.service.js';
import { decisionListRoot, decisionRoot, requirePact } from './decision-list.query.js';
import { DecisionWriting } from './decision-writing.service.js';
import { Decision, DecisionConnection, DecisionFilter, DecisionPayload, DecisionWordsInput, RecordDecisionInput, ReviseDecisionInput } from './decision.graphql.js';
import { decisionTransitions, DecisionTransition, type DecisionKind, type DecisionState } from './decision.lifecycle.js';
import { decisionNotFound } from './decisions.errors.js';

interface Prepared {
  readonly _kind: DecisionKind;
  readonly _state: DecisionState;
  readonly _organisation: string | null;
}

@Resolver(() => Decision)
export class DecisionsResolver {
  constructor(
    private readonly writing: DecisionWriting,
    private readonly following: DecisionFollowing,
  ) {}

  @Query(() => DecisionConnection, { description: 'Open ones first, by deadline, then the latest: all of them for the steering team and the committee, one’s own for who reports.' })
  @Allow('decision.read')
  async decisions(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => DecisionFilter, nullable: true }) filter?: DecisionFilter,
  ): Promise<DecisionConnection> {
    const found = await readConnection<Decision>(ctx, info, decisionListRoot(pact, filter ?? {}), { first, after });
    if (found.totalCount === 0) await requirePact(ctx, pact);
    return found;
  }

  @Query(() => Decision)
  @Allow('decision.read')
  async decision(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Args('number', { type: () => Int }) number: number, @Info() info: GraphQLResolveInfo): Promise<Decision> {
    return readOne<Decision>(ctx, info, decisionRoot(pact, number), () => decisionNotFound(number)).catch(async (error: unknown) => {
      await requirePact(ctx, pact);
      throw error;
    });
  }

  @Mutation(() => DecisionPayload, { description: 'The secretariat writes what a meeting decided that somebody has to carry out.' })
  @Allow('decision.manage')
  async recordDecision(@Ctx() ctx: RequestContext, @Args('input') input: RecordDecisionInput, @Info() info: GraphQLResolveInfo): Promise<DecisionPayload> {
    return payload(ctx, info, input.pact, await this.writing.record(ctx, input));
  }

  @Mutation(() => DecisionPayload)
  @Allow('decision.manage')
  async reviseDecision(@Ctx() ctx: RequestContext, @Args('input') input: ReviseDecisionInput, @Info() info: GraphQLResolveInfo): Promise<DecisionPayload> {
    return payload(ctx, info, input.pact, await this.writing.revise(ctx, input));
  }

  @Mutation(() => DecisionPayload, { description: 'A word of follow-up, of the secretariat or of the organisation that carries it out.' })
  @Allow('decision.follow')
  async noteOnDecision(@Ctx() ctx: RequestContext, @Args('input') input: DecisionWordsInput, @Info() info: GraphQLResolveInfo): Promise<DecisionPayload> {
    return payload(ctx, info, input.pact, await this.following.follow(ctx, DecisionTransition.NOTE, input));
  }

  @Mutation(() => DecisionPayload, { description: 'The organisation that carries it out says what was done; the secretariat then closes it.' })
  @Allow('decision.answer')
  async proposeDecisionClosing(@Ctx() ctx: RequestContext, @Args('input') input: DecisionWordsInput, @Info() info: GraphQLResolveInfo): Promise<DecisionPayload> {
    return payload(ctx, info, input.pact, await this.following.follow(ctx, DecisionTransition.PROPOSE_CLOSING, input));
  }

  @Mutation(() => DecisionPayload, { description: 'It is carried out: the words say what was done.' })
  @Allow('decision.manage')
  async closeDecision(@Ctx() ctx: RequestContext, @Args('input') input: DecisionWordsInput, @Info() info: GraphQLResolveInfo): Promise<DecisionPayload> {
    return payload(ctx, info, input.pact, await this.following.follow(ctx, DecisionTransition.CLOSE, input));
  }

  @Mutation(() => DecisionPayload, { description: 'It is given up: the words say why.' })
  @Allow('decision.manage')
  async dropDecision(@Ctx() ctx: RequestContext, @Args('input') input: DecisionWordsInput, @Info() info: GraphQLResolveInfo): Promise<DecisionPayload> {
    return payload(ctx, info, input.pact, await this.following.follow(ctx, DecisionTransition.DROP, input));
  }

  @Mutation(() => DecisionPayload, { description: 'It is to be carried out after all: the words say why.' })
  @Allow('decision.manage')
  async reopenDecision(@Ctx() ctx: RequestContext, @Args('input') input: DecisionWordsInput, @Info() info: GraphQLResolveInfo): Promise<DecisionPayload> {
    return payload(ctx, info, input.pact, await this.following.follow(ctx, DecisionTransition.REOPEN, input));
  }

  @ResolveField(() => [DecisionTransition])
  availableTransitions(@Ctx() ctx: RequestContext, @Parent() { _kind, _state, _organisation }: Prepared): DecisionTransition[] {
    const scope = _organisation ? { organisationId: _organisation } : {};
    return decisionTransitions({ kind: _kind, state: _state }, (permission) => mayOn(ctx, permission, scope));
  }
}

async function payload(ctx: RequestContext, info: GraphQLResolveInfo, pact: string, { number, problems }: DecisionOutcome): Promise<DecisionPayload> {
  const asked = selectionUnder(info, 'decision');
  const decision = number !== null && asked.length > 0 ? await readOne<Decision>(ctx, asked, decisionRoot(pact, number), () => decisionNotFound(number)) : null;
  return { decision, problems: problemsFor(ctx, problems) };
}
