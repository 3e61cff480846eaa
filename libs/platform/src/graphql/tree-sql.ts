import type { Selection } from './selection.js';
import type { Link, Tree } from './tree.js';

export interface TreeRoot {
  readonly tree: Tree;
  /** `$` is the root row's alias, `:name` a parameter. */
  readonly where: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Replaces the tree's table; `$` is the alias to give it. */
  readonly from?: string;
  readonly orderBy?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export interface CompiledTree {
  readonly sql: string;
  /** Parameter names in positional order, as written; values are taken from the root's params at each run. */
  readonly order: readonly string[];
  /** True when a resolver must finish the job, so that the text cannot be passed through. */
  readonly computed: boolean;
}

/**
 * One statement for a root and all that was selected under it.
 * byResponseKey: keys are aliases, in the order asked, ready to be sent; else keys are field names, for resolvers.
 * list: the statement returns one JSON array instead of one row per object.
 */
export function compileTree(root: TreeRoot, selection: Selection, options: { byResponseKey: boolean; list: boolean }): CompiledTree {
  const writer = new Writer(options.byResponseKey);
  const rows = rowsOf(root, selection, writer);
  const sql = options.list ? `SELECT ${asList(rows)} AS j` : `SELECT r.o::text AS j FROM (${rows}) r`;
  return { ...positional(sql), computed: writer.computed };
}

/** One statement for a page (`j`, a JSON array as text) and the count of all rows (`n`). */
export function compilePage(root: TreeRoot, selection: Selection): CompiledTree {
  const writer = new Writer(false);
  const rows = rowsOf(root, selection, writer);
  // No short alias: conditions may use one of their own.
  const count = `SELECT count(*)::int FROM ${source(root, 'counted')}`;
  return { ...positional(`SELECT (${count}) AS n, ${asList(rows)} AS j`), computed: writer.computed };
}

function rowsOf(root: TreeRoot, selection: Selection, writer: Writer): string {
  const alias = writer.nextAlias();
  const object = writer.object(root.tree, selection, alias);
  const order = root.orderBy ? ` ORDER BY ${place(root.orderBy, alias)}` : '';
  return `SELECT ${object} AS o FROM ${source(root, alias)}${order}${paging(root)}`;
}

function source(root: TreeRoot, alias: string): string {
  const from = root.from ? place(root.from, alias) : `${root.tree.table} ${alias}`;
  return `${from} WHERE ${alias}.tenant_id = :tenant AND (${place(root.where, alias)})`;
}

function asList(rows: string): string {
  return `(SELECT coalesce(json_agg(l.o), '[]'::json)::text FROM (${rows}) l)`;
}

/** Positional parameters (`$1`) for the named ones (`:tenant`, `:pact?`), each name once. `::` casts are left alone. */
export function positional(sql: string): { sql: string; order: string[] } {
  const order: string[] = [];
  const text = sql.replace(/(?<![:\w]):([a-z]\w*\??)/gi, (_whole, name: string) => {
    let index = order.indexOf(name);
    if (index < 0) index = order.push(name) - 1;
    return `$${index + 1}`;
  });
  return { sql: text, order };
}

/** Resolvers read a field by its name, whatever aliases it was asked under: one value holds all that they select. */
function byName(selection: Selection): Selection {
  const fields = new Map<string, Selection[number]>();
  for (const field of selection) {
    const same = fields.get(field.name);
    fields.set(field.name, same ? { ...same, selection: [...same.selection, ...field.selection] } : field);
  }
  return [...fields.values()];
}

class Writer {
  computed = false;
  private aliases = 0;

  constructor(private readonly byResponseKey: boolean) {}

  nextAlias(): string {
    return `t${this.aliases++}`;
  }

  object(tree: Tree, selection: Selection, alias: string): string {
    const pairs = new Map<string, string>();
    for (const field of this.byResponseKey ? selection : byName(selection)) {
      const key = this.byResponseKey ? field.responseKey : field.name;
      for (const [name, sql] of this.values(tree, field, alias, key)) pairs.set(name, sql);
    }
    const args = [...pairs].map(([name, sql]) => `'${name}', ${sql}`);
    return `json_build_object(${args.join(', ')})`;
  }

  private values(tree: Tree, field: Selection[number], alias: string, key: string): [string, string][] {
    if (field.name === '__typename') return [[key, `'${tree.type}'::text`]];
    const column = tree.fields[field.name];
    if (column !== undefined) return [[key, place(column, alias)]];
    const link = tree.links[field.name];
    if (link) return [[key, this.link(link, field.selection, alias)]];
    const computed = tree.computed[field.name];
    if (!computed) throw new Error(`${tree.type}.${field.name} is not in its tree`);
    this.computed = true;
    return Object.entries(computed).map(([name, sql]) => [name, place(sql, alias)]);
  }

  private link(link: Link, selection: Selection, parent: string): string {
    const tree = link.to();
    if (link.kind === 'same') {
      const object = this.object(tree, selection, parent);
      return link.when ? `CASE WHEN ${place(link.when, parent)} THEN ${object} END` : object;
    }
    const alias = this.nextAlias();
    const object = this.object(tree, selection, alias);
    const from = link.from ? place(link.from, alias, parent) : `${tree.table} ${alias}`;
    const where = `${alias}.tenant_id = ${parent}.tenant_id AND (${place(link.on ?? 'true', alias, parent)})`;
    const order = link.orderBy ? place(link.orderBy, alias, parent) : '';
    if (link.kind === 'many' && link.limit === undefined) {
      return `(SELECT coalesce(json_agg(${object}${order ? ` ORDER BY ${order}` : ''}), '[]'::json) FROM ${from} WHERE ${where})`;
    }
    const rows = `SELECT ${object} AS o FROM ${from} WHERE ${where}${order ? ` ORDER BY ${order}` : ''} LIMIT ${link.limit ?? 1}`;
    return link.kind === 'many' ? `(SELECT coalesce(json_agg(l.o), '[]'::json) FROM (${rows}) l)` : `(${rows})`;
  }
}

function place(sql: string, alias: string, parent?: string): string {
  // `$` before a digit never occurs: parameters are named.
  const own = sql.replace(/\$(?!\d)/g, alias);
  return parent === undefined ? own : own.replace(/\^/g, parent);
}

function paging(root: TreeRoot): string {
  const limit = root.limit === undefined ? '' : ` LIMIT ${Math.trunc(root.limit)}`;
  return root.offset ? `${limit} OFFSET ${Math.trunc(root.offset)}` : limit;
}
