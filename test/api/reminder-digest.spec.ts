import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailChoices } from '#access';
import { MailTemplates } from '#platform';
import { Reminders } from '#reminders';
import { aCampaign, anOrganisation, aPerson, type TestApi, type TestPerson } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';

let services: Awaited<ReturnType<typeof ReminderBench.services>>;
let api: TestApi;
let worker: INestApplicationContext;
let bench: ReminderBench;

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
});

const secretary = (): Promise<TestPerson> => aPerson(api, bench.tenant, { role: 'SECRETARIAT' });
const textOn = async (day: string, to: TestPerson): Promise<string | undefined> => (await bench.digests(day)).find((digest) => digest.to === to.email)?.mail?.text;
const subjectsOn = async (day: string): Promise<string[]> => (await bench.digests(day)).map(({ to, mail }) => `${to}: ${mail?.subject ?? 'nothing'}`).sort();

/** A second campaign of the pact, due on its own day. */
async function alsoAsks(dueOn: string, ...numbers: number[]): Promise<void> {
  const second = await aCampaign(api, bench.tenant, bench.pact, { code: '2018-S2', opensOn: '2019-04-15', dueOn, closesOn: '2019-06-28' });
  await bench.change(`INSERT INTO reminder_sweep (tenant_id, occasion_id, swept_on) VALUES ($1, $2, '2019-05-15')`, [second.id]);
  for (const number of numbers) {
    await bench.change(`INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) VALUES ($1, $2, $3, $4, 'LEAD')`, [second.id, bench.pact.commitments[number - 1]!.id, bench.aurore.id]);
  }
}

/** Puts an answer of Aurore's in a state since a day. */
async function since(state: 'READY' | 'SUBMITTED', day: string, number: number): Promise<void> {
  await bench.answered(bench.aurore, 'SUBMITTED', number);
  await bench.change(
    `UPDATE report r SET state = $2, ready_at = CASE WHEN $2 = 'READY' THEN $3::timestamptz END, submitted_at = $3::timestamptz
     FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id WHERE r.tenant_id = $1 AND q.tenant_id = $1 AND q.id = r.request_id AND n.number = $4`,
    [state, `${day}T09:00:00Z`, number],
  );
}

