import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { AuditEntryConnection, AuditFamily, readHistory, readJournal } from '#audit';
import { asId, Ctx, DateScalar, type RequestContext } from '#platform';
import { may } from '../access.rules.js';
import { Allow } from '../allow.js';

/** The doors to the audit room: who may read names is known here. */
@Resolver()
export class JournalResolver {
  @Query(() => AuditEntryConnection, { description: 'What happened to an object, newest first. Visitors read public actions, with roles instead of names.' })
  @Allow('history.read')
  history(
    @Ctx() ctx: RequestContext,
    @Args('object', { type: () => ID }) object: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditEntryConnection> {
    return readHistory(ctx, asId(object), { first, after: after ?? null }, { names: may(ctx, 'history.names') });
  }

  @Query(() => AuditEntryConnection, { description: 'Everything that happened in the space, newest first.' })
  @Allow('audit.read')
  journal(
    @Ctx() ctx: RequestContext,
    @Args('words', { type: () => String, nullable: true, description: 'All of them: in values, names, sentences.' }) words: string | null,
    @Args('person', { type: () => ID, nullable: true, description: 'What this person did.' }) person: string | null,
    @Args('family', { type: () => AuditFamily, nullable: true }) family: AuditFamily | null,
    @Args('object', { type: () => ID, nullable: true, description: 'What happened to it, in its name or through it.' }) object: string | null,
    @Args('from', { type: () => DateScalar, nullable: true, description: 'First day.' }) from: string | null,
    @Args('until', { type: () => DateScalar, nullable: true, description: 'Last day.' }) until: string | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditEntryConnection> {
    return readJournal(ctx, { words, person, family, object, from, until }, { first, after: after ?? null });
  }
}
