import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditFamily, registerAuditActions } from '#audit';
import { fixedClock, SERVICE_ORIGIN, type TenantRef } from '#platform';
import { actingPerson, recorded } from '../builders/audit.js';
import { aPerson, aTenant, signedIn, startApi, type TestApi, type TestClient } from '../builders/index.js';

registerAuditActions({
  'export.noted': {
    family: AuditFamily.MEETINGS,
    fr: '{actor} a noté {note}.',
    en: '{actor} noted {note}.',
    fields: { note: { fr: 'note', en: 'note', values: { DONE: { fr: 'fait', en: 'done' } } } },
  },
});

let api: TestApi;
let tenant: TenantRef;
let administrator: TestClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  administrator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' }));
});

const aline = actingPerson('Aline Sorbier');
const note = (after: string, before: string | null = null) => ({ action: 'export.noted', objectType: 'test', objectId: randomUUID(), changes: [{ field: 'note', before, after }] });

/** The cells of an answer, header left out, by column. */
function rowsOf(text: string): Record<string, string>[] {
  const [header, ...lines] = text.trim().split('\r\n').map((line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => match[1]!.replace(/^"|"$/g, '').replaceAll('""', '"')));
  return lines.map((cells) => Object.fromEntries(header!.map((name, index) => [name, cells[index]!])));
}

const lastEntry = async (): Promise<string> =>
  (await administrator.ask<{ journal: { nodes: { summary: string }[] } }>('{ journal(first: 1) { nodes { summary } } }')).journal.nodes[0]!.summary;

describe('GET /files/journal.csv', () => {
  it('gives every entry in words, oldest first, and is itself in the journal', async () => {
    const origin = { ...SERVICE_ORIGIN, address: '203.0.113.0/24', via: { kind: 'OIDC', id: randomUUID() } } as const;
    await recorded(api, tenant, [note('DONE', 'à faire'), note('b, "c"')], { ...aline, origin, clock: fixedClock('2019-05-15T09:00:00Z'), requestId: 'req-1' });
    const answer = await administrator.get('/files/journal.csv');
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': expect.stringMatching(new RegExp(`^attachment; filename="journal-${tenant.slug}-\\d{4}-\\d\\d-\\d\\d\\.csv"$`)) as unknown });
    const rows = rowsOf(answer.text);
    expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, index) => index + 1));
    expect(rows.at(-2)).toEqual({
      number: String(rows.length - 1),
      at: '2019-05-15T09:00:00.000Z',
      actor: 'Aline Sorbier',
      actor_id: aline.personId,
      role: 'secrétariat du pacte',
      on_behalf_of: '',
      came_by: 'connexion par le compte de l’organisation',
      network: '203.0.113.0/24',
      action: 'export.noted',
      sentence: 'Aline Sorbier a noté fait.',
      object_type: 'test',
      object_id: expect.any(String),
      object: '',
      changes: 'note : à faire → fait',
      request: 'req-1',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(rows.at(-1)!['changes']).toBe('note : — → b, "c"');
    expect(await lastEntry()).toMatch(/ a exporté le journal\.$/);
    expect(rowsOf((await administrator.get('/files/journal.csv')).text).at(-1)!['action']).toBe('audit.exported');
  });

  it('gives what the screen’s filter gives, and keeps the filter in its entry', async () => {
    await recorded(api, tenant, [note('réunion'), note('autre')], { ...aline, clock: fixedClock('2019-05-15T09:00:00Z') });
    const answer = await administrator.get(`/files/journal.csv?words=reunion&family=MEETINGS&person=${aline.personId}&from=2019-05-15&until=2019-05-15`);
    expect(rowsOf(answer.text).map(({ changes }) => changes)).toEqual(['note : — → réunion']);
    expect(await lastEntry()).toMatch(/ a exporté le journal, à partir du 15 mai 2019, jusqu’au 15 mai 2019\.$/);
  });

  it('holds no cell that a spreadsheet would run', async () => {
    const formula = '=HYPERLINK("http://exemple.example")';
    await recorded(api, tenant, [note(formula)], actingPerson('+33 Aline'));
    const row = rowsOf((await administrator.get('/files/journal.csv')).text).at(-1)!;
    expect(row).toMatchObject({ actor: `'+33 Aline`, sentence: `'+33 Aline a noté ${formula}.`, changes: `note : — → ${formula}` });
    expect(Object.values(row).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('sends more entries than it reads at once', async () => {
    await recorded(api, tenant, Array.from({ length: 1200 }, (_, n) => note(`n${n}`)), aline);
    const rows = rowsOf((await administrator.get('/files/journal.csv?family=MEETINGS')).text);
    expect(rows.map(({ changes }) => changes)).toEqual(Array.from({ length: 1200 }, (_, n) => `note : — → n${n}`));
  });

  it('is refused to those who may not read the journal, and leaves no entry then', async () => {
    const before = await lastEntry();
    const contributor = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'EVALUATOR' }));
    for (const [browser, status, code] of [[api.client(tenant), 401, 'SIGN_IN_REQUIRED'], [contributor, 403, 'FORBIDDEN']] as const) {
      const answer = await browser.get('/files/journal.csv');
      expect([answer.status, (JSON.parse(answer.text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code]).toEqual([status, code]);
    }
    expect(before).not.toMatch(/exporté/);
    expect((await administrator.ask<{ journal: { totalCount: number } }>('{ journal(family: EXPORTS) { totalCount } }')).journal.totalCount).toBe(0);
  });

  it('gives a neighbour their own journal only', async () => {
    await recorded(api, tenant, [note('ici')], aline);
    const neighbour = await aTenant(api);
    const next = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'PACT_ADMINISTRATOR' }));
    expect((await next.get('/files/journal.csv')).text).not.toContain('ici');
    expect(rowsOf((await next.get(`/files/journal.csv?person=${aline.personId}`)).text)).toEqual([]);
  });

  it.each([
    ['person=aline', 400, 'BAD_ID'],
    ['from=2019-02-30', 400, 'BAD_DATE'],
    ['family=NONE', 400, 'BAD_INPUT'],
  ])('refuses ?%s', async (query, status, code) => {
    const answer = await administrator.get(`/files/journal.csv?${query}`);
    expect([answer.status, (JSON.parse(answer.text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code]).toEqual([status, code]);
  });

  it('is not set off by another site', async () => {
    expect((await administrator.get('/files/journal.csv', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('is counted: twenty an hour for each person', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 21; n++) statuses.push((await administrator.get(`/files/journal.csv?words=nothing-at-all`)).status);
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([20, 429]);
  });
});
