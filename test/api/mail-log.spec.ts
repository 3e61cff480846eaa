import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MAIL_KINDS } from '#mailing';
import { Database, DeliverMail, fixedClock, Mails, MailTemplates, messageIdOf, type TenantRef } from '#platform';
import { ThreadNews } from '#reporting';
import { startScriptedSmtp, type ScriptedSmtp } from '../jobs/scripted-smtp.js';
import { aCollection, aPerson, aTenant, contextOf, countStatements, reportActs, signedIn, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';
import { ReminderBench } from './reminder-bench.js';

const LIST = `query ($filter: MailFilter, $first: Int, $after: String) { mails(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  nodes { id kind kindWords recipient standing reason repeats resendable person { name } } } }`;
const ONE = 'query ($id: ID!) { mail(id: $id) { mail { standing messageId } preview { subject text html } } }';
const RESEND = 'mutation ($input: ResendMailInput!) { resendMail(input: $input) { mail } }';

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly kindWords: string;
  readonly recipient: string;
  readonly standing: string;
  readonly reason: string | null;
  readonly repeats: string | null;
  readonly resendable: boolean;
  readonly person: { readonly name: string } | null;
}

let smtp: ScriptedSmtp;
let services: Awaited<ReturnType<typeof ReminderBench.services>>;
let api: TestApi;
let tenant: TenantRef;
let desk: TestClient;
let ana: TestPerson;

beforeAll(async () => {
  smtp = await startScriptedSmtp();
  services = await ReminderBench.services({ SMTP_URL: smtp.url });
  ({ api } = services);
});
afterAll(async () => {
  await services.worker.close();
  await api.close();
  await smtp.stop();
});
beforeEach(async () => {
  smtp.received.length = 0;
  await openIn(await aTenant(api));
});

async function openIn(space: TenantRef): Promise<void> {
  tenant = space;
  desk = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  ana = await aPerson(api, tenant, { role: 'COPIL_MEMBER' });
}

const ctx = () => contextOf(api, tenant);
const write = (sql: string, params: readonly unknown[] = []) => api.get(Database).transaction(ctx(), (ctx) => ctx.db.query(sql, [tenant.id, ...params]));
const queued = (to = ana.email, template = 'address-corrected', payload: Record<string, string> = { personId: ana.id, address: 'NEW' }): Promise<string> =>
  api.get(Database).transaction(ctx(), (ctx) => api.get(Mails).queue(ctx, { to, template, payload }));
const deliver = (mailId: string): Promise<void> => api.get(DeliverMail).handle(ctx(), { mailId });
const list = async (filter: object = {}): Promise<Line[]> => (await desk.ask<{ mails: { nodes: Line[] } }>(LIST, { filter })).mails.nodes;

