import { searchWords, type RequestContext } from '#platform';
import { actionsOf } from './audit.actions.js';
import type { AuditEntryConnection } from './audit.graphql.js';
import { readConnection, type EntryConditions } from './audit-entry.query.js';
import { saidBy } from './audit-search.rules.js';
import { checkedFilter, type JournalFilter } from './journal-filter.rules.js';

/** The whole journal of the space, newest first, for readers who may see names. */
export function readJournal(ctx: RequestContext, filter: JournalFilter, page: { readonly first: number; readonly after: string | null }): Promise<AuditEntryConnection> {
  return readConnection(ctx, journalConditions(ctx, filter), page, { names: true });
}

/** What the filter asks of an entry. Throws BAD_ID and BAD_DATE. */
export function journalConditions(ctx: RequestContext, asked: JournalFilter): EntryConditions {
  const filter = checkedFilter(asked);
  const sql: string[] = [];
  const values: unknown[] = [];
  const add = (condition: string, ...given: unknown[]): void => {
    sql.push(condition);
    values.push(...given);
  };
  if (filter.person) add('e.actor_person_id = ?', filter.person);
  if (filter.object) add('?::uuid IN (e.object_id, e.subject_id, e.on_behalf_id, e.via_id)', filter.object);
  if (filter.family) add('e.action = ANY(?)', actionsOf(filter.family));
  if (filter.from) add('e.at >= ?::date::timestamp AT TIME ZONE ?', filter.from, ctx.tenant.timeZone);
  if (filter.until) add('e.at < (?::date + 1)::timestamp AT TIME ZONE ?', filter.until, ctx.tenant.timeZone);
  for (const word of searchWords(filter.words) ?? []) {
    const { actions, codes } = saidBy(word, ctx.locale);
    add(WORD, word, actions, codes, ctx.tenant.id, word, ctx.tenant.id, word);
  }
  return { sql, values };
}

/** In a value or the actor's name; in the sentence or the words of a code; in the name of what the entry is about or was done for. */
const WORD = `(e.search LIKE '%' || pacte_fold(?) || '%' OR e.action = ANY(?::text[]) OR e.search LIKE ANY(?::text[])
  OR e.object_id IN (SELECT id FROM person WHERE tenant_id = ? AND pacte_fold(name) LIKE '%' || pacte_fold(?) || '%')
  OR EXISTS (SELECT FROM organisation o WHERE o.tenant_id = ? AND o.id IN (e.object_id, e.on_behalf_id) AND o.search LIKE '%' || pacte_fold(?) || '%'))`;
