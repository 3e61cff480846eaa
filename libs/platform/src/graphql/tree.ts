/**
 * Look-ahead trees: a GraphQL selection becomes one SQL statement that returns its JSON. A tree says, for one GraphQL
 * type, which table rows carry it, which SQL gives each field and which trees hang on it. Rooms extend the trees of
 * the rooms below them (`extendTree`), as they extend their GraphQL types.
 *
 * In SQL fragments `$` stands for the row's alias, `^` for the parent's, `:name` for a parameter given by the root,
 * `:name?` for one that roots may leave out: it is then null. Give it a type: `:pact?::text`.
 */
export interface Tree {
  readonly type: string;
  readonly table: string;
  /** GraphQL field → SQL expression. */
  readonly fields: Record<string, string>;
  readonly links: Record<string, Link>;
  /** Fields worked out by a resolver in TypeScript from hidden values: field → { key: SQL expression }. */
  readonly computed: Record<string, Record<string, string>>;
}

export interface Link {
  readonly to: () => Tree;
  /** many: list; one: at most one row; same: an object made of the parent's own row. */
  readonly kind: 'many' | 'one' | 'same';
  /** Join condition, without the tenant (added always). */
  readonly on?: string;
  /** SQL after FROM when the rows come through another table: `report_value v JOIN …`; `$` is the tree's own alias. */
  readonly from?: string;
  readonly orderBy?: string;
  readonly limit?: number;
  /** same: condition under which the object exists. */
  readonly when?: string;
}

const trees: Tree[] = [];

export function defineTree(type: string, table: string, fields: Record<string, string>): Tree {
  const tree: Tree = { type, table, fields, links: {}, computed: {} };
  trees.push(tree);
  return tree;
}

/** Every tree of the rooms loaded: a test holds them against the schema. */
export function definedTrees(): readonly Tree[] {
  return trees;
}

/** Adds fields, links or computed fields to a tree; refuses to replace one. */
export function extendTree(tree: Tree, more: Partial<Pick<Tree, 'fields' | 'links' | 'computed'>>): void {
  for (const part of ['fields', 'links', 'computed'] as const) {
    for (const [name, value] of Object.entries(more[part] ?? {})) {
      if (name in tree.fields || name in tree.links || name in tree.computed) {
        throw new Error(`${tree.type}.${name} is already in its tree`);
      }
      (tree[part] as Record<string, unknown>)[name] = value;
    }
  }
}
