import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportPact } from '#exchange';
import { Database, type TenantRef } from '#platform';
import { aTenant, contextOf, countStatements, startApi, type TestApi, type TestClient } from '../builders/index.js';
import { importPact, PARIS_SLUG } from '../builders/paris-pact.js';

let api: TestApi;
let tenant: TenantRef;
let paris: TestClient;
let neighbour: TestClient;

beforeAll(async () => {
  api = await startApi();
  tenant = await aTenant(api);
  await importPact(api, tenant);
  paris = api.client(tenant);
  neighbour = api.client(await aTenant(api));
});
afterAll(() => api.close());

const ONE = `query ($pact: String!, $slug: String!) { organisation(pact: $pact, slug: $slug) {
  slug name acronym kind aliases participant signatory note parent { slug } children { slug participant } porteurs { role verbatim commitment { number title axis { number } } } } }`;
const LIST = `query ($pact: String!, $search: String, $kind: OrganisationKind, $first: Int, $after: String) {
  organisations(pact: $pact, search: $search, kind: $kind, first: $first, after: $after) { totalCount nodes { slug name participant signatory porteurs { commitment { number } } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  organisations: { totalCount: number; nodes: { slug: string; name: string; participant: boolean; signatory: boolean; porteurs: { commitment: { number: number } }[] }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
const list = async (variables: object): Promise<Page['organisations']> => (await paris.ask<Page>(LIST, { pact: PARIS_SLUG, ...variables })).organisations;

describe('an organisation', () => {
  it('is answered with all it answers for in one statement', async () => {
    const { result, statements } = await countStatements(api, () => paris.ask<{ organisation: Record<string, unknown> }>(ONE, { pact: PARIS_SLUG, slug: 'edf' }));
    expect(statements).toHaveLength(1);
    expect(result.organisation).toMatchObject({ slug: 'edf', kind: 'COMPANY', participant: true });
    const porteurs = result.organisation['porteurs'] as { role: string; commitment: { number: number } }[];
    expect(porteurs.find((each) => each.commitment.number === 21)).toMatchObject({ role: 'CO_LEAD', commitment: { number: 21, axis: { number: 2 } } });
  });

  it('knows its services', async () => {
    const { organisation } = await paris.ask<{ organisation: { children: { slug: string }[]; signatory: boolean } }>(ONE, { pact: PARIS_SLUG, slug: 'etat' });
    expect(organisation.children.map((child) => child.slug)).toContain('drihl');
  });

  it('that is unknown, in an unknown pact or a neighbour’s is refused', async () => {
    const code = async (client: TestClient, pact: string, slug: string) => (await client.graphql(ONE, { pact, slug })).code;
    expect(await code(paris, PARIS_SLUG, 'personne')).toBe('ORGANISATION_NOT_FOUND');
    expect(await code(paris, 'ailleurs', 'edf')).toBe('PACT_NOT_FOUND');
    expect(await code(neighbour, PARIS_SLUG, 'edf')).toBe('PACT_NOT_FOUND');
  });
});

describe('the list of organisations', () => {
  it('is answered in one statement, whatever hangs on it', async () => {
    const { result, statements } = await countStatements(api, () => list({ first: 400 }));
    expect(statements).toHaveLength(1);
    expect(result.totalCount).toBeGreaterThan(270);
    expect(result.nodes).toHaveLength(result.totalCount);
    expect(result.nodes.filter((node) => node.participant).length).toBeGreaterThan(200);
    expect(result.nodes.filter((node) => node.signatory).length).toBe(17);
  });

  it('finds words in names, acronyms and other spellings, without accents or case', async () => {
    const slugs = async (search: string): Promise<string[]> => (await list({ search })).nodes.map((node) => node.slug);
    expect(await slugs('ACADEMIE paris')).toEqual(['academie-de-paris']);
    expect(await slugs('adie')).toContain('adie');
    expect(await slugs('1% logement')).toContain('action-logement');
    expect(await slugs("droit a l'initiative")).toEqual(['adie']);
    expect(await slugs('%')).toEqual((await list({})).nodes.map((node) => node.slug));
    expect(await slugs('introuvable')).toEqual([]);
  });

  it('keeps one kind', async () => {
    const landlords = await list({ kind: 'LANDLORD' });
    expect(landlords.nodes.map((node) => node.slug)).toContain('adoma');
    expect(landlords.totalCount).toBeLessThan(60);
  });

  it('is read page by page, in the order of names without accents', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page['organisations'] = await list({ first: 90, after });
      seen.push(...page.nodes.map((node) => node.slug));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const whole = await list({ first: 500 });
    expect(seen).toEqual(whole.nodes.map((node) => node.slug));
    expect(new Set(seen).size).toBe(whole.totalCount);
  });

  it('of a neighbour’s pact is refused', async () => {
    expect((await neighbour.graphql(LIST, { pact: PARIS_SLUG })).code).toBe('PACT_NOT_FOUND');
  });
});

describe('two pacts side by side', () => {
  it('show each organisation as it is in the pact that is asked about', async () => {
    const document = structuredClone(await exportPact(contextOf(api, tenant), api.get(Database), PARIS_SLUG));
    document.pact.slug = 'autre-pacte';
    document.organisations.find((entry) => entry.slug === 'edf')!.participant = false;
    for (const entry of document.commitments) for (const link of entry.porteurs.links) if (link.organisation === 'edf') link.organisation = null;
    const folder = mkdtempSync(join(tmpdir(), 'pact-'));
    writeFileSync(join(folder, 'autre.json'), JSON.stringify(document));
    await importPact(api, tenant, join(folder, 'autre.json'));
    rmSync(folder, { recursive: true });

    const { organisation } = await paris.ask<{ organisation: { participant: boolean; porteurs: unknown[] } }>(ONE, { pact: 'autre-pacte', slug: 'edf' });
    expect(organisation).toMatchObject({ participant: false, porteurs: [] });
    const first = await paris.ask<{ organisation: { participant: boolean; porteurs: { commitment: { number: number } }[] } }>(ONE, { pact: PARIS_SLUG, slug: 'edf' });
    expect(first.organisation.participant).toBe(true);
    const numbers = first.organisation.porteurs.map((each) => each.commitment.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const nested = await paris.ask<{ commitment: { porteurs: { organisation: { slug: string; participant: boolean } | null }[] } }>(
      'query ($pact: String!) { commitment(pact: $pact, number: 21) { porteurs { organisation { slug participant } } } }',
      { pact: PARIS_SLUG },
    );
    expect(nested.commitment.porteurs).toContainEqual({ organisation: { slug: 'edf', participant: true } });
  });
});
