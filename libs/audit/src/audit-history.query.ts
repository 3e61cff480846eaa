import { DomainError, MAX_PAGE, one, type RequestContext } from '#platform';
import { actorWords, auditAction, auditSentence, publicActions, type AuditActor, type RecordedChange } from './audit.actions.js';
import type { AuditEntry, AuditEntryConnection } from './audit.graphql.js';

interface Row {
  id: string;
  sequence: string;
  at: string;
  actor: AuditActor;
  action: string;
  changes: RecordedChange[];
}

// Keyset on the sequence: an entry written meanwhile neither repeats nor hides one.
const SQL = `
  WITH seen AS (
    SELECT * FROM audit_entry WHERE tenant_id = $1 AND object_id = $2 AND ($3::text[] IS NULL OR action = ANY($3))
  ), page AS (
    SELECT * FROM seen WHERE $4::bigint IS NULL OR sequence < $4 ORDER BY sequence DESC LIMIT $5
  )
  SELECT (SELECT count(*)::int FROM seen) AS total, (SELECT coalesce(json_agg(json_build_object(
    'id', id, 'sequence', sequence::text, 'at', at, 'action', action, 'changes', changes,
    'actor', json_build_object('kind', actor_kind, 'name', actor_name, 'role', actor_role)) ORDER BY sequence DESC), '[]') FROM page) AS rows`;

/**
 * What happened to one object, newest first. Readers without names see public actions only, and roles for actors.
 * An object that does not exist, or is a neighbour's, has an empty history.
 */
export async function readHistory(
  ctx: RequestContext,
  object: string,
  page: { readonly first: number; readonly after: string | null },
  reader: { readonly names: boolean },
): Promise<AuditEntryConnection> {
  if (!Number.isInteger(page.first) || page.first < 0 || page.first > MAX_PAGE) {
    throw new DomainError('PAGE_TOO_LARGE', { value: page.first, max: MAX_PAGE });
  }
  const after = page.after === null ? null : positionOf(page.after);
  const visible = reader.names ? null : publicActions();
  const found = (await one<{ total: number; rows: Row[] }>(ctx.db, SQL, [ctx.tenant.id, object, visible, after, page.first + 1]))!;
  const hasNextPage = found.rows.length > page.first;
  const rows = found.rows.slice(0, page.first);
  const last = rows.at(-1);
  return {
    nodes: rows.map((row) => entryOf(row, ctx, reader.names)),
    totalCount: found.total,
    pageInfo: { hasNextPage, endCursor: last ? cursorOf(last.sequence) : null },
  };
}

function entryOf(row: Row, ctx: RequestContext, names: boolean): AuditEntry {
  const open = auditAction(row.action)?.publicFields ?? [];
  const changes = names ? row.changes : row.changes.filter((change) => open.includes(change.field));
  const actor = actorWords(row.actor, names, ctx.locale);
  const summary = auditSentence(row.action, actor, changes, ctx.locale);
  return { id: row.id, at: new Date(row.at), actor, action: row.action, summary, changes };
}

function cursorOf(sequence: string): string {
  return Buffer.from(`s${sequence}`).toString('base64url');
}

function positionOf(cursor: string): string {
  const match = /^s(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw new DomainError('BAD_CURSOR');
  return match[1]!;
}
