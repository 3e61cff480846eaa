import { DomainError, readOne, systemClock, type RequestContext, type Selection } from '#platform';
import { usefulScopes } from '../access.rules.js';
import { idleLimitMs } from '../sessions/session-life.rules.js';
import { topicsOf } from '../mail-choices/mail-topics.rules.js';
import type { Account } from './account.graphql.js';
import { accountTree } from './account.tree.js';

/** The account of who is signed in, with what was selected of it, in one statement. */
export async function readAccount(ctx: RequestContext, selection: Selection): Promise<Account> {
  const { actor, grants, clock } = ctx;
  if (actor.kind !== 'PERSON') throw new DomainError('FORBIDDEN');
  const now = systemClock.now();
  const params = { person: actor.personId, session: actor.sessionId, now, seenSince: new Date(now.getTime() - idleLimitMs(grants)), pactNow: clock.now(), roleTopics: topicsOf(grants) };
  const root = { tree: accountTree, where: '$.id = :person', params };
  return { ...(await readOne<Account>(ctx, selection, root, () => new DomainError('FORBIDDEN'))), offeredScopes: usefulScopes(ctx) };
}
