import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, fixedClock, Mails, MailTemplates, type RenderedMail, type RequestContext, type TenantRef } from '#platform';
import { Reminders } from '#reminders';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { aCampaign, anOrganisation, aPact, aPerson, aTenant, contextOf, countStatements, signedIn, startApi, type TestApi, type TestOrganisation, type TestPact } from '../builders/index.js';

const LIST = `query ($pact: String!, $campaign: String!, $first: Int) { reminders(pact: $pact, campaign: $campaign, first: $first) {
  totalCount pageInfo { hasNextPage }
  nodes { offsetDays due onDate person { email } organisation { slug } organisations { slug } mail { state attempts sentAt error messageId } } } }`;
const OPEN = 'mutation ($token: String!) { openGuestLink(input: { token: $token }) { viewer { kind guest { organisation { slug } campaign } } } }';

interface ListedReminder {
  offsetDays: number;
  due: number;
  onDate: string;
  person: { email: string };
  organisations: { slug: string }[];
  mail: { state: string; attempts: number; messageId: string };
}

let api: TestApi;
let worker: INestApplicationContext;
let tenant: TenantRef;
let pact: TestPact;
let campaign: { id: string; code: string };
let aurore: TestOrganisation;

beforeAll(async () => {
  api = await startApi({ DATABASE_POOL: '8' });
  worker = await NestFactory.createApplicationContext(WorkerModule.with(api.config), { logger: false });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});
beforeEach(async () => {
  tenant = await aTenant(api);
  pact = await aPact(api, tenant, { commitments: 6 });
  campaign = await aCampaign(api, tenant, pact, { dueOn: '2019-06-06', closesOn: '2019-06-28' });
  aurore = await anOrganisation(api, tenant, { slug: 'aurore', name: 'Aurore' });
});

const at = (day: string): RequestContext => ({ ...contextOf(api, tenant, fixedClock(day.length > 10 ? day : `${day}T08:00:00Z`)), db: worker.get(Database).readerFor(tenant.id) });
const sweep = async (day: string): Promise<number> => (await worker.get(Reminders).sweep(at(day))).reduce((sum, { digests }) => sum + digests, 0);
const reporterOf = (...organisations: TestOrganisation[]) => aPerson(api, tenant, ...organisations.map(({ id }) => ({ role: 'ORGANISATION_VALIDATOR' as const, organisation: id })));
const change = (sql: string, params: readonly unknown[] = []): Promise<Record<string, string>[]> =>
  api.get(Database).transaction(contextOf(api, tenant), (ctx) => ctx.db.query<Record<string, string>>(sql, [tenant.id, ...params]));

/** Asks an organisation for commitments, by number. */
async function ask(organisation: TestOrganisation, ...numbers: number[]): Promise<void> {
  for (const number of numbers) {
    await change(`INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) VALUES ($1, $2, $3, $4, 'LEAD')`, [campaign.id, pact.commitments[number - 1]!.id, organisation.id]);
  }
}

/** Puts an organisation's answers into a state; all of them, or the one for a commitment. */
async function answered(organisation: TestOrganisation, state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED', number?: number): Promise<void> {
  await change(
    `INSERT INTO report (tenant_id, request_id, state, saved_at, saved_by, submitted_at, return_comment)
     SELECT $1, q.id, $4, '2019-05-01', 'test', '2019-05-01', 'à revoir' FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
     WHERE q.tenant_id = $1 AND q.campaign_id = $2 AND q.organisation_id = $3 AND n.number = coalesce($5, n.number)
     ON CONFLICT (tenant_id, request_id) DO UPDATE SET state = excluded.state`,
    [campaign.id, organisation.id, state, number ?? null],
  );
}

