import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailChoices } from '#access';
import { Database, Mails } from '#platform';
import { Reminders } from '#reminders';
import { anOrganisation, aPerson, aTenant, type TestApi } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';

const OPEN = 'mutation ($token: String!) { openGuestLink(input: { token: $token }) { viewer { kind guest { organisation { slug } campaign } } } }';
const NOTHING = { campaigns: 0, digests: 0, missed: 0 };
const tokensIn = (text: string): string[] => [...text.matchAll(/repondre\?jeton=([\w-]+)/g)].map((match) => match[1]!);

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

describe('the sweep', () => {
  it('queues one digest for each person in charge of what is still owed', async () => {
    const cloche = await anOrganisation(api, bench.tenant, { name: 'La Cloche' });
    await bench.ask(bench.aurore, 1, 2, 3);
    await bench.ask(cloche, 4);
    const [ana, ben] = [await bench.reporterOf(bench.aurore), await bench.reporterOf(bench.aurore)];
    const cloé = await bench.reporterOf(cloche);
    expect(await bench.sweep('2019-05-16')).toBe(3);
    const sent = await bench.digests('2019-05-16');
    expect(sent.map(({ to, mail }) => [to, mail!.subject]).sort()).toEqual(
      [
        [ana.email, '[Pacte] 3 engagements à renseigner avant le 6 juin 2019 (J-21)'],
        [ben.email, '[Pacte] 3 engagements à renseigner avant le 6 juin 2019 (J-21)'],
        [cloé.email, '[Pacte] 1 engagement à renseigner avant le 6 juin 2019 (J-21)'],
      ].sort(),
    );
    expect(await bench.counts()).toEqual({ reminders: '3', mails: '3', links: '3', jobs: '3' });
  });

  it('withholds those of who wants none, records it, and writes to their colleagues; each mail carries the way out', async () => {
    await bench.ask(bench.aurore, 1, 2);
    const [ana, ben] = [await bench.reporterOf(bench.aurore), await bench.reporterOf(bench.aurore)];
    const unsubscribe = (mail: { headers?: Readonly<Record<string, string>> } | null): string => /jeton=([\w-]+)>$/.exec(mail!.headers!['List-Unsubscribe']!)![1]!;
    await worker.get(MailChoices, { strict: false }).chooseByLink(bench.at('2019-05-15'), new URL((await worker.get(MailChoices, { strict: false }).wayOut(bench.at('2019-05-15'), ana.id, 'REMINDERS')).url).searchParams.get('jeton')!, false, '192.0.2.1');
    expect(await bench.sweep('2019-05-16')).toBe(1);
    expect((await bench.log()).sort()).toEqual([`${ana.email} J-21 2019-05-16 DECLINED`, `${ben.email} J-21 2019-05-16`].sort());
    expect(await bench.counts()).toEqual({ reminders: '2', mails: '1', links: '1', jobs: '1' });
    const [sent] = await bench.digests('2019-05-16');
    expect(sent!.to).toBe(ben.email);
    expect(sent!.mail!.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect(sent!.mail!.text).toContain(`/desabonnement?jeton=${unsubscribe(sent!.mail)}`);
    // Stopped while it waits to leave: it does not, and is told as the others.
    await worker.get(MailChoices, { strict: false }).chooseByLink(bench.at('2019-05-16'), unsubscribe(sent!.mail), false, '192.0.2.1');
    expect((await bench.digests('2019-05-16'))[0]!.mail).toBeNull();
    expect((await bench.log()).sort()).toEqual([ana, ben].map(({ email }) => `${email} J-21 2019-05-16 DECLINED`).sort());
    expect(await bench.sweep('2019-05-31')).toBe(0);
    expect((await bench.change(`SELECT changes::text AS changes FROM audit_entry WHERE tenant_id = $1 AND action = 'reminders.queued' ORDER BY sequence DESC LIMIT 1`))[0]!.changes).toMatch(/"field": "unreachable"[^}]*"after": "1"|"after": "1"[^}]*"field": "unreachable"/);
  });

  it('finds nothing new when it runs again the same day, however often at once', async () => {
    await bench.ask(bench.aurore, 1);
    for (let person = 0; person < 5; person++) await bench.reporterOf(bench.aurore);
    const found = await Promise.all([1, 2, 3, 4].map(() => bench.sweep('2019-05-16')));
    expect(found.reduce((sum, each) => sum + each)).toBe(5);
    expect(await bench.sweep('2019-05-16')).toBe(0);
    expect(await bench.sweep('2019-05-29')).toBe(0);
    expect(await bench.counts()).toEqual({ reminders: '5', mails: '5', links: '5', jobs: '5' });
  });

  it('sends the next offset to those who still owe, and nothing to those who have answered', async () => {
    const cloche = await anOrganisation(api, bench.tenant);
    await bench.ask(bench.aurore, 1, 2);
    await bench.ask(cloche, 3);
    const ana = await bench.reporterOf(bench.aurore);
    await bench.reporterOf(cloche);
    expect(await bench.sweep('2019-05-16')).toBe(2);
    await bench.answered(cloche, 'SUBMITTED');
    await bench.answered(bench.aurore, 'ACCEPTED', 1);
    expect(await bench.sweep('2019-05-31')).toBe(1);
    expect((await bench.digests('2019-05-31')).map(({ to, mail }) => [to, mail!.subject])).toEqual([[ana.email, '[Pacte] 1 engagement à renseigner avant le 6 juin 2019 (J-6)']]);
    await bench.answered(bench.aurore, 'SUBMITTED');
    for (const day of ['2019-06-04', '2019-06-11', '2019-06-17']) expect(await bench.sweep(day)).toBe(0);
  });

  it('reminds again when an answer comes back, and after the due date', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    await bench.answered(bench.aurore, 'SUBMITTED');
    expect(await bench.sweep('2019-06-04')).toBe(0);
    await bench.answered(bench.aurore, 'RETURNED');
    expect(await bench.sweep('2019-06-05')).toBe(1);
    expect((await bench.digests('2019-06-05'))[0]!.mail!.text).toContain('(retourné avec un commentaire du secrétariat)');
    expect(await bench.sweep('2019-06-11')).toBe(1);
    expect((await bench.digests('2019-06-11'))[0]!.mail!.subject).toBe('[Pacte] 1 engagement en retard depuis le 6 juin 2019 (J+5)');
  });

  it('writes one message to someone who answers for two organisations, with a link for each', async () => {
    const cloche = await anOrganisation(api, bench.tenant, { slug: 'cloche', name: 'La Cloche' });
    await bench.ask(bench.aurore, 2, 5);
    await bench.ask(cloche, 1);
    await bench.answered(bench.aurore, 'DRAFT', 5);
    const ana = await bench.reporterOf(bench.aurore, cloche);
    expect(await bench.sweep('2019-05-16')).toBe(1);
    const [{ to, mail } = { to: '', mail: null }] = await bench.digests('2019-05-16');
    expect(to).toBe(ana.email);
    expect(mail!.subject).toContain('3 engagements');
    expect(mail!.text).toMatch(/Aurore\n======\n\n- Engagement 5 .*\(brouillon commencé\)\n- Engagement 2 .*\(à renseigner\)\n[^]*La Cloche\n=========\n\n- Engagement 1 /);
    // Real sessions expire by the real clock: the links are opened at the campaign's time by moving their end.
    await bench.change(`UPDATE guest_link SET expires_at = '2100-01-01' WHERE tenant_id = $1`);
    const opened = await Promise.all(tokensIn(mail!.text).map((token) => api.client(bench.tenant).ask<{ openGuestLink: { viewer: { guest: { organisation: { slug: string } } } } }>(OPEN, { token })));
    expect(opened.map(({ openGuestLink }) => openGuestLink.viewer.guest.organisation.slug)).toEqual(['aurore', 'cloche']);
  });

  it('leaves alone who has left, who holds another role, and the neighbour', async () => {
    await bench.ask(bench.aurore, 1);
    const gone = await bench.reporterOf(bench.aurore);
    await bench.change(`UPDATE person SET left_on = '2019-05-16' WHERE tenant_id = $1 AND id = $2`, [gone.id]);
    await aPerson(api, bench.tenant, { role: 'FINANCE_CORRESPONDENT', organisation: bench.aurore.id });
    await aPerson(api, bench.tenant, { role: 'SECRETARIAT' });
    const neighbour = await aTenant(api);
    expect(await worker.get(Reminders).sweep(bench.at('2019-05-16', neighbour))).toEqual(NOTHING);
    expect(await bench.sweep('2019-05-16')).toBe(0);
    expect(await bench.counts()).toEqual({ reminders: '0', mails: '0', links: '0', jobs: '0' });
  });

  it('sends one digest after an outage, and records those that could not leave with the reason', async () => {
    await bench.ask(bench.aurore, 1, 2);
    const ana = await bench.reporterOf(bench.aurore);
    expect(await bench.sweep('2019-05-15')).toBe(1);
    expect(await bench.sweep('2019-06-11')).toBe(1);
    expect(await bench.log()).toEqual([
      `${ana.email} J-45 2019-05-15`,
      `${ana.email} J-21 2019-05-16 SUPERSEDED`,
      `${ana.email} J-7 2019-05-30 SUPERSEDED`,
      `${ana.email} J-2 2019-06-04 SUPERSEDED`,
      `${ana.email} J3 2019-06-11`,
    ]);
    expect((await bench.digests('2019-06-11'))[0]!.mail!.subject).toContain('(J+5)');
    expect(await bench.counts()).toEqual({ reminders: '5', mails: '2', links: '2', jobs: '2' });
    const [entry] = await bench.change(`SELECT changes::text FROM audit_entry WHERE tenant_id = $1 AND action = 'reminders.superseded' AND object_id = $2`, [bench.campaign.id]);
    expect(JSON.parse(entry!['changes']!)).toEqual([{ field: 'reminders', before: null, after: '3' }]);
  });

  it('sends late, and records nothing as missed, when only one fell due during an outage of three days', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-15');
    expect(await bench.sweep('2019-05-20')).toBe(1);
    expect((await bench.log()).filter((line) => line.includes('SUPERSEDED'))).toEqual([]);
  });

  it('leaves nobody without a trace when the campaign ended meanwhile, whichever sweep comes first', async () => {
    const cloche = await anOrganisation(api, bench.tenant);
    await bench.ask(bench.aurore, 1);
    await bench.ask(cloche, 2);
    const ana = await bench.reporterOf(bench.aurore);
    await bench.reporterOf(cloche);
    await bench.sweep('2019-05-31');
    await bench.answered(cloche, 'SUBMITTED');
    for (const closed of [false, true]) {
      if (closed) {
        await bench.change(`DELETE FROM reminder_organisation mo USING reminder m WHERE mo.tenant_id = $1 AND m.tenant_id = $1 AND m.id = mo.reminder_id AND m.not_sent IS NOT NULL AND m.offset_days >= -2`);
        await bench.change(`DELETE FROM reminder WHERE tenant_id = $1 AND offset_days >= -2`);
        await bench.change(`UPDATE reminder_sweep SET swept_on = '2019-05-31' WHERE tenant_id = $1`);
        await bench.change(`UPDATE campaign SET state = 'CLOSED', closed_on = '2019-06-29' WHERE tenant_id = $1`);
      }
      expect(await bench.sweep('2019-06-29')).toBe(0);
      expect((await bench.log()).filter((line) => line.includes('CLOSED'))).toEqual([`${ana.email} J-2 2019-06-04 CLOSED`, `${ana.email} J3 2019-06-09 CLOSED`, `${ana.email} J10 2019-06-16 CLOSED`]);
      expect(await worker.get(Reminders).sweep(bench.at('2019-06-30'))).toEqual(NOTHING);
    }
  });

  it('does not take for missed what was sent in its time to those who owed then', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    await bench.answered(bench.aurore, 'SUBMITTED');
    for (const day of ['2019-05-16', '2019-05-31']) expect(await bench.sweep(day)).toBe(0);
    await bench.answered(bench.aurore, 'RETURNED');
    expect(await bench.sweep('2019-06-04')).toBe(1);
    expect(await bench.log()).toEqual([expect.stringMatching(/ J-2 2019-06-04$/)]);
  });

  it('stays silent before the first offset, and for campaigns that are not open', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    await bench.change(`UPDATE campaign SET opens_on = '2019-01-01' WHERE tenant_id = $1`);
    expect(await bench.sweep('2019-04-21')).toBe(0);
    expect(await bench.counts()).toEqual({ reminders: '0', mails: '0', links: '0', jobs: '0' });
    for (const state of ['PLANNED', 'CLOSED']) {
      await bench.change(`UPDATE campaign SET state = $2 WHERE tenant_id = $1`, [state]);
      expect(await bench.sweep('2019-05-16')).toBe(0);
    }
    await bench.change(`UPDATE campaign SET state = 'OPEN' WHERE tenant_id = $1`);
    expect(await bench.sweep('2019-04-23')).toBe(1);
    expect(await bench.sweep('2019-06-29')).toBe(0); // past the last day of late answers
  });

  it('leaves in the tenant’s hours, on business days; what fell due at night or on a Sunday waits', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    expect(await bench.sweep('2019-05-16T05:59:00Z')).toBe(0); // 07:59 in Paris
    expect(await bench.sweep('2019-05-16T06:00:00Z')).toBe(1);
    for (const closed of ['2019-05-30', '2019-06-04T17:00:00Z', '2019-06-09', '2019-06-10']) expect(await bench.sweep(closed)).toBe(0);
    expect(await bench.sweep('2019-06-11')).toBe(1);
    expect((await bench.log()).map((line) => line.split(' ').slice(1).join(' '))).toEqual(['J-21 2019-05-16', 'J-7 2019-05-30 SUPERSEDED', 'J-2 2019-06-04 SUPERSEDED', 'J3 2019-06-11']);
  });

  it('records what is over whatever the hour', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-06-29T02:00:00Z');
    expect(await bench.log()).toHaveLength(5);
  });

  it.each([
    ['spring', '2019-04-02', '2019-03-29', '2019-04-01', ['2019-03-28T22:59:00Z', '2019-03-28T23:00:00Z', '2019-03-31T21:59:00Z', '2019-03-31T22:00:00Z']],
    ['autumn', '2019-10-29', '2019-10-25', '2019-10-28', ['2019-10-24T21:59:00Z', '2019-10-24T22:00:00Z', '2019-10-27T22:59:00Z', '2019-10-27T23:00:00Z']],
  ])('keeps to Paris days through the change of the clocks in %s', async (_season, dueOn, friday, monday, midnights) => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    await bench.change(`UPDATE campaign SET opens_on = '2019-03-01', due_on = $2, closes_on = '2019-12-31', reminder_offsets = '{-4,-1}' WHERE tenant_id = $1`, [dueOn]);
    bench.hours = { from: '00:00', until: '24:00' };
    const found: number[] = [];
    for (const at of midnights) found.push(await bench.sweep(at)); // 23:59, then 00:00, on both sides
    expect(found).toEqual([0, 1, 0, 1]);
    expect((await bench.change(`SELECT on_date::text, offset_days FROM reminder WHERE tenant_id = $1 ORDER BY on_date`)).map((row) => [row['on_date'], row['offset_days']])).toEqual([
      [friday, -4],
      [monday, -1],
    ]);
  });

  it('leaves nothing behind when it fails on the way, and does all of it the next time', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    const mails = worker.get(Mails);
    const real = mails.queueMany.bind(mails);
    mails.queueMany = async (...args) => {
      await real(...args);
      throw new Error('the power went');
    };
    await expect(bench.sweep('2019-05-16')).rejects.toThrow('the power went');
    expect(await bench.counts()).toEqual({ reminders: '0', mails: '0', links: '0', jobs: '0' });
    mails.queueMany = real;
    expect(await bench.sweep('2019-05-16')).toBe(1);
  });

  it('reminds a thousand persons in a few statements', async () => {
    await bench.change(
      `WITH o AS (INSERT INTO organisation (tenant_id, slug, name, kind) SELECT $1, 'o-' || n, 'Organisation ' || n, 'ASSOCIATION' FROM generate_series(1, 500) n RETURNING id),
       p AS (INSERT INTO person (tenant_id, name, email) SELECT $1, 'Personne ' || n, 'p' || n || '@asso.example' FROM generate_series(1, 1000) n RETURNING id),
       op AS (SELECT id, row_number() OVER () AS n FROM o), pp AS (SELECT id, row_number() OVER () AS n FROM p),
       g AS (INSERT INTO role_grant (tenant_id, person_id, role, organisation_id) SELECT $1, pp.id, 'CONTRIBUTOR', op.id FROM pp JOIN op ON op.n = (pp.n - 1) % 500 + 1)
       INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) SELECT $1, $2, n.id, o.id, 'PARTNER' FROM o, commitment n WHERE n.tenant_id = $1`,
      [bench.campaign.id],
    );
    const statements: string[] = [];
    const stop = worker.get(Database).observe((sql) => statements.push(sql));
    expect(await bench.sweep('2019-05-16')).toBe(1000);
    stop();
    expect(statements).toHaveLength(15);
    // What is looked at every five minutes once all is said: six statements that read.
    const again: string[] = [];
    const stopAgain = worker.get(Database).observe((sql) => again.push(sql));
    expect(await bench.sweep('2019-05-16')).toBe(0);
    stopAgain();
    expect(again).toHaveLength(6);
    expect(await bench.counts()).toEqual({ reminders: '1000', mails: '1000', links: '1000', jobs: '1000' });
  });

  it('counts the organisations nobody can be written to for, in the trail', async () => {
    const silent = await anOrganisation(api, bench.tenant);
    await bench.ask(bench.aurore, 1, 2);
    await bench.ask(silent, 3);
    await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-16');
    const [entry] = await bench.change(`SELECT changes::text FROM audit_entry WHERE tenant_id = $1 AND action = 'reminders.queued' AND object_id = $2`, [bench.campaign.id]);
    expect(JSON.parse(entry!['changes']!)).toEqual([
      { field: 'on', before: null, after: '2019-05-16' },
      { field: 'persons', before: null, after: '1' },
      { field: 'organisations', before: null, after: '1' },
      { field: 'unreachable', before: null, after: '1' },
    ]);
  });
});

