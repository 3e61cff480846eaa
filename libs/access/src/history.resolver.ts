import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { AuditEntryConnection, readHistory } from '#audit';
import { Ctx, type RequestContext } from '#platform';
import { badId } from './access.errors.js';
import { may } from './access.rules.js';
import { Allow } from './allow.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The door to the audit room's histories: who may read names is known here. */
@Resolver()
export class HistoryResolver {
  @Query(() => AuditEntryConnection, { description: 'What happened to an object, newest first. Visitors read public actions, with roles instead of names.' })
  @Allow('history.read')
  history(
    @Ctx() ctx: RequestContext,
    @Args('object', { type: () => ID }) object: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditEntryConnection> {
    if (!UUID.test(object)) throw badId(object);
    return readHistory(ctx, object, { first, after: after ?? null }, { names: may(ctx, 'history.names') });
  }
}