/** The digests as they would leave now; null: nothing is left to ask for. */
async function digests(day: string): Promise<{ to: string; mail: RenderedMail | null }[]> {
  const rows = await at(day).db.query<{ id: string; recipient: string; template: string; payload: Record<string, unknown> }>(
    `SELECT w.id, w.recipient, w.template, w.payload FROM mail_message w JOIN reminder m ON m.tenant_id = w.tenant_id AND m.mail_id = w.id
     WHERE w.tenant_id = $1 AND m.on_date = $2 ORDER BY w.recipient`,
    [tenant.id, day],
  );
  return Promise.all(rows.map(async (row) => ({ to: row.recipient, mail: await worker.get(MailTemplates).get(row.template)!.render(at(day), row.payload, row.id) })));
}
const tokensIn = (text: string): string[] => [...text.matchAll(/jeton=([\w-]+)/g)].map((match) => match[1]!);
const counts = async (): Promise<Record<string, string>> =>
  (await change(`SELECT (SELECT count(*) FROM reminder WHERE tenant_id = $1) AS reminders, (SELECT count(*) FROM mail_message WHERE tenant_id = $1) AS mails,
    (SELECT count(*) FROM guest_link WHERE tenant_id = $1) AS links, (SELECT count(*) FROM outbox WHERE tenant_id = $1) AS jobs`))[0]!;

