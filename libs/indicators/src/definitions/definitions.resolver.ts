import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, messageFor, readOne, selectionUnder, type RequestContext } from '#platform';
import { Indicator } from '../indicator.graphql.js';
import { oneIndicator } from '../indicators.resolver.js';
import { indicatorNotFound } from '../indicators.errors.js';
import type { IndicatorDraft } from './definition.rules.js';
import { IndicatorInput, IndicatorPayload, RetireIndicatorInput } from './definition.graphql.js';
import { Definitions, type DefinitionOutcome } from './definitions.service.js';

/** Definitions of indicators, for the secretariat. */
@Resolver(() => Indicator)
export class DefinitionsResolver {
  constructor(private readonly definitions: Definitions) {}

  @Mutation(() => IndicatorPayload)
  @Allow('indicator.manage')
  async createIndicator(@Ctx() ctx: RequestContext, @Args('input') input: IndicatorInput, @Info() info: GraphQLResolveInfo): Promise<IndicatorPayload> {
    return payload(ctx, info, input, await this.definitions.create(ctx, input.pact, draftOf(input)));
  }

  @Mutation(() => IndicatorPayload)
  @Allow('indicator.manage')
  async updateIndicator(@Ctx() ctx: RequestContext, @Args('input') input: IndicatorInput, @Info() info: GraphQLResolveInfo): Promise<IndicatorPayload> {
    return payload(ctx, info, input, await this.definitions.update(ctx, input.pact, input.version ?? 0, draftOf(input)));
  }

  @Mutation(() => IndicatorPayload, { description: 'No more asked of anybody, or taken up again; figures stay.' })
  @Allow('indicator.manage')
  async retireIndicator(@Ctx() ctx: RequestContext, @Args('input') input: RetireIndicatorInput, @Info() info: GraphQLResolveInfo): Promise<IndicatorPayload> {
    return payload(ctx, info, input, await this.definitions.retire(ctx, input, input.reason ?? null));
  }
}

function draftOf({ pact: _, version: __, baseline, targets, formula, territory, method, caveats, dataSource, owner, axis, ...rest }: IndicatorInput): IndicatorDraft {
  return {
    ...rest,
    method: method ?? null,
    caveats: caveats ?? null,
    dataSource: dataSource ?? null,
    owner: owner || null,
    axis: axis ?? null,
    territoryGroup: territory?.group || null,
    arrondissements: territory?.arrondissements ?? [],
    formula: formula ?? null,
    baseline: baseline ? { value: baseline.value, at: baseline.at ?? null, verbatim: baseline.verbatim ?? null } : null,
    targets: targets.map(({ value, sense, by, verbatim }) => ({ value, sense, by: by ?? null, verbatim: verbatim ?? null })),
  };
}

/** What stands after the act, read anew; on a conflict, what the other person saved. */
async function payload(ctx: RequestContext, info: GraphQLResolveInfo, { pact, code }: { readonly pact: string; readonly code: string }, { problems, conflict }: DefinitionOutcome): Promise<IndicatorPayload> {
  const read = (name: string): Promise<Indicator> | null => {
    const selection = selectionUnder(info, name);
    return selection.length > 0 ? readOne<Indicator>(ctx, selection, oneIndicator(pact, code.trim()), () => indicatorNotFound(code)) : null;
  };
  return {
    indicator: problems.length === 0 ? await read('indicator') : null,
    problems: problems.map(({ path, code: problem, details }) => ({ path, code: problem, message: messageFor(problem, details ?? {}, ctx.locale) })),
    conflict: conflict ? await read('conflict') : null,
  };
}
