import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context/request-context.js';
import { dayIn } from '../context/clock.js';
import { presentClock, today } from '../context/request-context.js';
import { DomainError } from '../errors/domain-error.js';
import { selectionOf, selectionUnder, type Selection } from './selection.js';
import { compilePage, compileTree, type CompiledTree, type TreeRoot } from './tree-sql.js';

const parameters = new Map<string, (ctx: RequestContext) => unknown>();

/** A parameter that every tree may use, worked out from the context: who reads is not each root's to say. */
export function declareTreeParameter(name: string, value: (ctx: RequestContext) => unknown): void {
  if (parameters.has(name)) throw new Error(`parameter :${name} is declared already`);
  parameters.set(name, value);
}

/** The tenant, the day of the context's clock (`today`: the one looked at; `presentDay`: that of who asks, for what they may read), what rooms have declared, and what the root gives. */
function values(ctx: RequestContext, compiled: Pick<CompiledTree, 'order'>, root: Pick<TreeRoot, 'params'>): unknown[] {
  return compiled.order.map((name) => {
    if (name === 'tenant') return ctx.tenant.id;
    if (name === 'today') return today(ctx);
    if (name === 'presentDay') return dayIn(ctx.tenant.timeZone, presentClock(ctx).now());
    const declared = parameters.get(name);
    if (declared) return declared(ctx);
    if (name.endsWith('?')) return root.params[name.slice(0, -1)] ?? null;
    if (!(name in root.params)) throw new Error(`parameter :${name} has no value`);
    return root.params[name];
  });
}

/** The JSON text of one object, or undefined. One statement. */
export async function runTree(ctx: RequestContext, compiled: Pick<CompiledTree, 'sql' | 'order'>, root: Pick<TreeRoot, 'params'>): Promise<string | undefined> {
  const rows = await ctx.db.query<{ j: string }>(compiled.sql, values(ctx, compiled, root));
  return rows[0]?.j;
}

/** One object with all that the operation selected under it; `missing` is thrown when no row is visible. */
export async function readOne<T>(ctx: RequestContext, info: GraphQLResolveInfo | Selection, root: TreeRoot, missing: () => DomainError): Promise<T> {
  const selection = Array.isArray(info) ? (info as Selection) : selectionOf(info as GraphQLResolveInfo);
  const compiled = compileTree({ ...root, limit: 1 }, selection, { byResponseKey: false, list: false });
  const text = await runTree(ctx, compiled, root);
  if (text === undefined) throw missing();
  return JSON.parse(text) as T;
}

/** A bounded list with all that was selected under it. One statement. */
export async function readMany<T>(ctx: RequestContext, info: GraphQLResolveInfo | Selection, root: TreeRoot): Promise<T[]> {
  const selection = Array.isArray(info) ? (info as Selection) : selectionOf(info as GraphQLResolveInfo);
  const compiled = compileTree(root, selection, { byResponseKey: false, list: true });
  return JSON.parse((await runTree(ctx, compiled, root)) ?? '[]') as T[];
}

export interface ConnectionOf<T> {
  readonly nodes: T[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const MAX_PAGE = 500;

/**
 * One page of a filtered list and its total, in one statement. The root must be ordered by a unique key. Cursors are
 * positions: these lists are small and filtered; histories that grow without end bring their own keyset.
 */
export async function readConnection<T>(ctx: RequestContext, info: GraphQLResolveInfo, root: TreeRoot, page: { first: number; after?: string | null }): Promise<ConnectionOf<T>> {
  if (!Number.isInteger(page.first) || page.first < 0 || page.first > MAX_PAGE) {
    throw new DomainError('PAGE_TOO_LARGE', { value: page.first, max: MAX_PAGE });
  }
  const offset = page.after ? decodeCursor(page.after) : 0;
  const paged = { ...root, limit: page.first + 1, offset };
  const compiled = compilePage(paged, selectionUnder(info, 'nodes'));
  const rows = await ctx.db.query<{ n: number; j: string }>(compiled.sql, values(ctx, compiled, root));
  return finish(rows[0]!, page.first, offset);
}

function finish<T>(row: { n: number; j: string }, first: number, offset: number): ConnectionOf<T> {
  const nodes = JSON.parse(row.j) as T[];
  const hasNextPage = nodes.length > first;
  if (hasNextPage) nodes.pop();
  return { nodes, totalCount: row.n, pageInfo: { hasNextPage, endCursor: nodes.length ? encodeCursor(offset + nodes.length) : null } };
}

function encodeCursor(position: number): string {
  return Buffer.from(`p${position}`).toString('base64url');
}

function decodeCursor(cursor: string): number {
  const match = /^p(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw new DomainError('BAD_CURSOR');
  return Number(match[1]);
}
