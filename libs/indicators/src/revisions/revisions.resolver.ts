import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { asId, Ctx, messageFor, readOne, selectionUnder, type RequestContext } from '#platform';
import { measurementTree } from '../indicator.tree.js';
import { measurementNotFound } from '../indicators.errors.js';
import { Measurement } from '../measurement.graphql.js';
import { Corrections } from './corrections.service.js';
import { CorrectMeasurementInput, MeasurementPayload, MeasurementRevision } from './revision.graphql.js';

@Resolver(() => Measurement)
export class RevisionsResolver {
  constructor(private readonly corrections: Corrections) {}

  @ResolveField(() => [MeasurementRevision], { description: 'What it was before, the latest first.' })
  revisions(@Parent() measurement: { revisions: MeasurementRevision[] }): MeasurementRevision[] {
    return measurement.revisions;
  }

  @Mutation(() => MeasurementPayload, { description: 'Gives a figure that stands another value, with a reason; the one before is kept as its past.' })
  @Allow('indicator.manage')
  async correctMeasurement(@Ctx() ctx: RequestContext, @Args('input') { id, value, notKnown, qualifier, reason }: CorrectMeasurementInput, @Info() info: GraphQLResolveInfo): Promise<MeasurementPayload> {
    const outcome = await this.corrections.correct(ctx, { id: asId(id), value: value ?? null, notKnown, qualifier, reason });
    const read = (name: string): Promise<Measurement> | null => {
      const selection = selectionUnder(info, name);
      return selection.length > 0 ? readOne<Measurement>(ctx, selection, { tree: measurementTree, where: '$.id = :id AND $.superseded_by IS NULL', params: { id: outcome.id } }, measurementNotFound) : null;
    };
    return {
      measurement: outcome.problems.length === 0 ? await read('measurement') : null,
      problems: outcome.problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })),
      conflict: outcome.conflict ? await read('conflict') : null,
    };
  }
}
