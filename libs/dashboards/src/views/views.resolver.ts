import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, messageFor, type ProblemDetail, type RequestContext } from '#platform';
import { DeleteViewInput, DeleteViewPayload, SavedView, SavedViewPayload, SaveViewInput, UpdateViewInput } from './view.graphql.js';
import { SavedViews } from './views.service.js';

@Resolver(() => SavedView)
export class SavedViewsResolver {
  constructor(private readonly views: SavedViews) {}

  @Query(() => [SavedView], { description: 'One’s own, at most fifty a pact, and those that others share, a hundred at most.' })
  @Allow('view.read')
  savedViews(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string): Promise<SavedView[]> {
    return this.views.list(ctx, pact);
  }

  @Mutation(() => SavedViewPayload, { description: 'Keeps a page as it is set. Sharing it is for those who follow the pact.' })
  @Allow('view.save')
  async saveView(@Ctx() ctx: RequestContext, @Args('input') input: SaveViewInput): Promise<SavedViewPayload> {
    return payload(ctx, await this.views.save(ctx, input));
  }

  @Mutation(() => SavedViewPayload, { description: 'One’s own only.' })
  @Allow('view.save')
  async updateView(@Ctx() ctx: RequestContext, @Args('input') input: UpdateViewInput): Promise<SavedViewPayload> {
    return payload(ctx, await this.views.update(ctx, input));
  }

  @Mutation(() => DeleteViewPayload, { description: 'One’s own; the secretariat also what another shares.' })
  @Allow('view.save')
  async deleteView(@Ctx() ctx: RequestContext, @Args('input') { view }: DeleteViewInput): Promise<DeleteViewPayload> {
    await this.views.delete(ctx, view);
    return { view };
  }
}

function payload(ctx: RequestContext, outcome: SavedView | readonly ProblemDetail[]): SavedViewPayload {
  if (!('length' in outcome)) return { view: outcome, problems: [] };
  return { view: null, problems: outcome.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })) };
}
