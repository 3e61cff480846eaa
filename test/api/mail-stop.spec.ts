import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliverMail, JobPostponed } from '#platform';
import { aPerson, aTenant, countStatements, signedIn, type TestApi, type TestClient } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';

const READ = '{ mailStop { reason since } }';
const STOP = 'mutation ($input: StopMailInput!) { stopMail(input: $input) { mailStop { reason } problems { path code } } }';
const RESUME = 'mutation { resumeMail { mailStop { reason } } }';
const NOW = 'mutation ($input: RemindNowInput!) { remindNow(input: $input) { reminded } }';

let services: Awaited<ReturnType<typeof ReminderBench.services>>;
let api: TestApi;
let worker: INestApplicationContext;
let bench: ReminderBench;
let administrator: TestClient;
let clerk: TestClient;

beforeAll(async () => {
  services = await ReminderBench.services();
  ({ api, worker } = services);
});
afterAll(async () => {
  await services.worker.close();
  await services.api.close();
});
beforeEach(async () => {
  bench = await ReminderBench.open(services);
  await bench.ask(bench.aurore, 1);
  administrator = await signedIn(api, bench.tenant, await aPerson(api, bench.tenant, { role: 'PACT_ADMINISTRATOR' }));
  clerk = await signedIn(api, bench.tenant, await aPerson(api, bench.tenant, { role: 'SECRETARIAT' }));
  await bench.change(`DELETE FROM mail_message WHERE tenant_id = $1`);
});

const stop = (reason = 'Le serveur est en maintenance.') => administrator.ask<{ stopMail: { mailStop: { reason: string } | null; problems: { path: string; code: string }[] } }>(STOP, { input: { reason } });

describe('mails held', () => {
  it('leave nothing due, and when let go again leave as after an outage', async () => {
    const ana = await bench.reporterOf(bench.aurore);
    expect((await stop()).stopMail).toEqual({ mailStop: { reason: 'Le serveur est en maintenance.' }, problems: [] });
    for (const day of ['2019-05-16', '2019-05-31']) expect(await bench.sweep(day)).toBe(0);
    expect(await bench.log()).toEqual([]);
    await administrator.ask(RESUME);
    expect(await bench.sweep('2019-06-03')).toBe(1);
    expect(await bench.log()).toEqual([`${ana.email} J-21 2019-05-16 SUPERSEDED`, `${ana.email} J-7 2019-06-03`]);
  });

  it('keep what was queued before, untried; what somebody waits for leaves all the same', async () => {
    await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-16');
    await stop();
    const [mail] = await bench.change(`SELECT id FROM mail_message WHERE tenant_id = $1 AND template = 'reminders.digest'`);
    const deliver = worker.get(DeliverMail, { strict: false });
    await expect(deliver.handle(bench.at('2019-05-16'), { mailId: mail!['id']! })).rejects.toBeInstanceOf(JobPostponed);
    expect(await bench.change(`SELECT state, attempts::text FROM mail_message WHERE tenant_id = $1 AND id = $2`, [mail!['id']])).toEqual([{ state: 'QUEUED', attempts: '0' }]);
    const [waited] = await bench.change(`INSERT INTO mail_message (tenant_id, recipient, template, payload, created_at) VALUES ($1, 'x@y.example', 'access.sign-in-link', '{}', now()) RETURNING id`);
    await expect(deliver.handle(bench.at('2019-05-16'), { mailId: waited!['id']! })).rejects.not.toBeInstanceOf(JobPostponed);
  });

  it('still record what a campaign’s end leaves unsaid, and let nobody be reminded by hand', async () => {
    await bench.reporterOf(bench.aurore);
    await stop();
    expect((await clerk.graphql(NOW, { input: { pact: bench.pact.slug, campaign: bench.campaign.code, organisation: 'aurore' } })).code).toBe('MAIL_STOPPED');
    expect(await bench.sweep('2019-06-29')).toBe(0);
    expect((await bench.log()).every((line) => line.includes('CLOSED'))).toBe(true);
    expect(await bench.log()).toHaveLength(6); // J+10 is the secretariat’s too
  });

  it('are told to the steering team only, with the reason, and in the journal', async () => {
    await stop();
    await stop('Autre chose');
    expect((await clerk.ask<{ mailStop: { reason: string } }>(READ)).mailStop.reason).toBe('Le serveur est en maintenance.');
    const ana = await signedIn(api, bench.tenant, await bench.reporterOf(bench.aurore));
    const { result, statements } = await countStatements(api, () => ana.ask<{ mailStop: null }>(READ));
    expect(result.mailStop).toBeNull();
    expect(statements.filter((sql) => sql.includes('mail_stop'))).toEqual([]);
    expect((await api.client(bench.tenant).ask<{ mailStop: null }>(READ)).mailStop).toBeNull();
    await administrator.ask(RESUME);
    await administrator.ask(RESUME);
    const acts = await bench.change(`SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'mail.%' ORDER BY at, action`);
    expect(acts.map(({ action }) => action).sort()).toEqual(['mail.held', 'mail.let-go']);
  });

  it('need a reason, and an administrator of the space', async () => {
    expect((await stop('  ')).stopMail).toEqual({ mailStop: null, problems: [{ path: 'reason', code: 'MAIL_STOP_REASON_REQUIRED' }] });
    expect((await clerk.graphql(STOP, { input: { reason: 'x' } })).code).toBe('FORBIDDEN');
    expect((await clerk.graphql(RESUME)).code).toBe('FORBIDDEN');
    expect((await api.client(bench.tenant).graphql(STOP, { input: { reason: 'x' } })).code).toBe('SIGN_IN_REQUIRED');
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'PACT_ADMINISTRATOR' }));
    await theirs.ask(STOP, { input: { reason: 'Chez nous' } });
    expect((await clerk.ask<{ mailStop: null }>(READ)).mailStop).toBeNull();
  });
});