describe('the digest, when it leaves', () => {
  it('is not sent when everything was answered meanwhile, the person left or the campaign closed', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-16');
    const leaves = async (): Promise<boolean> => (await bench.digests('2019-05-16'))[0]!.mail !== null;
    expect(await leaves()).toBe(true);
    await bench.answered(bench.aurore, 'SUBMITTED');
    expect(await leaves()).toBe(false);
    await bench.answered(bench.aurore, 'RETURNED');
    expect(await leaves()).toBe(true);
    await bench.change(`UPDATE person SET left_on = '2019-05-10' WHERE tenant_id = $1 AND id = $2`, [ana.id]);
    expect(await leaves()).toBe(false);
    await bench.change(`UPDATE person SET left_on = NULL WHERE tenant_id = $1`);
    await bench.change(`UPDATE campaign SET state = 'CLOSED' WHERE tenant_id = $1`);
    expect(await leaves()).toBe(false);
  });

  it('speaks the reader’s language, names the secretariat and says what is fictional', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    const clerk = await aPerson(api, bench.tenant, { role: 'SECRETARIAT' });
    await bench.change(`UPDATE person SET locale = 'en', fictional = true WHERE tenant_id = $1 AND id = $2`, [ana.id]);
    await bench.change(`UPDATE campaign SET copil_on = '2019-06-20' WHERE tenant_id = $1`);
    await bench.sweep('2019-05-16');
    const { mail } = (await bench.digests('2019-05-16'))[0]!;
    expect(mail!.subject).toBe('[Pacte] 1 commitment to report by 6 June 2019 (21 days left)');
    expect(mail!.text).toContain('The steering committee of 20 June 2019');
    expect(mail!.text).toContain(`Write to ${clerk.name}, ${clerk.email}.`);
    expect(mail!.text).toContain('Demonstration: this campaign and the persons named are fictional.');
    expect(mail!.html).toContain('<html lang="en">');
    expect(mail!.headers).toMatchObject({ 'Reply-To': clerk.email });
  });

  it('has links that last through the closing day, in Paris', async () => {
    await bench.ask(bench.aurore, 1);
    await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-16');
    expect(await bench.change(`SELECT (expires_at AT TIME ZONE 'UTC')::text AS ends FROM guest_link WHERE tenant_id = $1`)).toEqual([{ ends: '2019-06-28 22:00:00' }]);
  });
});
