import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, type TenantRef } from '#platform';
import { anOrganisation, aPact, aPerson, aTenant, contextOf, countStatements, signedIn, startApi, type TestApi } from '../builders/index.js';

const VIEWER = '{ viewer { kind person { id name email fictional } permissions grants { role organisation { slug name } } guest { campaign } tenant { name slug timeZone defaultPact } } }';

interface Viewer {
  viewer: { kind: string; person: object | null; permissions: string[]; grants: object[]; guest: object | null; tenant: object };
}

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi({ DATABASE_POOL: '2' });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
});

describe('the viewer', () => {
  it('is nobody at first, with what everybody may do, in one statement', async () => {
    const { result, statements } = await countStatements(api, () => api.client(tenant).ask<Viewer>(VIEWER));
    expect(result.viewer).toMatchObject({ kind: 'ANONYMOUS', person: null, grants: [], guest: null, tenant: { name: tenant.name, slug: tenant.slug, timeZone: 'Europe/Paris', defaultPact: null } });
    expect(result.viewer.permissions).toContain('pact.read');
    expect(result.viewer.permissions).not.toContain('report.write');
    expect(statements).toHaveLength(1);
  });

  it('is a person with roles, each over its organisation', async () => {
    const organisation = await anOrganisation(api, tenant, { name: 'Les Tilleuls' });
    const person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: organisation.id }, { role: 'EVALUATOR' });
    const browser = await signedIn(api, tenant, person);
    const { result, statements } = await countStatements(api, () => browser.ask<Viewer>(VIEWER));
    expect(result.viewer).toMatchObject({
      kind: 'PERSON',
      person: { id: person.id, name: person.name, email: person.email, fictional: false },
      grants: [
        { role: 'CONTRIBUTOR', organisation: { slug: organisation.slug, name: 'Les Tilleuls' } },
        { role: 'EVALUATOR', organisation: null },
      ],
    });
    expect(result.viewer.permissions).toContain('report.write');
    expect(result.viewer.permissions).not.toContain('report.decide');
    expect(statements).toHaveLength(2);
  });

  it('is told the latest pact', async () => {
    await aPact(api, tenant, { slug: 'premier' });
    const { viewer } = await api.client(tenant).ask<Viewer>(VIEWER);
    expect(viewer.tenant).toMatchObject({ defaultPact: 'premier' });
  });

  it('reads in the language asked for, else their own, else the tenant’s', async () => {
    const person = await aPerson(api, tenant);
    const browser = await signedIn(api, tenant, person);
    await api.get(Database).transaction(contextOf(api, tenant), async (ctx) => void (await ctx.db.query(`UPDATE person SET locale = 'en' WHERE tenant_id = $1`, [tenant.id])));
    const refusal = async (language: string) => (await browser.graphql('{ pact(slug: "x") { id } }', {}, { 'accept-language': language })).errors[0]!.message;
    expect(await refusal('fr-FR,fr;q=0.9')).toBe('Aucun pacte ne porte le nom « x ».');
    expect(await refusal('en-GB')).toBe('No pact is named “x”.');
    expect(await refusal('de')).toBe('No pact is named “x”.');
  });
});

describe('two tenants on two connections', () => {
  it('never see each other, however mixed their requests', async () => {
    const neighbour = await aTenant(api);
    const places = await Promise.all(
      [tenant, neighbour].map(async (place) => ({ place, pact: await aPact(api, place), browser: await signedIn(api, place, await aPerson(api, place, { role: 'SECRETARIAT' })) })),
    );
    const ask = '{ pacts { slug } viewer { kind tenant { slug } } }';
    const answers = await Promise.all(
      Array.from({ length: 120 }, async (_, n) => {
        const { place, pact, browser } = places[n % 2]!;
        // Writes and failures between reads: the setting must not outlive its transaction either way.
        if (n % 5 === 0) await api.get(Database).transaction(contextOf(api, place), (ctx) => ctx.db.query(`UPDATE pact SET revision = revision + 1 WHERE tenant_id = $1`, [place.id]));
        if (n % 7 === 0) await expect(contextOf(api, place).db.query('SELECT 1 / 0')).rejects.toThrow();
        const expected = { pacts: [{ slug: pact.slug }], viewer: { kind: 'PERSON', tenant: { slug: place.slug } } };
        return { got: await browser.ask(ask), expected };
      }),
    );
    for (const { got, expected } of answers) expect(got).toEqual(expected);
  });

  it('leave no setting on a connection: without a tenant nothing is read', async () => {
    await aPact(api, tenant);
    await Promise.all(Array.from({ length: 10 }, () => api.client(tenant).ask('{ pacts { slug } }')));
    for (let n = 0; n < 4; n++) {
      expect(await api.get(Database).service(`SELECT (SELECT count(*)::int FROM pact) AS pacts, (SELECT count(*)::int FROM person) AS persons`)).toEqual([{ pacts: 0, persons: 0 }]);
    }
  });

  it('cannot write into each other', async () => {
    const neighbour = await aTenant(api);
    const foreign = api.get(Database).transaction(contextOf(api, tenant), (ctx) =>
      ctx.db.query(`INSERT INTO person (tenant_id, name, email) VALUES ($1, 'x', 'x@x.example')`, [neighbour.id]),
    );
    await expect(foreign).rejects.toThrow('row-level security');
  });
});