describe('one digest for a person and a day', () => {
  it('holds a section for each campaign and due date, the most urgent first, each line leading where it is answered', async () => {
    const cloche = await anOrganisation(api, bench.tenant, { slug: 'cloche', name: 'La Cloche' });
    await bench.ask(bench.aurore, 1);
    await bench.ask(cloche, 2, 3);
    await bench.change(`INSERT INTO campaign_extension (tenant_id, campaign_id, organisation_id, due_on, reason, granted_on) VALUES ($1, $2, $3, '2019-06-06'::date + 1, 'x', '2019-05-01')`, [bench.campaign.id, cloche.id]);
    await alsoAsks('2019-05-20', 5);
    const ana = await bench.reporterOf(bench.aurore, cloche);
    expect(await bench.sweep('2019-05-17')).toBe(1);
    expect(await bench.counts()).toEqual({ reminders: '3', mails: '1', links: '3', jobs: '1' });
    expect(await subjectsOn('2019-05-17')).toEqual([`${ana.email}: [Pacte] 4 engagements à renseigner, d’abord avant le 20 mai 2019 (J-3)`]);
    const { mail } = (await bench.digests('2019-05-17'))[0]!;
    const order = ['à renseigner avant le 20 mai 2019', 'à renseigner avant le 6 juin 2019', 'à renseigner avant le 7 juin 2019'].map((words) => mail!.text.indexOf(words));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(mail!.html).toMatch(/href="[^"]*\/repondre\?jeton=[\w-]+&#38;engagement=5"[^>]*><span lang="fr">/);
    expect(await bench.sweep('2019-05-17')).toBe(0);
  });

  it('is not joined by what falls due once it has gone: that waits for the next day', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    expect(await bench.sweep('2019-05-16')).toBe(1);
    await alsoAsks('2019-05-23', 5);
    expect(await bench.sweep('2019-05-16T12:00:00Z')).toBe(0);
    expect(await bench.sweep('2019-05-17')).toBe(1);
    expect(await bench.log()).toEqual([`${ana.email} J-21 2019-05-16`, `${ana.email} J-7 2019-05-17`]);
  });

  it('is the only one of the day it leaves: while one waits, or on the day it left late, nothing more is claimed', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    const claimed = async (day: string): Promise<number> => (await worker.get(Reminders).sweep(bench.at(day))).digests;
    const is = (state: string, sentAt: string | null = null) => bench.change(`UPDATE mail_message SET state = $2, sent_at = $3 WHERE tenant_id = $1`, [state, sentAt]);
    expect(await claimed('2019-05-16T16:59:00Z')).toBe(1);
    for (const state of ['QUEUED', 'SENDING']) {
      await is(state);
      expect(await claimed('2019-05-31')).toBe(0);
    }
    await is('SENT', '2019-05-31T06:00:00Z');
    expect(await claimed('2019-05-31')).toBe(0);
    expect(await claimed('2019-06-03')).toBe(1);
    expect(await bench.log()).toEqual([`${ana.email} J-21 2019-05-16`, `${ana.email} J-7 2019-06-03`]);
  });

  it.each([
    ['another stands by then', `reminder_offsets = '{-7,-6}'`, ['J-7 2019-05-16 SUPERSEDED', 'J-6 2019-05-17']],
    ['the campaign is over by then', `state = 'CLOSED', closed_on = '2019-05-16'`, ['J-7 2019-05-16 CLOSED']],
  ])('makes no notice vanish: one that waited for the next day is recorded when %s', async (_then, change, recorded) => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    expect(await bench.sweep('2019-05-16')).toBe(1);
    await alsoAsks('2019-05-23', 5);
    expect(await bench.sweep('2019-05-16T12:00:00Z')).toBe(0);
    await bench.change(`UPDATE campaign SET ${change} WHERE tenant_id = $1 AND code = '2018-S2'`);
    await bench.sweep('2019-05-17');
    expect(await bench.log()).toEqual(['J-21 2019-05-16', ...recorded].map((line) => `${ana.email} ${line}`));
  });

  it('is claimed once by several sweeps at once, whatever it is about', async () => {
    await bench.ask(bench.aurore, 1, 2);
    await alsoAsks('2019-05-20', 5);
    await since('READY', '2019-05-10', 2);
    for (let person = 0; person < 5; person++) await bench.reporterOf(bench.aurore);
    const found = await Promise.all([1, 2, 3, 4].map(() => bench.sweep('2019-05-16')));
    expect(found.reduce((sum, each) => sum + each)).toBe(5);
    expect(await bench.change(`SELECT count(*) AS digests, count(DISTINCT person_id) AS people FROM reminder_digest WHERE tenant_id = $1`)).toEqual([{ digests: '5', people: '5' }]);
    expect(await bench.counts()).toMatchObject({ reminders: '15', mails: '5' });
  });
});

