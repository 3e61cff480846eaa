import { DomainError, MAX_PAGE, one, type RequestContext } from '#platform';
import { auditAction, auditObjectTypes } from './audit.actions.js';
import type { AuditEntry, AuditEntryConnection } from './audit.graphql.js';
import { actorWords, auditSentence, fieldWords, objectWords, valueWords, viaWords, type AuditActor, type NamesById, type RecordedChange } from './audit.words.js';

/** Whether the reader may see names, networks and ways in. */
export interface AuditReader {
  readonly names: boolean;
}

/** Conditions on the entry `e`; `?` stands for the next of the values. */
export interface EntryConditions {
  readonly sql: readonly string[];
  readonly values: readonly unknown[];
}

/** An entry as it is stored, with what its words need. */
export interface StoredEntry {
  readonly id: string;
  readonly sequence: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly actor: AuditActor;
  readonly address: string | null;
  readonly via: string | null;
  readonly onBehalf: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly object: Readonly<Record<string, string | null>> | null;
  readonly changes: readonly RecordedChange[];
  readonly requestId: string;
  readonly hash: string;
}

export interface StoredEntries {
  readonly total: number;
  readonly rows: StoredEntry[];
  readonly names: NamesById;
}

const UUID = `'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'`;

/** Ids that the page's values name, and slugs that its fields name, with their names: of persons for readers who may see them. */
const NAMES = `
  SELECT coalesce(json_object_agg(named.id, named.name), '{}') FROM (
    SELECT slug AS id, name FROM organisation WHERE tenant_id = $1 AND slug IN (SELECT split_part(c->>'field', '.', 2) FROM page e, jsonb_array_elements(e.changes) c)
    UNION ALL SELECT id::text, name FROM organisation WHERE tenant_id = $1 AND id IN (SELECT id FROM told)
    UNION ALL SELECT id::text, name FROM person WHERE $2 AND tenant_id = $1 AND id IN (SELECT id FROM told)) named`;

const TOLD = `
  SELECT on_behalf_id AS id FROM page WHERE on_behalf_id IS NOT NULL
  UNION SELECT v::uuid FROM page e, jsonb_array_elements(e.changes) c, unnest(ARRAY[c->>'before', c->>'after']) v WHERE v ~ ${UUID}`;

/** One page of entries and their total, in one statement; by sequence, so that what is written meanwhile moves nothing. */
export async function readEntries(
  ctx: RequestContext,
  conditions: EntryConditions,
  page: { readonly from: string | null; readonly limit: number; readonly order: 'ASC' | 'DESC'; readonly counted: boolean },
  reader: AuditReader,
): Promise<StoredEntries> {
  const values: unknown[] = [ctx.tenant.id, reader.names, ...conditions.values];
  let next = 2;
  const where = ['e.tenant_id = $1', 'e.sequence IS NOT NULL', ...conditions.sql].join(' AND ').replace(/\?/g, () => `$${++next}`);
  const after = page.from === null ? 'true' : `e.sequence ${page.order === 'ASC' ? '>' : '<'} $${values.push(page.from)}::bigint`;
  const sql = `
    WITH page AS (SELECT * FROM audit_entry e WHERE ${where} AND ${after} ORDER BY e.sequence ${page.order} LIMIT ${Math.trunc(page.limit)}),
    told AS (${TOLD})
    SELECT ${page.counted ? `(SELECT count(*)::int FROM audit_entry e WHERE ${where})` : '0'} AS total,
      (SELECT coalesce(json_agg(${entryJson()} ORDER BY e.sequence ${page.order}), '[]') FROM page e) AS rows, (${NAMES}) AS names`;
  return (await one<StoredEntries>(ctx.db, sql, values))!;
}

function entryJson(): string {
  return `json_build_object('id', e.id, 'sequence', e.sequence, 'at', e.at, 'actorId', e.actor_person_id,
    'actor', json_build_object('kind', e.actor_kind, 'name', e.actor_name, 'role', e.actor_role), 'address', e.address::text, 'via', e.via,
    'onBehalf', e.on_behalf_id, 'action', e.action, 'objectType', e.object_type, 'objectId', e.object_id, 'object', ${objectJson()},
    'changes', e.changes || e.personal, 'requestId', e.request_id, 'hash', encode(e.hash, 'hex'))`;
}

/** The object's own words, by the SQL that its room registered. */
function objectJson(): string {
  const cases = [...auditObjectTypes()].map(([type, { sql }]) => `WHEN '${type}' THEN (${sql.replaceAll('$.', 'e.')})`);
  return cases.length === 0 ? 'NULL::json' : `CASE e.object_type ${cases.join(' ')} END`;
}

/** A page of the connection that screens read. Throws PAGE_TOO_LARGE and BAD_CURSOR. */
export async function readConnection(
  ctx: RequestContext,
  conditions: EntryConditions,
  page: { readonly first: number; readonly after: string | null },
  reader: AuditReader,
): Promise<AuditEntryConnection> {
  if (!Number.isInteger(page.first) || page.first < 0 || page.first > MAX_PAGE) {
    throw new DomainError('PAGE_TOO_LARGE', { value: page.first, max: MAX_PAGE });
  }
  const from = page.after === null ? null : positionOf(page.after);
  const found = await readEntries(ctx, conditions, { from, limit: page.first + 1, order: 'DESC', counted: true }, reader);
  const rows = found.rows.slice(0, page.first);
  const last = rows.at(-1);
  return {
    nodes: rows.map((row) => entryOf(row, found.names, ctx, reader)),
    totalCount: found.total,
    pageInfo: { hasNextPage: found.rows.length > page.first, endCursor: last ? cursorOf(last.sequence) : null },
  };
}

/** The entry in its reader's words. */
export function entryOf(row: StoredEntry, names: NamesById, { locale }: RequestContext, reader: AuditReader): AuditEntry {
  const action = auditAction(row.action);
  const shown = reader.names ? row.changes : row.changes.filter((change) => action?.publicFields?.includes(change.field));
  const actor = actorWords(row.actor, reader.names, locale);
  const object = objectOf(row, { locale }, reader);
  return {
    id: row.id,
    number: row.sequence,
    at: new Date(row.at),
    actor,
    actorId: reader.names ? row.actorId : null,
    action: row.action,
    family: action?.family ?? null,
    summary: auditSentence(row.action, { actor, object: object.label, objectParts: object.label === null ? null : row.object }, shown, names, locale),
    onBehalfOf: row.onBehalf === null ? null : (names[row.onBehalf] ?? null),
    via: reader.names ? viaWords(row.via, locale) : null,
    address: reader.names ? row.address : null,
    object,
    changes: shown.map((change) => ({ ...change, ...changeWords(row.action, change, names, locale) })),
  };
}

function changeWords(action: string, { field, before, after }: RecordedChange, names: NamesById, locale: RequestContext['locale']) {
  const told = (value: string | null): string | null => valueWords(action, field, value, names, locale);
  return { label: fieldWords(action, field, names, locale), beforeText: told(before), afterText: told(after) };
}

function objectOf({ objectType, objectId, object }: StoredEntry, { locale }: Pick<RequestContext, 'locale'>, { names }: AuditReader): AuditEntry['object'] {
  const shown = names || !auditObjectTypes().get(objectType)?.personal;
  return { type: objectType, id: objectId, label: shown ? objectWords(objectType, object, locale) : null, path: (shown && object?.['path']) || null };
}

function cursorOf(sequence: number): string {
  return Buffer.from(`s${sequence}`).toString('base64url');
}

function positionOf(cursor: string): string {
  const match = /^s(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw new DomainError('BAD_CURSOR');
  return match[1]!;
}
