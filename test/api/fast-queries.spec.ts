import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, parse } from 'graphql';
import type { TenantRef } from '#platform';
import { aTenant, contextOf, startApi, type TestApi, type TestClient } from '../builders/index.js';
import { importPact, PARIS_SLUG } from '../builders/paris-pact.js';

let api: TestApi;
let tenant: TenantRef;
let visitor: TestClient;

/** What graphql-js answers, without any of what makes the API fast. */
async function plainly(query: string, variables: Record<string, unknown>): Promise<unknown> {
  const { schema } = api.get(GraphQLSchemaHost);
  const ctx = { ...contextOf(api, tenant), actor: { kind: 'ANONYMOUS' as const } };
  const result = await execute({ schema, document: parse(query), contextValue: { ctx }, variableValues: variables });
  return JSON.parse(JSON.stringify({ data: result.data, refused: Boolean(result.errors?.length) }));
}

const FRAGMENTS = 'fragment where on Commitment { axis { title } objective { number axis { number } } }';
const pact = PARIS_SLUG;
const cases: readonly [string, string, Record<string, unknown>][] = [
  ['the tree', '{ pact(slug: "pacte-paris-2015") { title axes { number objectives { commitments { number calendar { startsOn phases { label } } porteurs { role organisation { name } } } } } } }', {}],
  ['aliases and names of types', '{ a: pact(slug: "pacte-paris-2015") { __typename t: title u: title } b: pact(slug: "pacte-paris-2015") { id } }', {}],
  ['one field under two aliases, with different selections', '{ commitment(pact: "pacte-paris-2015", number: 31) { x: porteurs { role } y: porteurs { verbatim organisation { slug } } indicators { m: measurements { value } n: measurements { qualifier period { label } } } } }', {}],
  ['a list’s nodes under two aliases', '{ commitments(pact: "pacte-paris-2015", first: 3) { a: nodes { number } b: nodes { title } totalCount } }', {}],
  ['repeated fields and fragments in fragments', `query ($n: Int!) { commitment(pact: "pacte-paris-2015", number: $n) { title ...where ... on Commitment { title axis { slug } } } } ${FRAGMENTS}`, { n: 9 }],
  ['directives', 'query ($yes: Boolean!, $no: Boolean = false) { commitment(pact: "pacte-paris-2015", number: 1) { number title @include(if: $yes) means @include(if: $no) page @skip(if: $yes) } }', { yes: true }],
  ['defaults of variables', 'query ($n: Int! = 93, $pact: String = "pacte-paris-2015") { commitment(pact: $pact, number: $n) { number note audience } }', {}],
  ['nulls', '{ commitment(pact: "pacte-paris-2015", number: 7) { audience subHeading actionCadre { number } calendar { dependsOn condition } } }', {}],
  ['computed fields beside plain ones', '{ indicator(pact: "pacte-paris-2015", code: "restaurants-solidaires") { code progress { percent reached } measurements { period { label } provenance { kind source { key } } } } }', {}],
  ['a missing row', '{ commitment(pact: "pacte-paris-2015", number: 999) { title } }', {}],
  ['a missing row beside one that is there', '{ a: commitment(pact: "pacte-paris-2015", number: 1) { title } b: commitment(pact: "pacte-paris-2015", number: 999) { title } }', {}],
  ['a variable of the wrong type', 'query ($n: Int!) { commitment(pact: "pacte-paris-2015", number: $n) { title } }', { n: '1' }],
  ['a variable that is missing', 'query ($n: Int!) { commitment(pact: "pacte-paris-2015", number: $n) { title } }', {}],
];

beforeAll(async () => {
  api = await startApi();
  tenant = await aTenant(api);
  await importPact(api, tenant);
  visitor = api.client(tenant);
});
afterAll(() => api.close());

describe('what the API answers fast is what graphql-js answers', () => {
  it.each(cases)('%s', async (_name, query, variables) => {
    const plain = await plainly(query, { ...variables });
    for (const _turn of ['first', 'from what was kept']) {
      const answer = await visitor.graphql(query, variables);
      expect({ data: answer.data ?? undefined, refused: answer.errors.length > 0 }).toEqual({ ...(plain as object), data: (plain as { data?: unknown }).data ?? undefined });
    }
  });
});

describe('fragments that multiply', () => {
  it('are refused before anything walks them', async () => {
    const levels = Array.from({ length: 40 }, (_, level) => `fragment F${level} on Pact { ...F${level + 1} ...F${level + 1} }`).join(' ');
    const answer = await visitor.graphql(`{ pact(slug: "${pact}") { ...F0 } } ${levels} fragment F40 on Pact { title }`);
    expect(answer.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