describe('what waits for the secretariat', () => {
  it('is told after five and ten business days, once each, until it is answered', async () => {
    await bench.ask(bench.aurore, 1, 2);
    await since('SUBMITTED', '2019-05-15', 1);
    await since('SUBMITTED', '2019-05-15', 2);
    const clerk = await secretary();
    expect(await bench.sweep('2019-05-21')).toBe(0);
    expect(await bench.sweep('2019-05-22')).toBe(1);
    expect(await bench.sweep('2019-05-23')).toBe(0);
    expect(await subjectsOn('2019-05-22')).toEqual([`${clerk.email}: [Pacte] 2 réponses à relire depuis le 15 mai 2019`]);
    expect(await textOn('2019-05-22', clerk)).toMatch(/\/campagnes\/2019-S1\?etat=SUBMITTED\n/);
    expect((await bench.digests('2019-05-22'))[0]!.mail!.html).toMatch(/\/campagnes\/2019-S1\/rapports\/[0-9a-f-]{36}"/);
    await bench.answered(bench.aurore, 'ACCEPTED', 1);
    expect(await bench.sweep('2019-05-29')).toBe(1);
    expect(await subjectsOn('2019-05-29')).toEqual([`${clerk.email}: [Pacte] 1 réponse à relire depuis le 15 mai 2019`]);
    await bench.answered(bench.aurore, 'ACCEPTED', 2);
    expect(await subjectsOn('2019-05-29')).toEqual([`${clerk.email}: nothing`]);
    expect(await bench.log()).toEqual([`${clerk.email} J5 2019-05-22 REVIEW`, `${clerk.email} J10 2019-05-29 REVIEW`]);
  });

  it('counts anew when an answer comes back, is told after the campaign has ended, and recorded for who wants no mail', async () => {
    await bench.ask(bench.aurore, 1);
    await since('SUBMITTED', '2019-06-26', 1);
    const clerk = await secretary();
    await bench.change(`UPDATE campaign SET state = 'CLOSED', closed_on = '2019-06-28' WHERE tenant_id = $1`);
    expect(await bench.sweep('2019-07-03')).toBe(1);
    await since('SUBMITTED', '2019-07-03', 1);
    const choices = worker.get(MailChoices, { strict: false });
    const stop = await choices.wayOut(bench.at('2019-07-04'), clerk.id, 'REMINDERS');
    await choices.chooseByLink(bench.at('2019-07-04'), new URL(stop.url).searchParams.get('jeton')!, false, '192.0.2.1');
    expect(await bench.sweep('2019-07-10')).toBe(0);
    expect(await bench.log()).toEqual([`${clerk.email} J5 2019-07-03 REVIEW`, `${clerk.email} J5 2019-07-10 DECLINED REVIEW`]);
  });

  it('loses nothing while mails are held after the campaign: what another notice replaced is recorded at any hour', async () => {
    await bench.ask(bench.aurore, 1);
    await since('SUBMITTED', '2019-06-26', 1);
    const clerk = await secretary();
    await bench.change(`UPDATE campaign SET state = 'CLOSED', closed_on = '2019-06-28' WHERE tenant_id = $1`);
    await bench.change(`INSERT INTO mail_stop (tenant_id, reason, stopped_at) VALUES ($1, 'x', '2019-07-01')`);
    for (const day of ['2019-07-03', '2019-07-04', '2019-07-10']) expect(await bench.sweep(day)).toBe(0);
    expect(await bench.log()).toEqual([`${clerk.email} J5 2019-07-03 SUPERSEDED REVIEW`]);
    await bench.change(`DELETE FROM mail_stop WHERE tenant_id = $1`);
    expect(await bench.sweep('2019-07-10')).toBe(1);
    expect(await bench.log()).toEqual([`${clerk.email} J5 2019-07-03 SUPERSEDED REVIEW`, `${clerk.email} J10 2019-07-10 REVIEW`]);
  });

  it('is one section however many days it was sent on', async () => {
    await bench.ask(bench.aurore, 1, 2);
    await since('SUBMITTED', '2019-05-14', 1);
    await since('SUBMITTED', '2019-05-15', 2);
    const clerk = await secretary();
    expect(await bench.sweep('2019-05-22')).toBe(1);
    expect(await subjectsOn('2019-05-22')).toEqual([`${clerk.email}: [Pacte] 2 réponses à relire depuis le 14 mai 2019`]);
    expect(await bench.log()).toHaveLength(2);
  });

  it('is nobody else’s, and tells in the trail how many were told of how much', async () => {
    await bench.ask(bench.aurore, 1);
    await since('SUBMITTED', '2019-05-15', 1);
    await bench.reporterOf(bench.aurore);
    await aPerson(api, bench.tenant, { role: 'PACT_ADMINISTRATOR' });
    expect(await bench.sweep('2019-05-22')).toBe(0);
    await secretary();
    await secretary();
    expect(await bench.sweep('2019-05-22')).toBe(2);
    const [entry] = await bench.change(`SELECT changes::text FROM audit_entry WHERE tenant_id = $1 AND action = 'reminders.waits-told'`);
    expect(JSON.parse(entry!['changes']!)).toMatchObject([{ field: 'on', after: '2019-05-22' }, { field: 'persons', after: '2' }, { field: 'waiting', after: '1' }]);
  });

  it('after an outage says what stands and records what it replaces', async () => {
    await bench.ask(bench.aurore, 1);
    await since('SUBMITTED', '2019-05-15', 1);
    const clerk = await secretary();
    expect(await bench.sweep('2019-06-03')).toBe(1);
    expect(await bench.log()).toEqual([`${clerk.email} J5 2019-05-22 SUPERSEDED REVIEW`, `${clerk.email} J10 2019-06-03 REVIEW`]);
  });
});

describe('what waits for who validates', () => {
  it('is told to them, not to who writes; and not twice, when what is owed says it too', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.change(`UPDATE campaign SET reminder_offsets = '{10}' WHERE tenant_id = $1`);
    await since('READY', '2019-05-16', 1);
    const ana = await bench.reporterOf(bench.aurore);
    await aPerson(api, bench.tenant, { role: 'CONTRIBUTOR', organisation: bench.aurore.id });
    expect(await bench.sweep('2019-05-20')).toBe(0);
    expect(await bench.sweep('2019-05-21')).toBe(1);
    expect(await subjectsOn('2019-05-21')).toEqual([`${ana.email}: [Pacte] 1 réponse à valider, prête depuis le 16 mai 2019`]);
    expect(await textOn('2019-05-21', ana)).toMatch(/Valider pour Aurore :\nhttps?:[^\n]*\/rapports\/2019-S1\/aurore\n/);
    await bench.change(`UPDATE campaign SET reminder_offsets = '{-9}' WHERE tenant_id = $1`);
    await bench.change(`INSERT INTO reminder_policy (tenant_id, pact_id, kind, offsets, business_days, enabled, heads_from) VALUES ($1, $2, 'REPORT', '{-9}', false, true, -9)`, [bench.pact.id]);
    expect(await bench.sweep('2019-05-28')).toBe(2);
    expect(await subjectsOn('2019-05-28')).toHaveLength(2);
    expect((await bench.digests('2019-05-28')).find(({ to }) => to === ana.email)!.mail!.text.match(/- Engagement 1 – /g)).toHaveLength(1);
  });

  it('is told all the same when what is owed turns out not to be said: another due date, a link withdrawn', async () => {
    await bench.ask(bench.aurore, 1);
    await since('READY', '2019-05-13', 1);
    const ana = await bench.reporterOf(bench.aurore);
    expect(await bench.sweep('2019-05-16')).toBe(1);
    expect(await subjectsOn('2019-05-16')).toEqual([`${ana.email}: [Pacte] 1 engagement à renseigner avant le 6 juin 2019 (J-21)`]);
    const waits = [`${ana.email}: [Pacte] 1 réponse à valider, prête depuis le 13 mai 2019`];
    await bench.change(`UPDATE guest_link SET revoked_at = '2019-05-16' WHERE tenant_id = $1`);
    expect(await subjectsOn('2019-05-16')).toEqual(waits);
    await bench.change(`UPDATE guest_link SET revoked_at = NULL WHERE tenant_id = $1`);
    await bench.change(`INSERT INTO campaign_extension (tenant_id, campaign_id, organisation_id, due_on, reason, granted_on) VALUES ($1, $2, $3, '2019-06-15', 'x', '2019-05-16')`, [bench.campaign.id, bench.aurore.id]);
    expect(await subjectsOn('2019-05-16')).toEqual(waits);
  });

  it('is not told once it was sent, given back, or its reader validates there no more', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.change(`UPDATE campaign SET reminder_offsets = '{10}' WHERE tenant_id = $1`);
    await since('READY', '2019-05-16', 1);
    const ana = await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-21');
    expect(await textOn('2019-05-21', ana)).toBeDefined();
    await bench.change(`UPDATE role_grant SET valid_until = '2019-05-21' WHERE tenant_id = $1`);
    expect(await textOn('2019-05-21', ana)).toBeUndefined();
    await bench.change(`UPDATE role_grant SET valid_until = NULL WHERE tenant_id = $1`);
    await bench.change(`UPDATE report SET state = 'DRAFT', ready_at = NULL WHERE tenant_id = $1`);
    expect(await textOn('2019-05-21', ana)).toBeUndefined();
  });
});

describe('a mail that leaves late', () => {
  it('asks nothing of who reports there no more', async () => {
    const cloche = await anOrganisation(api, bench.tenant, { slug: 'cloche', name: 'La Cloche' });
    await bench.ask(bench.aurore, 1);
    await bench.ask(cloche, 2);
    const ana = await bench.reporterOf(bench.aurore, cloche);
    await bench.sweep('2019-05-16');
    await bench.change(`UPDATE role_grant SET valid_until = '2019-05-16' WHERE tenant_id = $1 AND organisation_id = $2`, [cloche.id]);
    expect(await textOn('2019-05-16', ana)).not.toContain('La Cloche');
    await bench.change(`UPDATE role_grant SET valid_until = '2019-05-16' WHERE tenant_id = $1`);
    expect(await textOn('2019-05-16', ana)).toBeUndefined();
  });

  it('is none when it names no digest: another mail of its day says it', async () => {
    expect(await worker.get(MailTemplates).get('reminders.digest')!.render(bench.at('2019-05-16'), {}, bench.campaign.id)).toBeNull();
  });
});
