import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, mayOn } from '#access';
import { Ctx, readOne, selectionUnder, type RequestContext } from '#platform';
import { actsForSteering } from './decision-act.js';
import { DecisionFile, RemoveDecisionFileInput, RemoveDecisionFilePayload } from './decision-file.graphql.js';
import { DecisionFiles } from './decision-files.service.js';
import { decisionRoot } from './decision-list.query.js';
import { Decision } from './decision.graphql.js';
import { decisionTransitions, DecisionTransition, type DecisionKind, type DecisionState } from './decision.lifecycle.js';
import { decisionNotFound } from './decisions.errors.js';

interface Prepared {
  readonly _bySteering: boolean;
  readonly _kind: DecisionKind;
  readonly _state: DecisionState;
  readonly _organisation: string | null;
}

@Resolver(() => Decision)
export class FilesOfDecision {
  constructor(private readonly given: DecisionFiles) {}

  @Mutation(() => RemoveDecisionFilePayload, { description: 'Files are added by POST /files/decisions/pieces.' })
  @Allow('decision.follow')
  async removeDecisionFile(@Ctx() ctx: RequestContext, @Args('input') input: RemoveDecisionFileInput, @Info() info: GraphQLResolveInfo): Promise<RemoveDecisionFilePayload> {
    const { pact, number } = await this.given.remove(ctx, input.file);
    return { decision: await readOne<Decision>(ctx, selectionUnder(info, 'decision'), decisionRoot(pact, number), () => decisionNotFound(number)) };
  }

  // Values come prepared by the tree.

  @ResolveField(() => [DecisionFile], { description: 'Given to prove what was done, in their order. Who has NOTE among the transitions may add some: ten at most.' })
  files(@Parent() decision: { files: DecisionFile[] }): DecisionFile[] {
    return decision.files;
  }
}

@Resolver(() => DecisionFile)
export class DecisionFileFields {
  @ResolveField(() => Boolean, { description: 'By the reader, now.' })
  canBeRemoved(@Ctx() ctx: RequestContext, @Parent() { _bySteering, _kind, _state, _organisation }: Prepared): boolean {
    const scope = _organisation ? { organisationId: _organisation } : {};
    const now = decisionTransitions({ kind: _kind, state: _state }, (permission) => mayOn(ctx, permission, scope));
    return now.includes(DecisionTransition.NOTE) && _bySteering === actsForSteering(ctx);
  }
}
