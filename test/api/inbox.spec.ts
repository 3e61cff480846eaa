import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Database, fixedClock, Notices, type NoticeToTell, type TenantRef } from '#platform';
import { aPerson, aTenant, contextOf, countStatements, signedIn, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';

const LIST = 'query ($first: Int, $after: String) { notices(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id kind subject path unread } } }';
const MARK = 'mutation ($input: MarkNoticesInput!) { markNotices(input: $input) { marked } }';
const COUNT = '{ viewer { kind unreadNotices } }';

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: { readonly id: string; readonly kind: string; readonly subject: string | null; readonly path: string; readonly unread: boolean }[];
}

let services: Awaited<ReturnType<typeof ReminderBench.services>>;
let api: TestApi;
let tenant: TenantRef;
let ana: TestPerson;
let browser: TestClient;

beforeAll(async () => {
  services = await ReminderBench.services();
  ({ api } = services);
});
afterAll(async () => {
  await services.worker.close();
  await api.close();
});
beforeEach(async () => {
  tenant = await aTenant(api);
  ana = await aPerson(api, tenant, { role: 'COPIL_MEMBER' });
  browser = await signedIn(api, tenant, ana);
});

const tell = (...notices: Partial<NoticeToTell>[]): Promise<void> =>
  api.get(Database).transaction(contextOf(api, tenant), (ctx) => api.get(Notices).tell(ctx, notices.map((notice) => ({ personId: ana.id, kind: 'DOSSIER', subject: 'COPIL de juin', pactId: null, place: '/dossiers', ...notice }))));
const list = async (of = browser, page: Record<string, unknown> = {}): Promise<Listed> => (await of.ask<{ notices: Listed }>(LIST, page)).notices;
const unread = async (of = browser): Promise<number> => (await of.ask<{ viewer: { unreadNotices: number } }>(COUNT)).viewer.unreadNotices;
const mark = async (notices: string[] | null = null, of = browser): Promise<number> => (await of.ask<{ markNotices: { marked: number } }>(MARK, { input: { notices } })).markNotices.marked;