describe('the sweep', () => {
  it('queues one digest for each person in charge of what is still owed', async () => {
    const cloche = await anOrganisation(api, tenant, { name: 'La Cloche' });
    await ask(aurore, 1, 2, 3);
    await ask(cloche, 4);
    const [ana, ben] = [await reporterOf(aurore), await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: aurore.id })];
    const cloé = await reporterOf(cloche);
    expect(await sweep('2019-05-16')).toBe(3);
    const sent = await digests('2019-05-16');
    expect(sent.map(({ to, mail }) => [to, mail!.subject]).sort()).toEqual(
      [
        [ana.email, '[Pacte] 3 engagements à renseigner avant le 6 juin 2019 (J-21)'],
        [ben.email, '[Pacte] 3 engagements à renseigner avant le 6 juin 2019 (J-21)'],
        [cloé.email, '[Pacte] 1 engagement à renseigner avant le 6 juin 2019 (J-21)'],
      ].sort(),
    );
    expect(await counts()).toEqual({ reminders: '3', mails: '3', links: '3', jobs: '3' });
  });

  it('finds nothing new when it runs again the same day, however often at once', async () => {
    await ask(aurore, 1);
    for (let person = 0; person < 5; person++) await reporterOf(aurore);
    const found = await Promise.all([1, 2, 3, 4].map(() => sweep('2019-05-16')));
    expect(found.reduce((sum, each) => sum + each)).toBe(5);
    expect(await sweep('2019-05-16')).toBe(0);
    expect(await sweep('2019-05-29')).toBe(0);
    expect(await counts()).toEqual({ reminders: '5', mails: '5', links: '5', jobs: '5' });
  });

  it('sends the next offset to those who still owe, and nothing to those who have answered', async () => {
    const cloche = await anOrganisation(api, tenant);
    await ask(aurore, 1, 2);
    await ask(cloche, 3);
    const ana = await reporterOf(aurore);
    await reporterOf(cloche);
    expect(await sweep('2019-05-16')).toBe(2);
    await answered(cloche, 'SUBMITTED');
    await answered(aurore, 'ACCEPTED', 1);
    expect(await sweep('2019-05-30')).toBe(1);
    expect((await digests('2019-05-30')).map(({ to, mail }) => [to, mail!.subject])).toEqual([[ana.email, '[Pacte] 1 engagement à renseigner avant le 6 juin 2019 (J-7)']]);
    await answered(aurore, 'SUBMITTED');
    for (const day of ['2019-06-04', '2019-06-09', '2019-06-16']) expect(await sweep(day)).toBe(0);
  });

  it('reminds again when an answer comes back, and after the due date', async () => {
    await ask(aurore, 1);
    await reporterOf(aurore);
    await answered(aurore, 'SUBMITTED');
    expect(await sweep('2019-06-04')).toBe(0);
    await answered(aurore, 'RETURNED');
    expect(await sweep('2019-06-05')).toBe(1);
    expect((await digests('2019-06-05'))[0]!.mail!.text).toContain('(renvoyé avec un commentaire du secrétariat)');
    expect(await sweep('2019-06-09')).toBe(1);
    expect((await digests('2019-06-09'))[0]!.mail!.subject).toBe('[Pacte] 1 engagement en retard depuis le 6 juin 2019 (J+3)');
  });

  it('writes one message to someone who answers for two organisations, with a link for each', async () => {
    const cloche = await anOrganisation(api, tenant, { slug: 'cloche', name: 'La Cloche' });
    await ask(aurore, 2, 5);
    await ask(cloche, 1);
    await answered(aurore, 'DRAFT', 5);
    const ana = await reporterOf(aurore, cloche);
    expect(await sweep('2019-05-16')).toBe(1);
    const [{ to, mail } = { to: '', mail: null }] = await digests('2019-05-16');
    expect(to).toBe(ana.email);
    expect(mail!.subject).toContain('3 engagements');
    expect(mail!.text).toMatch(/Aurore\n======\n\n- Engagement 5 .*\(brouillon commencé\)\n- Engagement 2 .*\(à renseigner\)\n[^]*La Cloche\n=========\n\n- Engagement 1 /);
    // Real sessions expire by the real clock: the links are opened at the campaign's time by moving their end.
    await change(`UPDATE guest_link SET expires_at = '2100-01-01' WHERE tenant_id = $1`);
    const opened = await Promise.all(tokensIn(mail!.text).map((token) => api.client(tenant).ask<{ openGuestLink: { viewer: { guest: { organisation: { slug: string } } } } }>(OPEN, { token })));
    expect(opened.map(({ openGuestLink }) => openGuestLink.viewer.guest.organisation.slug)).toEqual(['aurore', 'cloche']);
  });

  it('leaves alone who has left, who holds another role, and the neighbour', async () => {
    await ask(aurore, 1);
    const gone = await reporterOf(aurore);
    await change(`UPDATE person SET left_on = '2019-05-16' WHERE tenant_id = $1 AND id = $2`, [gone.id]);
    await aPerson(api, tenant, { role: 'FINANCE_CORRESPONDENT', organisation: aurore.id });
    await aPerson(api, tenant, { role: 'SECRETARIAT' });
    const neighbour = await aTenant(api);
    expect(await worker.get(Reminders).sweep({ ...at('2019-05-16'), tenant: neighbour, db: worker.get(Database).readerFor(neighbour.id) })).toEqual([]);
    expect(await sweep('2019-05-16')).toBe(0);
    expect(await counts()).toEqual({ reminders: '0', mails: '0', links: '0', jobs: '0' });
  });

  it('stays silent before the first offset, and for campaigns that are not open', async () => {
    await ask(aurore, 1);
    await reporterOf(aurore);
    await change(`UPDATE campaign SET opens_on = '2019-01-01' WHERE tenant_id = $1`);
    expect(await sweep('2019-04-21')).toBe(0);
    for (const state of ['PLANNED', 'CLOSED']) {
      await change(`UPDATE campaign SET state = $2 WHERE tenant_id = $1`, [state]);
      expect(await sweep('2019-05-16')).toBe(0);
    }
    await change(`UPDATE campaign SET state = 'OPEN' WHERE tenant_id = $1`);
    expect(await sweep('2019-06-29')).toBe(0); // past the last day of late answers
    expect(await sweep('2019-04-22')).toBe(1);
  });

  it('keeps to Paris days through the change of the clocks on 31 March 2019', async () => {
    await ask(aurore, 1);
    await reporterOf(aurore);
    // J-2 is 30 March, J-1 is 31 March, the day of 23 hours; J+1 is 2 April.
    await change(`UPDATE campaign SET opens_on = '2019-03-01', due_on = '2019-04-01', reminder_offsets = '{-2,-1,1}' WHERE tenant_id = $1`);
    expect(await sweep('2019-03-29T22:59:00Z')).toBe(0); // 29 March, 23:59
    expect(await sweep('2019-03-29T23:00:00Z')).toBe(1); // 30 March, 00:00
    expect(await sweep('2019-03-30T22:59:00Z')).toBe(0); // 30 March, 23:59
    expect(await sweep('2019-03-30T23:00:00Z')).toBe(1); // 31 March, 00:00, one hour from Greenwich
    expect(await sweep('2019-03-31T21:59:00Z')).toBe(0); // 31 March, 23:59, two hours from Greenwich
    expect(await sweep('2019-04-01T21:59:00Z')).toBe(0); // 1 April, 23:59
    expect(await sweep('2019-04-01T22:00:00Z')).toBe(1); // 2 April, 00:00
    expect((await change(`SELECT on_date::text, offset_days FROM reminder WHERE tenant_id = $1 ORDER BY on_date`)).map((row) => [row['on_date'], row['offset_days']])).toEqual([
      ['2019-03-30', -2],
      ['2019-03-31', -1],
      ['2019-04-02', 1],
    ]);
  });

  it('leaves nothing behind when it fails on the way, and does all of it the next time', async () => {
    await ask(aurore, 1);
    await reporterOf(aurore);
    const mails = worker.get(Mails);
    const real = mails.queueMany.bind(mails);
    mails.queueMany = async (...args) => {
      await real(...args);
      throw new Error('the power went');
    };
    await expect(sweep('2019-05-16')).rejects.toThrow('the power went');
    expect(await counts()).toEqual({ reminders: '0', mails: '0', links: '0', jobs: '0' });
    mails.queueMany = real;
    expect(await sweep('2019-05-16')).toBe(1);
  });

  it('reminds a thousand persons in a few statements', async () => {
    await change(
      `WITH o AS (INSERT INTO organisation (tenant_id, slug, name, kind) SELECT $1, 'o-' || n, 'Organisation ' || n, 'ASSOCIATION' FROM generate_series(1, 500) n RETURNING id),
       p AS (INSERT INTO person (tenant_id, name, email) SELECT $1, 'Personne ' || n, 'p' || n || '@asso.example' FROM generate_series(1, 1000) n RETURNING id),
       op AS (SELECT id, row_number() OVER () AS n FROM o), pp AS (SELECT id, row_number() OVER () AS n FROM p),
       g AS (INSERT INTO role_grant (tenant_id, person_id, role, organisation_id) SELECT $1, pp.id, 'CONTRIBUTOR', op.id FROM pp JOIN op ON op.n = (pp.n - 1) % 500 + 1)
       INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) SELECT $1, $2, n.id, o.id, 'PARTNER' FROM o, commitment n WHERE n.tenant_id = $1`,
      [campaign.id],
    );
    const statements: string[] = [];
    const stop = worker.get(Database).observe((sql) => statements.push(sql));
    expect(await sweep('2019-05-16')).toBe(1000);
    stop();
    expect(statements).toHaveLength(8);
    expect(await counts()).toEqual({ reminders: '1000', mails: '1000', links: '1000', jobs: '1000' });
  });

  it('counts the organisations nobody can be written to for, in the trail', async () => {
    const silent = await anOrganisation(api, tenant);
    await ask(aurore, 1, 2);
    await ask(silent, 3);
    await reporterOf(aurore);
    await sweep('2019-05-16');
    const [entry] = await change(`SELECT changes::text FROM audit_entry WHERE tenant_id = $1 AND action = 'reminders.queued' AND object_id = $2`, [campaign.id]);
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
    await ask(aurore, 1);
    const ana = await reporterOf(aurore);
    await sweep('2019-05-16');
    const leaves = async (): Promise<boolean> => (await digests('2019-05-16'))[0]!.mail !== null;
    expect(await leaves()).toBe(true);
    await answered(aurore, 'SUBMITTED');
    expect(await leaves()).toBe(false);
    await answered(aurore, 'RETURNED');
    expect(await leaves()).toBe(true);
    await change(`UPDATE person SET left_on = '2019-05-10' WHERE tenant_id = $1 AND id = $2`, [ana.id]);
    expect(await leaves()).toBe(false);
    await change(`UPDATE person SET left_on = NULL WHERE tenant_id = $1`);
    await change(`UPDATE campaign SET state = 'CLOSED' WHERE tenant_id = $1`);
    expect(await leaves()).toBe(false);
  });

  it('speaks the reader’s language, names the secretariat and says what is fictional', async () => {
    await ask(aurore, 1);
    const ana = await reporterOf(aurore);
    const clerk = await aPerson(api, tenant, { role: 'SECRETARIAT' });
    await change(`UPDATE person SET locale = 'en', fictional = true WHERE tenant_id = $1 AND id = $2`, [ana.id]);
    await change(`UPDATE campaign SET copil_on = '2019-06-20' WHERE tenant_id = $1`);
    await sweep('2019-05-16');
    const { mail } = (await digests('2019-05-16'))[0]!;
    expect(mail!.subject).toBe('[Pacte] 1 commitment to report by 6 June 2019 (21 days left)');
    expect(mail!.text).toContain('The steering committee of 20 June 2019');
    expect(mail!.text).toContain(`Write to ${clerk.name}, ${clerk.email}.`);
    expect(mail!.text).toContain('Demonstration: this campaign and the persons named are fictional.');
    expect(mail!.html).toContain('<html lang="en">');
    expect(mail!.headers).toEqual({ 'Reply-To': clerk.email });
  });

  it('has links that last through the closing day, in Paris', async () => {
    await ask(aurore, 1);
    await reporterOf(aurore);
    await sweep('2019-05-16');
    expect(await change(`SELECT (expires_at AT TIME ZONE 'UTC')::text AS ends FROM guest_link WHERE tenant_id = $1`)).toEqual([{ ends: '2019-06-28 22:00:00' }]);
  });
});

