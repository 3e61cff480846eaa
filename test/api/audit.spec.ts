import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Audit, AuditFamily, registerAuditActions } from '#audit';
import { Database, type Actor, type Grant, type TenantRef } from '#platform';
import { aPerson, aTenant, contextOf, countStatements, signedIn, startApi, type TestApi, type TestClient } from '../builders/index.js';

registerAuditActions({
  'test.opened': { family: AuditFamily.SERVICE, fr: '{actor} a ouvert : {title}.', en: '{actor} opened: {title}.', publicFields: ['title'] },
  'test.noted': { family: AuditFamily.SERVICE, fr: '{actor} a noté {note}.', en: '{actor} noted {note}.' },
});

const HISTORY = `query ($object: ID!, $first: Int, $after: String) { history(object: $object, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { actor action summary changes { field before after } } } }`;

interface History {
  history: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { actor: string; action: string; summary: string; changes: { field: string; before: string | null; after: string | null }[] }[];
  };
}

let api: TestApi;
let tenant: TenantRef;
let object: string;
let secretariat: TestClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  object = randomUUID();
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
});

const aline: { actor: Actor; grants: Grant[] } = {
  actor: { kind: 'PERSON', personId: randomUUID(), name: 'Aline Sorbier', sessionId: randomUUID() },
  grants: [
    { role: 'CONTRIBUTOR', organisationId: randomUUID() },
    { role: 'SECRETARIAT', organisationId: null },
  ],
};

async function record(...records: Parameters<Audit['record']>[1][]): Promise<void> {
  await api.get(Database).transaction({ ...contextOf(api, tenant), ...aline }, async (ctx) => {
    for (const each of records) await api.get(Audit).record(ctx, each);
  });
}

const opened = () => ({ action: 'test.opened', objectType: 'test', objectId: object, changes: [{ field: 'title', before: null, after: 'Campagne' }, { field: 'secret', before: 1, after: 2 }] });
const noted = () => ({ action: 'test.noted', objectType: 'test', objectId: object, changes: [{ field: 'note', before: null, after: 'une note' }] });

describe('a history', () => {
  it('names people for the secretariat', async () => {
    await record(opened(), noted());
    const { history } = await secretariat.ask<History>(HISTORY, { object });
    expect(history).toEqual({
      totalCount: 2,
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      nodes: [
        { actor: 'Aline Sorbier', action: 'test.noted', summary: 'Aline Sorbier a noté une note.', changes: [{ field: 'note', before: null, after: 'une note' }] },
        {
          actor: 'Aline Sorbier',
          action: 'test.opened',
          summary: 'Aline Sorbier a ouvert : Campagne.',
          changes: [
            { field: 'title', before: null, after: 'Campagne' },
            { field: 'secret', before: '1', after: '2' },
          ],
        },
      ],
    });
  });

  it('names roles for visitors and reporters, of public actions and fields only', async () => {
    await record(opened(), noted());
    const reporter = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'EVALUATOR' }));
    for (const reader of [api.client(tenant), reporter]) {
      const { history } = await reader.ask<History>(HISTORY, { object });
      expect(history.totalCount).toBe(1);
      expect(history.nodes).toEqual([
        { actor: 'le secrétariat', action: 'test.opened', summary: 'Le secrétariat a ouvert : Campagne.', changes: [{ field: 'title', before: null, after: 'Campagne' }] },
      ]);
    }
    const english = await api.client(tenant).graphql<History>(HISTORY, { object }, { 'accept-language': 'en' });
    expect(english.data!.history.nodes[0]!.summary).toBe('The secretariat opened: Campagne.');
  });

  it('is read page by page, whatever is written meanwhile, in one statement a page', async () => {
    await record(...Array.from({ length: 5 }, (_, n) => ({ ...noted(), changes: [{ field: 'note', after: `note ${n}` }] })));
    const read = async (after: string | null) => (await secretariat.ask<History>(HISTORY, { object, first: 2, after })).history;
    const first = await read(null);
    await record(noted());
    const { result: second, statements } = await countStatements(api, () => read(first.pageInfo.endCursor));
    const third = await read(second.pageInfo.endCursor);
    expect([first, second, third].flatMap(({ nodes }) => nodes.map(({ changes }) => changes[0]!.after))).toEqual(['note 4', 'note 3', 'note 2', 'note 1', 'note 0']);
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(statements).toHaveLength(2);
  });

  it('of an unknown object and of a neighbour’s are empty alike', async () => {
    await record(opened());
    const neighbour = await aTenant(api);
    const next = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    const nothing = { history: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] } };
    expect(await next.ask(HISTORY, { object })).toEqual(nothing);
    expect(await secretariat.ask(HISTORY, { object: randomUUID() })).toEqual(nothing);
  });

  it('refuses what is no identifier, no cursor, no page', async () => {
    expect((await secretariat.graphql(HISTORY, { object: 'engagement-1' })).code).toBe('BAD_ID');
    expect((await secretariat.graphql(HISTORY, { object, after: 'x' })).code).toBe('BAD_CURSOR');
    expect((await secretariat.graphql(HISTORY, { object, first: 501 })).code).toBe('PAGE_TOO_LARGE');
  });
});

describe('the trail', () => {
  it('is written with its change or not at all', async () => {
    const ctx = contextOf(api, tenant);
    await expect(api.get(Audit).record(ctx, noted())).rejects.toThrow('outside the transaction');
    const undone = api.get(Database).transaction(ctx, async (ctx) => {
      await api.get(Audit).record(ctx, noted());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await secretariat.ask<History>(HISTORY, { object })).history.totalCount).toBe(0);
  });

  it('refuses an action nobody has words for', async () => {
    await expect(record({ ...noted(), action: 'test.unheard-of' })).rejects.toThrow('not registered');
  });

  it('leaves out what did not change', async () => {
    await record({ ...noted(), changes: [{ field: 'note', after: 'a' }, { field: 'same', before: 1, after: 1 }, { field: 'none', before: null }] });
    expect((await secretariat.ask<History>(HISTORY, { object })).history.nodes[0]!.changes.map(({ field }) => field)).toEqual(['note']);
  });

  it('can be neither corrected nor shortened by the application', async () => {
    await record(noted());
    for (const sql of [`UPDATE audit_entry SET actor_name = 'x'`, `DELETE FROM audit_entry`, `TRUNCATE audit_entry`]) {
      await expect(api.get(Database).transaction(contextOf(api, tenant), (ctx) => ctx.db.query(sql))).rejects.toThrow('permission denied');
    }
  });

  it('holds each way in and out', async () => {
    const person = await aPerson(api, tenant);
    const browser = await signedIn(api, tenant, person);
    await browser.ask('mutation { signOut { signedOut } }');
    const { history } = await secretariat.ask<History>(HISTORY, { object: person.id });
    expect(history.nodes.map(({ summary }) => summary)).toEqual([
      `${person.name} a fermé sa session.`,
      `${person.name} a ouvert une session par le lien reçu par courriel.`,
      `Le service a inscrit une personne : ${person.name}.`,
    ]);
    expect((await api.client(tenant).ask<History>(HISTORY, { object: person.id })).history.totalCount).toBe(0);
  });
});