describe('what a person was told', () => {
  it('is theirs to read, counted in the header, and marked one by one or all at once', async () => {
    await tell({}, { kind: 'MINUTES', subject: null, place: '/reunions' }, { kind: 'THREAD' });
    expect(await unread()).toBe(3);
    const { nodes, totalCount } = await list();
    expect([totalCount, nodes.map(({ kind }) => kind).sort()]).toEqual([3, ['DOSSIER', 'MINUTES', 'THREAD']]);
    expect(nodes.find(({ kind }) => kind === 'DOSSIER')).toMatchObject({ subject: 'COPIL de juin', path: '/dossiers', unread: true });
    expect(await mark([nodes[0]!.id])).toBe(1);
    expect(await mark([nodes[0]!.id])).toBe(0);
    expect(await unread()).toBe(2);
    expect((await list()).nodes[0]!.unread).toBe(false);
    expect(await mark()).toBe(2);
    expect(await unread()).toBe(0);
  });

  it('comes by pages; the list and the count of the header cost one statement each, however many', async () => {
    await tell(...Array.from({ length: 120 }, () => ({})));
    const { result, statements } = await countStatements(api, () => list(browser, { first: 50 }));
    expect([result.totalCount, result.nodes.length, result.pageInfo.hasNextPage]).toEqual([120, 50, true]);
    expect(statements.filter((sql) => sql.includes('notice'))).toHaveLength(1);
    expect((await list(browser, { first: 100, after: result.pageInfo.endCursor })).nodes).toHaveLength(70);
    const without = await countStatements(api, () => browser.ask('{ viewer { kind permissions } }'));
    const counted = await countStatements(api, () => browser.ask<{ viewer: { unreadNotices: number } }>('{ viewer { kind permissions unreadNotices } }'));
    expect(counted.statements.length).toBe(without.statements.length);
    expect(counted.result.viewer.unreadNotices).toBe(100);
  });

  it('is nobody else’s: neither a colleague’s, nor a visitor’s, nor another space’s', async () => {
    await tell({});
    const { id } = (await list()).nodes[0]!;
    const colleague = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' }));
    expect([(await list(colleague)).totalCount, await unread(colleague), await mark([id], colleague), await mark(null, colleague)]).toEqual([0, 0, 0, 0]);
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect([(await list(theirs)).totalCount, await mark([id], theirs)]).toEqual([0, 0]);
    const visitor = api.client(tenant);
    expect((await visitor.graphql(LIST)).code).toBe('SIGN_IN_REQUIRED');
    expect((await visitor.graphql(MARK, { input: {} })).code).toBe('SIGN_IN_REQUIRED');
    expect(await unread(visitor)).toBe(0);
    expect(await unread()).toBe(1);
  });

  it('leaves out, unread, what a later version of the service told of', async () => {
    const superuser = new pg.Client({ connectionString: api.database.superuserUrl });
    await superuser.connect();
    try {
      await superuser.query('ALTER TABLE notice DROP CONSTRAINT notice_kind_check');
      await tell({}, { kind: 'ARRIVED_LATER' as NoticeToTell['kind'] });
      expect([(await list()).nodes.map(({ kind }) => kind), await unread(), await mark(), await unread()]).toEqual([['DOSSIER'], 1, 1, 0]);
    } finally {
      await superuser.end();
    }
  });

  it('is written with its reason, or not at all', async () => {
    await expect(
      api.get(Database).transaction(contextOf(api, tenant), async (ctx) => {
        await api.get(Notices).tell(ctx, [{ personId: ana.id, kind: 'DOSSIER', subject: null, pactId: null, place: '/dossiers' }]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await unread()).toBe(0);
    await expect(api.get(Notices).tell(contextOf(api, tenant), [])).rejects.toThrow('outside the transaction');
  });
});

describe('the digest of a day', () => {
  it('is one notice too, also for who wants none by mail', async () => {
    const bench = await ReminderBench.open(services);
    await bench.ask(bench.aurore, 1, 2);
    const reporter = await bench.reporterOf(bench.aurore);
    const quiet = await bench.reporterOf(bench.aurore);
    await bench.change(`INSERT INTO mail_choice (tenant_id, person_id, topic, declined_at) VALUES ($1, $2, 'REMINDERS', now())`, [quiet.id]);
    expect(await bench.sweep('2019-05-16')).toBe(1);
    expect(await bench.sweep('2019-05-16')).toBe(0);
    for (const person of [reporter, quiet]) {
      const { nodes } = await list(await signedIn(api, bench.tenant, person));
      expect(nodes.map(({ kind, path }) => [kind, path])).toEqual([['DIGEST', `/pactes/${bench.pact.slug}/rapports`]]);
    }
    // Something else falls due in the afternoon: whoever declines has no digest of the day that would keep it for tomorrow.
    await bench.change(`DELETE FROM reminder_organisation WHERE tenant_id = $1`);
    await bench.change(`DELETE FROM reminder WHERE tenant_id = $1 AND person_id = $2`, [quiet.id]);
    await bench.change(`UPDATE reminder_sweep SET swept_on = '2019-05-15' WHERE tenant_id = $1`);
    await bench.sweep('2019-05-16T14:00:00Z');
    expect(await bench.change(`SELECT outcome.not_sent FROM reminder outcome WHERE tenant_id = $1 AND person_id = $2`, [quiet.id])).toEqual([{ not_sent: 'DECLINED' }]);
    expect((await list(await signedIn(api, bench.tenant, quiet))).totalCount).toBe(1);
  });

  it('is told once in a day of the space, and again on the next', async () => {
    const tellAt = (instant: string) => api.get(Database).transaction(contextOf(api, tenant, fixedClock(instant)), (ctx) => api.get(Notices).tell(ctx, [{ personId: ana.id, kind: 'DIGEST', subject: null, pactId: null, place: '/rapports', onceADay: true }]));
    // In Paris: just after midnight, and before the next.
    for (const instant of ['2019-05-15T22:30:00Z', '2019-05-16T08:00:00Z', '2019-05-16T21:30:00Z']) await tellAt(instant);
    expect((await list()).totalCount).toBe(1);
    await tellAt('2019-05-16T22:30:00Z');
    expect((await list()).totalCount).toBe(2);
  });
});
