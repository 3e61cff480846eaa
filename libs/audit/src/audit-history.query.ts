import type { RequestContext } from '#platform';
import { auditObjectTypes, publicActions } from './audit.actions.js';
import type { AuditEntryConnection } from './audit.graphql.js';
import { readConnection, type AuditReader, type EntryConditions } from './audit-entry.query.js';

/**
 * What happened to one object, and what of its parts is told with it, newest first. Readers without names see public actions only, and roles for actors.
 * An object that does not exist, or is a neighbour's, has an empty history.
 */
export function readHistory(
  ctx: RequestContext,
  object: string,
  page: { readonly first: number; readonly after: string | null },
  reader: AuditReader,
): Promise<AuditEntryConnection> {
  const { sql, values } = about(object);
  const conditions = reader.names ? { sql, values } : { sql: [...sql, 'e.action = ANY(?)'], values: [...values, publicActions()] };
  return readConnection(ctx, conditions, page, reader);
}

function about(object: string): EntryConditions {
  const parts = [...auditObjectTypes().values()].flatMap(({ within }) => within ?? []);
  const ids = ['?::uuid', ...parts.map(({ sql }) => sql.replaceAll('$.tenant_id', '$1').replaceAll('$.object_id', '?'))];
  return {
    sql: [`e.object_id IN (SELECT ${ids.join(' UNION ALL ')})`, '(e.object_id = ? OR e.action = ANY(?))'],
    values: [...ids.map(() => object), object, parts.flatMap(({ actions }) => actions)],
  };
}