describe('the log of mails', () => {
  it('tells each mail, to whom, where it stands and why; filtered by state, person, words and day', async () => {
    const left = await queued();
    await deliver(left);
    const other = await queued('inconnu@ailleurs.example');
    await write(`UPDATE mail_message SET state = 'FAILED', error = '550 5.1.1 unknown', created_at = '2019-05-16T10:00:00Z' WHERE tenant_id = $1 AND id = $2`, [other]);
    expect((await list()).map(({ id, kindWords, recipient, standing, reason, resendable, person }) => ({ id, kindWords, recipient, standing, reason, resendable, person: person?.name ?? null }))).toEqual([
      { id: left, kindWords: 'Adresse corrigée', recipient: ana.email, standing: 'SENT', reason: null, resendable: true, person: ana.name },
      { id: other, kindWords: 'Adresse corrigée', recipient: 'inconnu@ailleurs.example', standing: 'FAILED', reason: '550 5.1.1 unknown', resendable: false, person: null },
    ]);
    const ids = async (filter: object): Promise<string[]> => (await list(filter)).map(({ id }) => id);
    expect(await ids({ standing: 'FAILED' })).toEqual([other]);
    expect(await ids({ person: ana.id })).toEqual([left]);
    expect(await ids({ words: ana.name.toUpperCase() })).toEqual([left]);
    expect(await ids({ words: 'ailleurs' })).toEqual([other]);
    expect(await ids({ from: '2019-05-16', until: '2019-05-16' })).toEqual([other]);
    expect(await ids({ until: '2019-05-15' })).toEqual([]);
    expect((await desk.graphql(LIST, { filter: { person: 'ana' } })).errors).toHaveLength(1);
  });

  it('says of those that nobody waits for that they are held, while the space holds them', async () => {
    const digest = await queued(ana.email, 'reminders.digest', { digestId: ana.id });
    const waited = await queued();
    await write(`INSERT INTO mail_stop (tenant_id, reason, stopped_at) VALUES ($1, 'Panne', now())`);
    expect(new Map((await list()).map(({ id, standing }) => [id, standing]))).toEqual(new Map([[waited, 'QUEUED'], [digest, 'HELD']]));
    expect((await list({ standing: 'HELD' })).map(({ id }) => id)).toEqual([digest]);
    expect((await list({ standing: 'QUEUED' })).map(({ id }) => id)).toEqual([waited]);
  });

  it('comes by pages, each in one statement however many mails', async () => {
    for (let n = 0; n < 7; n += 1) await queued();
    const page = async (after: string | null) => (await desk.ask<{ mails: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Line[] } }>(LIST, { first: 4, after })).mails;
    const { result: first, statements } = await countStatements(api, () => page(null));
    expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([7, 4, true]);
    expect(statements.filter((sql) => sql.includes('mail_message'))).toHaveLength(1);
    const second = await page(first.pageInfo.endCursor);
    expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([3, false]);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(7);
  });

  it('is the steering team’s, of its space', async () => {
    const id = await queued();
    await deliver(id);
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await theirs.ask<{ mails: { totalCount: number } }>(LIST)).mails.totalCount).toBe(0);
    expect((await theirs.graphql(ONE, { id })).code).toBe('MAIL_NOT_FOUND');
    expect((await theirs.graphql(RESEND, { input: { mail: id } })).code).toBe('MAIL_NOT_FOUND');
    const member = await signedIn(api, tenant, ana);
    for (const [operation, variables] of [[LIST, {}], [ONE, { id }], [RESEND, { input: { mail: id } }]] as const) {
      expect((await member.graphql(operation, variables)).code).toBe('FORBIDDEN');
      expect((await api.client(tenant).graphql(operation, variables)).code).toBe('SIGN_IN_REQUIRED');
    }
    expect((await member.get(`/files/courriels/${id}`)).status).toBe(403);
    expect((await theirs.get(`/files/courriels/${id}`)).status).toBe(404);
  });

  it('has words for each kind of mail that the service knows', () => {
    const known = api.get(MailTemplates).all().map(({ name }) => name);
    expect(known.length).toBeGreaterThan(15);
    expect(known.filter((name) => !MAIL_KINDS[name])).toEqual([]);
    expect(Object.keys(MAIL_KINDS).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('what a mail says', () => {
  const read = async (id: string) => (await desk.ask<{ mail: { mail: { messageId: string }; preview: { subject: string; text: string; html: string } | null } }>(ONE, { id })).mail;

  it('is shown without what opens something, and reading it writes nothing', async () => {
    const bench = await ReminderBench.open(services);
    await openIn(bench.tenant);
    await bench.ask(bench.aurore, 1, 2);
    await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-16');
    const [mail] = await bench.change(`SELECT id FROM mail_message WHERE tenant_id = $1 AND template = 'reminders.digest'`);
    await bench.change(`UPDATE mail_message SET state = 'SENT', sent_at = '2019-05-16T09:00:00Z' WHERE tenant_id = $1 AND id = $2`, [mail!['id']]);
    await bench.change(`DELETE FROM mail_choice WHERE tenant_id = $1`);
    const { preview } = await read(mail!['id']!);
    expect(preview!.text).toContain('Aurore');
    expect(preview!.text).toContain('/repondre?jeton=…');
    for (const part of [preview!.text, preview!.html, preview!.subject]) expect(part).not.toMatch(/[\w-]{40,}/);
    expect(preview!.html).not.toContain('href=');
    expect(await bench.change(`SELECT FROM mail_choice WHERE tenant_id = $1`)).toEqual([]);
    // Declined since: what the sender would record, a preview does not.
    await bench.change(`INSERT INTO mail_choice (tenant_id, person_id, topic, declined_at) SELECT $1, person_id, 'REMINDERS', now() FROM reminder_digest WHERE tenant_id = $1`);
    expect((await read(mail!['id']!)).preview).toBeNull();
    expect(await bench.change(`SELECT FROM reminder WHERE tenant_id = $1 AND not_sent IS NOT NULL`)).toEqual([]);
  });

  it('is framed as a page that can do nothing', async () => {
    const id = await queued();
    const { status, headers, text } = await desk.get(`/files/courriels/${id}`);
    expect([status, headers['x-frame-options'], headers['content-type']]).toEqual([200, 'SAMEORIGIN', 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toBe(`default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'`);
    expect(text).toContain('Votre adresse a été corrigée');
  });
});

describe('a mail sent again', () => {
  const resend = async (mail: string): Promise<{ code: string | undefined; id: string | undefined }> => {
    const { code, data } = await desk.graphql<{ resendMail: { mail: string } }>(RESEND, { input: { mail } });
    return { code, id: data?.resendMail?.mail };
  };

  it('is another mail, which says what it repeats, and is in the journal', async () => {
    const first = await queued();
    await deliver(first);
    const { id } = await resend(first);
    expect((await resend(first)).code).toBe('MAIL_REPEAT_WAITS');
    await deliver(id!);
    const [original, repeat] = smtp.received.map(({ email }) => email);
    expect(repeat!.subject).toBe(`Renvoi : ${original!.subject!}`);
    expect([repeat!.messageId, repeat!.references]).toEqual([messageIdOf(id!, tenant.senderAddress), messageIdOf(first, tenant.senderAddress)]);
    expect((await list()).find((line) => line.id === id)!.repeats).toBe(first);
    expect(await ctx().db.query(`SELECT action, object_id AS object FROM audit_entry WHERE tenant_id = $1 AND action = 'mail.resent'`, [tenant.id])).toEqual([{ action: 'mail.resent', object: ana.id }]);
  });

  it('says what the first said, also when rooms know it by its id, and a repeat is sent again', async () => {
    const scene = await aCollection(api);
    await openIn(scene.tenant);
    const request = await reportActs(() => scene).requestFor(1);
    const said = async (client: TestClient, operation: string, input: object) => (await client.ask<{ done: { request: { threads: { id: string }[] } } }>(operation, { input })).done.request.threads[0]!.id;
    const thread = await said(scene.secretariat, `mutation ($input: OpenThreadInput!) { done: openThread(input: $input) { request { threads { id } } } }`, { request, words: 'Depuis quand ?' });
    await said(scene.validator, `mutation ($input: ReplyInThreadInput!) { done: replyInThread(input: $input) { request { threads { id } } } }`, { thread, words: 'Depuis mars.' });
    const noon = contextOf(api, tenant, fixedClock('2019-05-16T12:00:00Z'));
    await write(`UPDATE thread_message SET written_at = written_at - (now() - '2019-05-16T11:00:00Z'::timestamptz) WHERE tenant_id = $1`);
    await api.get(ThreadNews).tell(noon);
    const first = (await list({ standing: 'QUEUED' })).find(({ kind }) => kind === 'thread.news')!.id;
    await api.get(DeliverMail).handle(noon, { mailId: first });
    const { id: repeat } = await resend(first);
    await api.get(DeliverMail).handle(noon, { mailId: repeat! });
    const { id: again } = await resend(repeat!);
    await api.get(DeliverMail).handle(noon, { mailId: again! });
    const texts = smtp.received.map(({ email }) => email.text!);
    expect([texts.length, texts.every((text) => text.includes('Depuis mars.'))]).toEqual([3, true]);
    expect((await list()).filter(({ kind }) => kind === 'thread.news').map(({ standing }) => standing)).toEqual(['SENT', 'SENT', 'SENT']);
    expect((await desk.ask<{ mail: { preview: { text: string } } }>(ONE, { id: again })).mail.preview.text).toContain('Depuis mars.');
    // Who takes no such mails any more is sent none: it is said at once, and nothing is written.
    await write(`UPDATE mail_choice SET declined_at = now() WHERE tenant_id = $1 AND topic = 'THREADS'`);
    expect((await resend(first)).code).toBe('MAIL_SAYS_NOTHING');
    expect(await ctx().db.query(`SELECT FROM audit_entry WHERE tenant_id = $1 AND action = 'mail.resent'`, [tenant.id])).toHaveLength(2);
    expect(await ctx().db.query(`SELECT FROM mail_message WHERE tenant_id = $1 AND state IN ('QUEUED', 'CANCELLED')`, [tenant.id])).toEqual([]);
  });

  it('is refused of what opens something, is not over, or has no reader', async () => {
    expect((await resend(await queued())).code).toBe('MAIL_NOT_OVER');
    const link = await queued(ana.email, 'access.sign-in-link', { linkId: ana.id });
    await write(`UPDATE mail_message SET state = 'SENT', sent_at = now() WHERE tenant_id = $1 AND id = $2`, [link]);
    expect((await resend(link)).code).toBe('MAIL_HOLDS_SECRET');
    const left = await queued();
    await deliver(left);
    await write(`INSERT INTO refused_address (tenant_id, address, way, answer, refused_at) VALUES ($1, $2, 'REFUSED', '550', now())`, [ana.email]);
    expect((await resend(left)).code).toBe('ADDRESS_REFUSES');
    await write(`UPDATE person SET left_on = '2000-01-01' WHERE tenant_id = $1 AND id = $2`, [ana.id]);
    expect((await resend(left)).code).toBe('MAIL_READER_GONE');
    expect((await resend(ana.id)).code).toBe('MAIL_NOT_FOUND');
  });
});
