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
    add(WORD, word, actions, codes, ...Array<string>(6).fill(word));
  }
  return { sql, values };
}

const MATCHES = `LIKE '%' || pacte_fold(?) || '%'`;

/** Organisations and persons of that name; $1 is the tenant. Worked out once, not for each entry. */
const NAMED = `SELECT id FROM organisation WHERE tenant_id = $1 AND search ${MATCHES} UNION ALL SELECT id FROM person WHERE tenant_id = $1 AND pacte_fold(name) ${MATCHES}`;

/** How many of them are looked for among the values, which hold ids: a word that half the names hold finds the rest already. */
const MOST_NAMED = 20;

/** In a value or the actor's name; in the sentence or the words of a code; in the name of what the entry is about, was done for, or names. */
const WORD = `(e.search ${MATCHES} OR e.action = ANY(?::text[]) OR e.search LIKE ANY(?::text[])
  OR e.object_id = ANY(ARRAY(${NAMED})) OR e.on_behalf_id = ANY(ARRAY(${NAMED}))
  OR e.search LIKE ANY(ARRAY(SELECT '%' || named.id || '%' FROM (${NAMED}) named LIMIT ${MOST_NAMED})))`;
