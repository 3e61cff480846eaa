import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation, aPerson, aTenant, countStatements, signedIn, type TestApi } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';

const LIST = `query ($pact: String!, $campaign: String!, $first: Int) { reminders(pact: $pact, campaign: $campaign, first: $first) {
  totalCount pageInfo { hasNextPage }
  nodes { offsetDays due onDate notSent person { email } organisation { slug } organisations { slug } mail { state attempts sentAt error messageId } } } }`;

interface ListedReminder {
  offsetDays: number;
  due: number;
  onDate: string;
  person: { email: string };
  organisations: { slug: string }[];
  notSent: string | null;
  mail: { state: string; attempts: number; messageId: string } | null;
}

let services: Awaited<ReturnType<typeof ReminderBench.services>>;
let api: TestApi;
let bench: ReminderBench;

beforeAll(async () => {
  services = await ReminderBench.services();
  ({ api } = services);
});
afterAll(async () => {
  await services.worker.close();
  await services.api.close();
});
beforeEach(async () => {
  bench = await ReminderBench.open(services);
});

describe('the list of reminders', () => {
  it('is the secretariat’s, in one statement, newest first', async () => {
    const cloche = await anOrganisation(api, bench.tenant, { slug: 'cloche', name: 'La Cloche' });
    await bench.ask(bench.aurore, 1, 2);
    await bench.ask(cloche, 3);
    const ana = await bench.reporterOf(bench.aurore, cloche);
    await bench.sweep('2019-05-16');
    await bench.sweep('2019-05-31');
    const clerk = await signedIn(api, bench.tenant, await aPerson(api, bench.tenant, { role: 'SECRETARIAT' }));
    const asked = () => clerk.ask<{ reminders: { totalCount: number; pageInfo: { hasNextPage: boolean }; nodes: ListedReminder[] } }>(LIST, { pact: bench.pact.slug, campaign: bench.campaign.code, first: 1 });
    const { result, statements } = await countStatements(api, asked);
    expect(result.reminders).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(result.reminders.nodes).toEqual([
      {
        offsetDays: -7,
        due: 3,
        onDate: '2019-05-31',
        notSent: null,
        person: { email: ana.email },
        organisation: { slug: 'aurore' },
        organisations: [{ slug: 'aurore' }, { slug: 'cloche' }],
        mail: { state: 'QUEUED', attempts: 0, sentAt: null, error: null, messageId: expect.stringMatching(new RegExp(`^<[0-9a-f-]{36}@${bench.tenant.slug}.example>$`)) },
      },
    ]);
    expect(statements.filter((sql) => sql.includes('reminder'))).toHaveLength(1);
  });

  it('says which were not sent and why, with no mail, and does not count them as the last reminder', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-15');
    await bench.sweep('2019-06-04');
    await bench.change(`UPDATE campaign SET state = 'CLOSED', closed_on = '2019-06-10' WHERE tenant_id = $1`);
    await bench.sweep('2019-06-10');
    const clerk = await signedIn(api, bench.tenant, await aPerson(api, bench.tenant, { role: 'SECRETARIAT' }));
    const variables = { pact: bench.pact.slug, campaign: bench.campaign.code };
    const { reminders } = await clerk.ask<{ reminders: { nodes: ListedReminder[] } }>(LIST, { ...variables, first: 9 });
    expect(reminders.nodes.map(({ offsetDays, onDate, notSent, organisations, mail }) => [offsetDays, onDate, notSent, organisations.length, mail?.state])).toEqual([
      [3, '2019-06-09', 'CLOSED', 1, undefined],
      [-2, '2019-06-04', null, 1, 'SENT'],
      [-7, '2019-05-30', 'SUPERSEDED', 1, undefined],
      [-21, '2019-05-16', 'SUPERSEDED', 1, undefined],
      [-45, '2019-05-15', null, 1, 'SENT'],
    ]);
    const { reportRequests } = await clerk.ask<{ reportRequests: { nodes: { lastRemindedAt: string }[] } }>(
      'query ($pact: String!, $campaign: String!) { reportRequests(pact: $pact, campaign: $campaign, first: 5) { nodes { lastRemindedAt } } }',
      variables,
    );
    expect(reportRequests.nodes.map(({ lastRemindedAt }) => lastRemindedAt.slice(0, 10))).toEqual(['2019-06-04']);
  });

  it('is refused to visitors and reporters, and empty of the neighbour’s', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-16');
    const query = { pact: bench.pact.slug, campaign: bench.campaign.code };
    expect((await api.client(bench.tenant).graphql(LIST, query)).code).toBe('SIGN_IN_REQUIRED');
    expect((await (await signedIn(api, bench.tenant, ana)).graphql(LIST, query)).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await theirs.graphql(LIST, query)).code).toBe('PACT_NOT_FOUND');
  });

  it('names what is not there', async () => {
    const clerk = await signedIn(api, bench.tenant, await aPerson(api, bench.tenant, { role: 'SECRETARIAT' }));
    expect((await clerk.graphql(LIST, { pact: 'nul', campaign: '2019-S1' })).code).toBe('PACT_NOT_FOUND');
    expect((await clerk.graphql(LIST, { pact: bench.pact.slug, campaign: '2031-S1' })).code).toBe('CAMPAIGN_NOT_FOUND');
    const page = 'query ($pact: String!, $campaign: String!) { reminders(pact: $pact, campaign: $campaign, first: 501) { nodes { id } } }';
    expect((await clerk.graphql(page, { pact: bench.pact.slug, campaign: bench.campaign.code })).code).toBe('PAGE_TOO_LARGE');
    expect((await clerk.ask<{ reminders: { totalCount: number } }>(LIST, { pact: bench.pact.slug, campaign: bench.campaign.code })).reminders.totalCount).toBe(0);
  });
});
