import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { PERMISSIONS } from '#access';
import { definedTrees, readProjectFile, type Tree } from '#platform';
import { sourcesIn } from '../architecture/source-files.js';
import { codeSchema, schemaText } from '../../apps/api/src/schema-text.js';
import { rootOperations } from '../builders/operations.js';

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await codeSchema();
});

function fieldsOf(type: GraphQLObjectType | null | undefined): string[] {
  return Object.keys(type?.getFields() ?? {});
}

describe('the schema', () => {
  it('is the committed one: otherwise run `npm run schema`, and see what changed for those who call it', async () => {
    expect(readProjectFile('schema.graphql')).toBe(await schemaText());
  });

  it('names a permission for each of its operations: what names none is closed', async () => {
    const operations = await rootOperations(schema);
    expect(operations.length).toBeGreaterThan(30);
    expect(operations.filter(({ permission }) => !permission).map(({ name }) => name)).toEqual([]);
    expect(operations.filter(({ permission }) => permission && !(permission in PERMISSIONS)).map(({ name }) => name)).toEqual([]);
  });

  it('has no permission that nothing asks for', () => {
    const sources = sourcesIn(['libs', 'apps/api']).filter(({ path }) => !path.endsWith('/permissions.ts'));
    expect(Object.keys(PERMISSIONS).filter((permission) => !sources.some(({ text }) => text.includes(`'${permission}'`)))).toEqual([]);
  });
});

describe('the trees', () => {
  const typeOf = (tree: Tree): GraphQLObjectType => {
    const type = schema.getType(tree.type);
    if (!isObjectType(type)) throw new Error(`the tree of ${tree.type} has no type in the schema`);
    return type;
  };
  const known = (tree: Tree): string[] => [...Object.keys(tree.fields), ...Object.keys(tree.links), ...Object.keys(tree.computed)];

  it('know every field that can be asked of their type', () => {
    expect(definedTrees().length).toBeGreaterThan(20);
    const unknown = definedTrees().flatMap((tree) => fieldsOf(typeOf(tree)).filter((field) => !known(tree).includes(field)).map((field) => `${tree.type}.${field}`));
    expect(unknown).toEqual([]);
  });

  it('hold nothing that cannot be asked', () => {
    const idle = definedTrees().flatMap((tree) => known(tree).filter((field) => !fieldsOf(typeOf(tree)).includes(field)).map((field) => `${tree.type}.${field}`));
    expect(idle).toEqual([]);
  });

  it('lead from each object to the tree of its type', () => {
    const astray = definedTrees().flatMap((tree) =>
      Object.entries(tree.links)
        .filter(([field, link]) => getNamedType(typeOf(tree).getFields()[field]!.type).name !== link.to().type)
        .map(([field, link]) => `${tree.type}.${field} → ${link.to().type}`),
    );
    expect(astray).toEqual([]);
  });
});
