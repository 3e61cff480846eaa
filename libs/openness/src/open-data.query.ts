import { createHash } from 'node:crypto';
import { requirePermission } from '#access';
import { pactNotFound } from '#pact';
import { csvLine, guarded, one, today, type CsvValue, type RequestContext } from '#platform';
import { openDataFileNotFound } from './openness.errors.js';
import { OPEN_TABLES, type Column, type OpenTable } from './open-data.tables.js';

/** Raised when the same facts are written otherwise: files kept by readers are then stale. */
const FORM = 3;
const ROWS_AT_ONCE = 500;

export interface OpenDataFile {
  /** Quoted, weak: compression changes the bytes and not the facts. */
  readonly etag: string;
  /** Lines as they are read, some hundreds a statement: never the whole file in memory. */
  lines(): AsyncGenerator<string>;
}

// The revision moves with the pact's content; figures of reports come beside it, and are only ever added. Names of
// organisations are those of the day.
const STATE = `
  SELECT p.id, p.revision::text, (SELECT concat(p.small_count_threshold, ' ', count(*), ' ', sum(m.breakdown_version), ' ', max(m.recorded_at)) FROM measurement m JOIN indicator i ON i.tenant_id = $1 AND i.id = m.indicator_id
    WHERE m.tenant_id = $1 AND i.pact_id = p.id) AS figures
  FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2`;

interface State {
  readonly id: string;
  readonly revision: string;
  readonly figures: string;
}

/** One file of a pact's open data. Throws PACT_NOT_FOUND or OPEN_DATA_FILE_NOT_FOUND before anything is sent. */
export async function openDataFile(ctx: RequestContext, pact: string, file: string): Promise<OpenDataFile> {
  requirePermission(ctx, 'pact.read');
  const table = Object.hasOwn(OPEN_TABLES, file) ? OPEN_TABLES[file] : undefined;
  if (!table) throw openDataFileNotFound(file, Object.keys(OPEN_TABLES));
  const state = await stateOf(ctx, pact);
  if (!state) throw pactNotFound(pact);
  return { etag: etagOf(ctx, state, file), lines: () => linesOf(ctx, pact, file, table, state) };
}

async function* linesOf(ctx: RequestContext, pact: string, file: string, table: OpenTable, state: State): AsyncGenerator<string> {
  yield csvLine(table.columns.map((column) => column.name));
  let key: string | null = null;
  for (let first = true; ; first = false) {
    const rows: Record<string, CsvValue>[] = await ctx.db.query<Record<string, CsvValue>>(table.sql, [ctx.tenant.id, state.id, key, ROWS_AT_ONCE, ...(table.dated ? [today(ctx)] : [])]);
    // A file that mixes two states of the pact is worse than none: the reader sees a broken download and asks again.
    if (!first && etagOf(ctx, (await stateOf(ctx, pact)) ?? { id: '', revision: '', figures: '' }, file) !== etagOf(ctx, state, file)) throw new Error(`${file} changed while it was sent`);
    for (const row of rows) yield csvLine(table.columns.map((column) => cellOf(column, row, ctx)));
    if (rows.length < ROWS_AT_ONCE) return;
    key = String(rows.at(-1)!['key']);
  }
}

// The tenant's language, not the reader's: the file is the same for everybody.
function cellOf(column: Column, row: Record<string, CsvValue>, ctx: RequestContext): CsvValue {
  const value = column.value ? column.value(row, ctx.tenant.locale) : row[column.name]!;
  return column.kind === 'text' && typeof value === 'string' ? guarded(value) : value;
}

function stateOf(ctx: RequestContext, pact: string): Promise<State | undefined> {
  return one<State>(ctx.db, STATE, [ctx.tenant.id, pact]);
}

function etagOf(ctx: RequestContext, { id, revision, figures }: State, file: string): string {
  return `W/"${createHash('sha256').update(`${FORM} ${id} ${revision} ${figures} ${today(ctx)} ${file}`).digest('base64url').slice(0, 22)}"`;
}
