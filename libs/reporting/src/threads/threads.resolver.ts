import { Args, Info, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, messageFor, selectionUnder, type RequestContext } from '#platform';
import { ReportRequest } from '../requests/request.graphql.js';
import { readRequest } from '../requests/request.query.js';
import { CloseThreadInput, OpenThreadInput, ReplyInThreadInput, ReportThread, ThreadPayload, ThreadReader } from './thread.graphql.js';
import { Threads, type ThreadOutcome } from './threads.service.js';

@Resolver(() => ReportRequest)
export class ThreadsResolver {
  constructor(private readonly threads: Threads) {}

  @Mutation(() => ThreadPayload, { description: 'Begins an exchange about a request’s answer, or about one field of it.' })
  @Allow('thread.write')
  async openThread(@Ctx() ctx: RequestContext, @Args('input') input: OpenThreadInput, @Info() info: GraphQLResolveInfo): Promise<ThreadPayload> {
    return payload(ctx, info, await this.threads.open(ctx, input));
  }

  @Mutation(() => ThreadPayload, { description: 'A reply; it opens a closed exchange again.' })
  @Allow('thread.write')
  async replyInThread(@Ctx() ctx: RequestContext, @Args('input') input: ReplyInThreadInput, @Info() info: GraphQLResolveInfo): Promise<ThreadPayload> {
    return payload(ctx, info, await this.threads.reply(ctx, input));
  }

  @Mutation(() => ThreadPayload)
  @Allow('thread.write')
  async closeThread(@Ctx() ctx: RequestContext, @Args('input') input: CloseThreadInput, @Info() info: GraphQLResolveInfo): Promise<ThreadPayload> {
    return payload(ctx, info, await this.threads.close(ctx, input));
  }

  // Values come prepared by the trees.

  @ResolveField(() => [ReportThread], { name: 'threads', description: 'Open ones first; none for readers to whom the request is not open.' })
  exchanges(@Parent() request: { threads: ReportThread[] }): ReportThread[] {
    return request.threads;
  }

  @ResolveField(() => Int, { description: 'How many exchanges are open; 0 for readers to whom the request is not open.' })
  openThreads(@Parent() request: { openThreads: number }): number {
    return request.openThreads;
  }

  @ResolveField(() => [ThreadReader], { description: 'Who may be mentioned; none for readers to whom the request is not open.' })
  threadReaders(@Parent() request: { threadReaders: ThreadReader[] }): ThreadReader[] {
    return request.threadReaders;
  }
}

async function payload(ctx: RequestContext, info: GraphQLResolveInfo, { requestId, problems }: ThreadOutcome): Promise<ThreadPayload> {
  const told = problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) }));
  return { request: await readRequest(ctx, selectionUnder(info, 'request'), requestId), problems: told };
}
