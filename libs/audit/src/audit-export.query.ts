import { csvLine, guarded, one, type CsvValue, type RequestContext } from '#platform';
import type { AuditEntry } from './audit.graphql.js';
import { entryOf, readEntries, type StoredEntry } from './audit-entry.query.js';
import { journalConditions } from './audit-journal.query.js';
import { roleWords } from './audit.words.js';
import type { JournalFilter } from './journal-filter.rules.js';

const ENTRIES_AT_ONCE = 500;

const COLUMNS: readonly (readonly [name: string, value: (entry: AuditEntry, row: StoredEntry, ctx: RequestContext) => CsvValue])[] = [
  ['number', (entry) => entry.number],
  ['at', (entry) => entry.at.toISOString()],
  ['actor', (entry) => text(entry.actor)],
  ['actor_id', (entry) => entry.actorId],
  ['role', (_entry, row, { locale }) => roleWords(row.actor.role, locale)],
  ['on_behalf_of', (entry) => text(entry.onBehalfOf)],
  ['came_by', (entry) => text(entry.via)],
  ['network', (entry) => entry.address],
  ['action', (entry) => entry.action],
  ['sentence', (entry) => text(entry.summary)],
  ['object_type', (entry) => entry.object.type],
  ['object_id', (entry) => entry.object.id],
  ['object', (entry) => text(entry.object.label)],
  ['changes', (entry) => text(changesOf(entry))],
  ['request', (_entry, row) => row.requestId],
  ['hash', (_entry, row) => row.hash],
];

/** The number of the journal's last entry: where an export that begins now ends. */
export async function journalEnd(ctx: RequestContext): Promise<string> {
  const head = await one<{ sequence: string }>(ctx.db, `SELECT sequence::text FROM audit_head WHERE tenant_id = $1`, [ctx.tenant.id]);
  return head?.sequence ?? '0';
}

/**
 * The journal as lines of CSV, oldest first, up to the entry numbered `end`; some hundreds a statement, never the whole
 * of it in memory. For readers who may see names. Nothing of it changes while it is sent, but for persons erased meanwhile.
 */
export async function* journalLines(ctx: RequestContext, filter: JournalFilter, end: string): AsyncGenerator<string> {
  const asked = journalConditions(ctx, filter);
  const conditions = { sql: [...asked.sql, 'e.sequence <= ?::bigint'], values: [...asked.values, end] };
  const reader = { names: true };
  yield csvLine(COLUMNS.map(([name]) => name));
  for (let from: string | null = null; ; ) {
    const found = await readEntries(ctx, conditions, { from, limit: ENTRIES_AT_ONCE, order: 'ASC', counted: false }, reader);
    for (const row of found.rows) {
      const entry = entryOf(row, found.names, ctx, reader);
      yield csvLine(COLUMNS.map(([, value]) => value(entry, row, ctx)));
    }
    if (found.rows.length < ENTRIES_AT_ONCE) return;
    from = String(found.rows.at(-1)!.sequence);
  }
}

/** « étape : brouillon → envoyé ; météo : — → ensoleillé » */
function changesOf({ changes }: AuditEntry): string {
  return changes.map(({ label, beforeText, afterText }) => `${label} : ${beforeText ?? '—'} → ${afterText ?? '—'}`).join(' ; ');
}

function text(value: string | null): string | null {
  return value === null ? null : guarded(value);
}
