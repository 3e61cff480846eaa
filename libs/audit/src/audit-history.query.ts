import type { RequestContext } from '#platform';
import { publicActions } from './audit.actions.js';
import type { AuditEntryConnection } from './audit.graphql.js';
import { readConnection, type AuditReader } from './audit-entry.query.js';

/**
 * What happened to one object, newest first. Readers without names see public actions only, and roles for actors.
 * An object that does not exist, or is a neighbour's, has an empty history.
 */
export function readHistory(
  ctx: RequestContext,
  object: string,
  page: { readonly first: number; readonly after: string | null },
  reader: AuditReader,
): Promise<AuditEntryConnection> {
  const conditions = reader.names ? { sql: ['e.object_id = ?'], values: [object] } : { sql: ['e.object_id = ?', 'e.action = ANY(?)'], values: [object, publicActions()] };
  return readConnection(ctx, conditions, page, reader);
}