describe('the list of reminders', () => {
  it('is the secretariat’s, in one statement, newest first', async () => {
    const cloche = await anOrganisation(api, tenant, { slug: 'cloche', name: 'La Cloche' });
    await ask(aurore, 1, 2);
    await ask(cloche, 3);
    const ana = await reporterOf(aurore, cloche);
    await sweep('2019-05-16');
    await sweep('2019-05-30');
    const clerk = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    const asked = () => clerk.ask<{ reminders: { totalCount: number; pageInfo: { hasNextPage: boolean }; nodes: ListedReminder[] } }>(LIST, { pact: pact.slug, campaign: campaign.code, first: 1 });
    const { result, statements } = await countStatements(api, asked);
    expect(result.reminders).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(result.reminders.nodes).toEqual([
      {
        offsetDays: -7,
        due: 3,
        onDate: '2019-05-30',
        person: { email: ana.email },
        organisation: { slug: 'aurore' },
        organisations: [{ slug: 'aurore' }, { slug: 'cloche' }],
        mail: { state: 'QUEUED', attempts: 0, sentAt: null, error: null, messageId: expect.stringMatching(new RegExp(`^<[0-9a-f-]{36}@${tenant.slug}.example>$`)) },
      },
    ]);
    expect(statements.filter((sql) => sql.includes('reminder'))).toHaveLength(1);
  });

  it('is refused to visitors and reporters, and empty of the neighbour’s', async () => {
    await ask(aurore, 1);
    const ana = await reporterOf(aurore);
    await sweep('2019-05-16');
    const query = { pact: pact.slug, campaign: campaign.code };
    expect((await api.client(tenant).graphql(LIST, query)).code).toBe('SIGN_IN_REQUIRED');
    expect((await (await signedIn(api, tenant, ana)).graphql(LIST, query)).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await theirs.graphql(LIST, query)).code).toBe('PACT_NOT_FOUND');
  });

  it('names what is not there', async () => {
    const clerk = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    expect((await clerk.graphql(LIST, { pact: 'nul', campaign: '2019-S1' })).code).toBe('PACT_NOT_FOUND');
    expect((await clerk.graphql(LIST, { pact: pact.slug, campaign: '2031-S1' })).code).toBe('CAMPAIGN_NOT_FOUND');
    const page = 'query ($pact: String!, $campaign: String!) { reminders(pact: $pact, campaign: $campaign, first: 501) { nodes { id } } }';
    expect((await clerk.graphql(page, { pact: pact.slug, campaign: campaign.code })).code).toBe('PAGE_TOO_LARGE');
    expect((await clerk.ask<{ reminders: { totalCount: number } }>(LIST, { pact: pact.slug, campaign: campaign.code })).reminders.totalCount).toBe(0);
  });
});
