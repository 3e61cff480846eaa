import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { readProjectFile, type TenantRef } from '#platform';
import { aPact, aPerson, aTenant, signedIn, startApi, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let tenant: TenantRef;
let browser: TestClient;

beforeAll(async () => {
  api = await startApi();
  tenant = await aTenant(api);
  await aPact(api, tenant, { slug: 'pacte' });
  browser = api.client(tenant);
});
afterAll(() => api.close());

async function refused(query: string, variables = {}): Promise<{ status: number; code: string | undefined; message: string | undefined }> {
  const { status, code, errors } = await browser.graphql(query, variables);
  return { status, code, message: errors[0]?.message };
}

describe('a query', () => {
  it('that is too deep is refused', async () => {
    const deep = (levels: number): string => (levels ? `related { ${deep(levels - 1)} }` : 'number');
    expect(await refused(`{ commitment(pact: "pacte", number: 1) { ${deep(14)} } }`)).toEqual({
      status: 400,
      code: 'QUERY_TOO_DEEP',
      message: 'La requête est trop profonde (16 niveaux, maximum 14).',
    });
    const fragments = `fragment A on Commitment { related { ...B } } fragment B on Commitment { ${deep(13)} } { commitment(pact: "pacte", number: 1) { ...A } }`;
    expect((await refused(fragments)).code).toBe('QUERY_TOO_DEEP');
  });

  it('that costs too much is refused before anything is read', async () => {
    const dear = '{ pacts { axes { objectives { commitments { related { related { related { related { number } } } } } } } } }';
    expect(await refused(dear)).toMatchObject({ status: 400, code: 'QUERY_TOO_COMPLEX' });
    const page = 'query ($n: Int!) { commitments(pact: "pacte", first: $n) { nodes { related { related { number title } } } } }';
    expect((await refused(page, { n: 500 })).code).toBeUndefined();
    expect((await refused(page.replace('title', 'related { number related { number } }'), { n: 500 })).code).toBe('QUERY_TOO_COMPLEX');
  });

  it('that asks the same thing under many names is refused', async () => {
    const many = (count: number) => `{ ${Array.from({ length: count }, (_, n) => `p${n}: pacts { slug }`).join(' ')} }`;
    expect((await refused(many(30))).code).toBeUndefined();
    expect(await refused(many(31))).toEqual({ status: 400, code: 'QUERY_TOO_MANY_ALIASES', message: 'La requête emploie trop d’alias (31, maximum 30).' });
  });

  it('that is too long is refused by its tokens, then by its bytes', async () => {
    expect(await refused(`{ ${'__typename '.repeat(2500)} }`)).toEqual({ status: 400, code: 'QUERY_TOO_LONG', message: 'La requête est trop longue.' });
    const body = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(1_100_000)}` });
    const answer = await browser.send('POST', '/graphql', { 'content-type': 'application/json' }, body);
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text).errors[0]).toMatchObject({ message: 'La demande est trop grande (1\u202f000\u202f000 octets au plus).', extensions: { code: 'BODY_TOO_LARGE' } });
  });

  it('that asks too large a page is refused', async () => {
    expect((await refused('{ commitments(pact: "pacte", first: 501) { totalCount } }')).code).toBe('PAGE_TOO_LARGE');
    expect((await refused('{ commitments(pact: "pacte", first: -1) { totalCount } }')).code).toBe('PAGE_TOO_LARGE');
  });

  it('that cannot be read or asks for what there is not is told why', async () => {
    expect(await refused('{ pacts {')).toMatchObject({ status: 400, code: 'GRAPHQL_PARSE_FAILED' });
    expect(await refused('{ nothing }')).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', message: expect.stringContaining('"nothing"') });
    expect(await refused('query ($n: Int!) { commitment(pact: "pacte", number: $n) { number } }', { n: 'un' })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await refused('mutation ($i: SignInInput!) { signIn(input: $i) { landing } }', { i: { token: 'x', other: 1 } })).toMatchObject({ status: 400, code: 'BAD_INPUT' });
  });

  it('that carries what no text or calendar holds is told so', async () => {
    expect(await refused('query ($s: String!) { pact(slug: $s) { slug } }', { s: 'a\u0000b' })).toMatchObject({ code: 'BAD_INPUT', message: 'La demande contient une erreur : U+0000' });
    const { code, errors } = await browser.graphql('{ commitments(pact: "pacte", filter: { year: 99999999 }) { totalCount } }');
    expect(code).toBe('BAD_INPUT');
    expect(errors[0]!.extensions['problems']).toEqual([expect.objectContaining({ path: 'year', code: 'TOO_HIGH' })]);
  });

  it('may ask for the schema', async () => {
    const { code, data } = await browser.graphql<{ __schema: object }>(getIntrospectionQuery());
    expect(code).toBeUndefined();
    expect(data!.__schema).toBeDefined();
  });

  it('cannot come in a batch', async () => {
    const answer = await browser.send('POST', '/graphql', { 'content-type': 'application/json' }, JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).errors[0]).toMatchObject({ message: expect.stringMatching(/^La demande contient une erreur : /), extensions: { code: 'BAD_INPUT' } });
  });
});

describe('in production', () => {
  const [hash, text] = Object.entries(JSON.parse(readProjectFile('apps', 'web', 'src', 'graphql', 'manifest.json')) as Record<string, string>).find(([, each]) => each.startsWith('query Shell'))!;
  let production: TestApi;
  let place: TenantRef;

  beforeAll(async () => {
    production = await startApi({ NODE_ENV: 'production' });
    place = await aTenant(production);
  });
  afterAll(() => production.close());

  it('a visitor’s document must be one of the application’s', async () => {
    const visitor = production.client(place);
    expect((await visitor.graphql(text)).code).toBeUndefined();
    expect((await visitor.graphql(getIntrospectionQuery())).code).toBeUndefined();
    const { status, code } = await visitor.graphql('{ pacts { slug } }');
    expect({ status, code }).toEqual({ status: 403, code: 'DOCUMENT_NOT_KNOWN' });
    const smuggled = await visitor.graphql('{ __typename pacts { slug } }');
    expect(smuggled.code).toBe('DOCUMENT_NOT_KNOWN');
  });

  it('someone signed in asks what they like', async () => {
    const person = await signedIn(production, place, await aPerson(production, place));
    expect((await person.graphql('{ pacts { slug } }')).code).toBeUndefined();
  });

  it('the application asks for nothing that is not published, each under the hash of its text, or the beginning of it', () => {
    const published = JSON.parse(readProjectFile('apps', 'web', 'src', 'graphql', 'manifest.json')) as Record<string, string>;
    expect(Object.entries(published).filter(([id, each]) => createHash('sha256').update(each).digest('hex') !== id)).toEqual([]);
    const folder = ['apps', 'web', 'src', 'graphql', 'operations'] as const;
    const written = readdirSync(join(import.meta.dirname, '..', '..', ...folder)).map((file) => readProjectFile(...folder, file));
    const asked = [...written.join('\n').matchAll(/document<\w+, \w+>\('(\w+)', '(\w+)'\)/g)].map(([, name, id]) => [id, name]);
    const names = Object.entries(published).map(([id, each]) => [id.slice(0, 10), /\b(?:query|mutation|subscription) (\w+)[({]/.exec(each)?.[1]]);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.sort()).toEqual(names.sort());
  });

  it('a document can be named by its hash, and none can be added', async () => {
    const visitor = production.client(place);
    const send = async (body: object) => JSON.parse((await visitor.send('POST', '/graphql', { 'content-type': 'application/json' }, JSON.stringify(body))).text) as { data?: { viewer?: object }; errors?: { extensions: { code: string } }[] };
    expect((await send({ id: hash })).data!.viewer).toBeDefined();
    expect((await send({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })).data!.viewer).toBeDefined();
    expect((await send({ extensions: { persistedQuery: { version: 1, sha256Hash: hash.slice(0, 10) } } })).data!.viewer).toBeDefined();
    expect((await send({ id: hash.slice(0, 15) })).errors![0]!.extensions.code).toBe('DOCUMENT_ID_UNKNOWN');
    expect((await send({ id: 'unknown' })).errors![0]!.extensions.code).toBe('DOCUMENT_ID_UNKNOWN');
    const added = await send({ query: '{ pacts { slug } }', extensions: { persistedQuery: { version: 1, sha256Hash: 'unknown' } } });
    expect(added.errors![0]!.extensions.code).toBe('DOCUMENT_NOT_KNOWN');
    expect((await send({ extensions: { persistedQuery: { version: 1, sha256Hash: 'unknown' } } })).errors![0]!.extensions.code).toBe('DOCUMENT_ID_UNKNOWN');
  });
});
