import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, aPerson, aTenant, countStatements, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const LIST = 'query ($pact: String!) { savedViews(pact: $pact) { id name path shared own by } }';
const SAVE = 'mutation ($input: SaveViewInput!) { saveView(input: $input) { view { id name path shared own by } problems { path code } } }';
const UPDATE = 'mutation ($input: UpdateViewInput!) { updateView(input: $input) { view { name shared } problems { path code } } }';
const DELETE = 'mutation ($input: DeleteViewInput!) { deleteView(input: $input) { view } }';

interface View {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly by: string;
}

let api: TestApi;
let scene: Collection;
let committee: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api, { open: false });
  committee = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
});

const input = (given: Partial<Record<'name' | 'path' | 'shared' | 'pact', unknown>> = {}) => ({ input: { pact: scene.pact.slug, name: 'Axe 2', path: '/carte-des-engagements?axe=2', shared: false, ...given } });
const list = async (client: TestClient): Promise<View[]> => (await client.ask<{ savedViews: View[] }>(LIST, { pact: scene.pact.slug })).savedViews;
const save = async (client: TestClient, given = input()) => (await client.ask<{ saveView: { view: View | null; problems: { path: string; code: string }[] } }>(SAVE, given)).saveView;

describe('saved views', () => {
  it('are one’s own until they are shared; whoever is of the space then finds them', async () => {
    const { view } = await save(committee, input({ path: '/carte-des-engagements?porteur=ville&axe=2&projection=1' }));
    expect(view).toMatchObject({ name: 'Axe 2', path: '/carte-des-engagements?axe=2&porteur=ville', shared: false, own: true });
    expect(await list(scene.secretariat)).toEqual([]);
    await committee.ask(UPDATE, { input: { view: view!.id, name: 'Axe 2, la Ville', shared: true } });
    expect(await list(scene.secretariat)).toEqual([expect.objectContaining({ name: 'Axe 2, la Ville', own: false, shared: true })]);
    expect((await list(committee))[0]).toMatchObject({ own: true });
  });

  it('ask for a name of their own, a page that there is, and not too many', async () => {
    expect((await save(committee, input({ name: '  ' }))).problems).toEqual([{ path: 'name', code: 'VIEW_NAME_REQUIRED' }]);
    expect((await save(committee, input({ name: 'x'.repeat(81) }))).problems).toEqual([{ path: 'name', code: 'TEXT_TOO_LONG' }]);
    for (const path of ['//ailleurs.example', '/administration/personnes', 'comparer']) expect((await save(committee, input({ path }))).problems).toEqual([{ path: 'path', code: 'VIEW_PAGE_UNKNOWN' }]);
    await save(committee);
    expect((await save(committee)).problems).toEqual([{ path: 'name', code: 'VIEW_NAME_TAKEN' }]);
    expect((await save(scene.secretariat)).problems).toEqual([]);
    const other = (await save(committee, input({ name: 'Autre' }))).view!;
    expect((await committee.ask<{ updateView: { problems: unknown } }>(UPDATE, { input: { view: other.id, name: 'Axe 2', shared: false } })).updateView.problems).toEqual([{ path: 'name', code: 'VIEW_NAME_TAKEN' }]);
    await write(api, scene.tenant, `INSERT INTO saved_view (tenant_id, pact_id, person_id, name, path, shared, created_at) SELECT $1, $2, p.id, 'Vue ' || n, '/comparer', true, now() FROM (SELECT id FROM person WHERE tenant_id = $1 ORDER BY id LIMIT 1) p, generate_series(1, 100) n`, [scene.pact.id]);
    expect((await save(committee, input({ name: 'Partagée', shared: true }))).problems).toEqual([{ path: 'shared', code: 'VIEWS_SHARED_FULL' }]);
    for (let n = 2; n < 50; n += 1) await save(committee, input({ name: `Vue ${n}` }));
    expect((await save(committee, input({ name: 'De trop' }))).problems).toEqual([{ path: 'pact', code: 'VIEWS_FULL' }]);
    expect((await list(committee)).filter((view) => view.own)).toHaveLength(50);
  });

  it('kept at once from two windows under one name are one', async () => {
    const outcomes = await Promise.all([save(committee), save(committee)]);
    expect(outcomes.map(({ problems }) => problems.map(({ code }) => code)).toSorted()).toEqual([[], ['VIEW_NAME_TAKEN']]);
    expect(await list(committee)).toHaveLength(1);
  });

  it('are changed by who keeps them; taken away by them, and when shared by the secretariat', async () => {
    const { view } = await save(committee, input({ shared: true }));
    const change = { input: { view: view!.id, name: 'Autre nom', shared: true } };
    expect((await scene.secretariat.graphql(UPDATE, change)).code).toBe('VIEW_NOT_FOUND');
    expect((await scene.reporter.graphql(DELETE, { input: { view: view!.id } })).code).toBe('FORBIDDEN');
    expect((await scene.reporter.graphql(SAVE, input({ shared: true }))).code).toBe('FORBIDDEN');
    await scene.secretariat.ask(DELETE, { input: { view: view!.id } });
    expect(await list(committee)).toEqual([]);
    const own = (await save(committee)).view!;
    expect((await scene.secretariat.graphql(DELETE, { input: { view: own.id } })).code).toBe('VIEW_NOT_FOUND');
    await committee.ask(DELETE, { input: { view: own.id } });
    expect(await list(committee)).toEqual([]);
  });

  it('are nobody’s who is not signed in, nor another space’s, and cost one statement', async () => {
    const { view } = await save(committee, input({ shared: true }));
    expect((await scene.visitor.graphql(LIST, { pact: scene.pact.slug })).code).toBe('SIGN_IN_REQUIRED');
    const tenant = await aTenant(api);
    const neighbour = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(LIST, { pact: scene.pact.slug })).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.graphql(DELETE, { input: { view: view!.id } })).code).toBe('VIEW_NOT_FOUND');
    await list(committee);
    const { statements } = await countStatements(api, () => list(committee));
    const without = await countStatements(api, () => committee.ask('{ viewer { kind } }'));
    expect(statements.length - without.statements.length).toBeLessThanOrEqual(1);
  });
});
