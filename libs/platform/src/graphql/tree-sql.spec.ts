import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { collect, type Selection } from './selection.js';
import { compilePage, compileTree, positional } from './tree-sql.js';
import { defineTree, extendTree } from './tree.js';

const author = defineTree('Author', 'author', { name: '$.name' });
const book = defineTree('Book', 'book', { title: '$.title', year: '$.year::int' });
extendTree(author, {
  links: { books: { kind: 'many', to: () => book, on: '$.author_id = ^.id', orderBy: '$.year' } },
  computed: { initials: { name: '$.name', hiddenLocale: '$.locale' } },
});
extendTree(book, {
  links: {
    author: { kind: 'one', to: () => author, on: '$.id = ^.author_id' },
    cover: { kind: 'same', to: () => defineTree('Cover', 'book', { colour: '$.colour' }), when: '$.colour IS NOT NULL' },
  },
});

function select(query: string, variableValues: Record<string, unknown> = {}): Selection {
  const document = parse(query);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments = Object.fromEntries(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));
  return collect([operation.selectionSet], { fragments, variableValues });
}

const root = { tree: author, where: '$.slug = :slug', params: { slug: 'x' } };

describe('a selection becomes one statement', () => {
  it('nests lists, always joined by tenant', () => {
    const { sql, order, computed } = compileTree(root, select('{ name books { title } }'), { byResponseKey: false, list: false });
    expect(sql).toBe(
      `SELECT r.o::text AS j FROM (SELECT json_build_object('name', t0.name, 'books', (SELECT coalesce(json_agg(json_build_object('title', t1.title) ORDER BY t1.year), '[]'::json) FROM book t1 WHERE t1.tenant_id = t0.tenant_id AND (t1.author_id = t0.id))) AS o FROM author t0 WHERE t0.tenant_id = $1 AND (t0.slug = $2)) r`,
    );
    expect(order).toEqual(['tenant', 'slug']);
    expect(computed).toBe(false);
  });

  it('writes response keys when the text is sent as it is, and field names for resolvers', () => {
    const selection = select('{ who: name __typename }');
    expect(compileTree(root, selection, { byResponseKey: true, list: false }).sql).toContain(`json_build_object('who', t0.name, '__typename', 'Author'::text)`);
    expect(compileTree(root, selection, { byResponseKey: false, list: false }).sql).toContain(`json_build_object('name', t0.name`);
  });

  it('gives resolvers all that the aliases of one field select', () => {
    const selection = select('{ first: books { title } second: books { year first: title author { name } } third: books { author { books { year } } } }');
    const { sql } = compileTree(root, selection, { byResponseKey: false, list: false });
    expect(sql.match(/'books', /g)).toHaveLength(2);
    expect(sql).toContain(`json_build_object('title', t1.title, 'year', t1.year::int, 'author', (SELECT json_build_object('name', t2.name, 'books', `);
  });

  it('merges equal keys, follows fragments and obeys directives', () => {
    const selection = select('query ($no: Boolean!) { books { title } ...more books { year @skip(if: $no) } } fragment more on Author { books { author { name } } }', { no: true });
    const { sql } = compileTree(root, selection, { byResponseKey: true, list: false });
    expect(sql.match(/FROM book/g)).toHaveLength(1);
    expect(sql).toContain(`'author'`);
    expect(sql).not.toContain('year::int');
  });

  it('asks hidden values for a computed field and says that a resolver must finish', () => {
    const { sql, computed } = compileTree(root, select('{ initials }'), { byResponseKey: false, list: false });
    expect(computed).toBe(true);
    expect(sql).toContain(`'hiddenLocale', t0.locale`);
  });

  it('makes an object of the same row only when it exists', () => {
    const { sql } = compileTree({ ...root, tree: book }, select('{ cover { colour } }'), { byResponseKey: false, list: false });
    expect(sql).toContain(`'cover', CASE WHEN t0.colour IS NOT NULL THEN json_build_object('colour', t0.colour) END`);
  });

  it('counts and pages in the same statement', () => {
    const { sql } = compilePage({ ...root, orderBy: '$.name', limit: 11, offset: 10 }, select('{ name }'));
    expect(sql).toContain('count(*)::int');
    expect(sql).toContain('ORDER BY t0.name LIMIT 11 OFFSET 10');
  });

  it('refuses a field that no tree knows', () => {
    expect(() => compileTree(root, select('{ shoeSize }'), { byResponseKey: false, list: false })).toThrow('Author.shoeSize is not in its tree');
  });
});

describe('trees', () => {
  it('refuse to be extended twice with the same name', () => {
    expect(() => extendTree(author, { fields: { name: '$.other' } })).toThrow('Author.name is already in its tree');
  });
});

describe('named parameters', () => {
  it('are numbered once each; casts and clock formats are left alone', () => {
    expect(positional(`a = :x::int AND b = :y AND c = :x AND to_char(d, 'HH24:MI')`)).toEqual({
      sql: `a = $1::int AND b = $2 AND c = $1 AND to_char(d, 'HH24:MI')`,
      order: ['x', 'y'],
    });
  });

  it('may be left out by the root when they are written with a question mark', () => {
    expect(positional(`:pact?::text IS NULL OR slug = :pact? OR slug = :slug`)).toEqual({ sql: `$1::text IS NULL OR slug = $1 OR slug = $2`, order: ['pact?', 'slug'] });
  });
});
