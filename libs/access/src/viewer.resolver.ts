import { Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, selectionOf, type RequestContext } from '#platform';
import { Allow } from './allow.js';
import { Viewer } from './viewer.graphql.js';
import { readViewer } from './viewer.query.js';

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer)
  @Allow('viewer.read')
  viewer(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Viewer> {
    return readViewer(ctx, selectionOf(info));
  }
}
