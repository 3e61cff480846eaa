import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RefusalTelling } from '#mailing';
import { Database, DeliverMail, Mails, PermanentJobFailure, type TenantRef } from '#platform';
import { startScriptedSmtp, type ScriptedSmtp } from '../jobs/scripted-smtp.js';
import { aPerson, aTenant, contextOf, countStatements, signedIn, startApi, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';

const LIST = '{ refusedAddresses { totalCount nodes { address way code answer notSent person { id name } } } }';
const RETRY = 'mutation ($input: RetryAddressInput!) { retryAddress(input: $input) { address } }';
const CORRECT = 'mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { person { email } } }';

interface Listed {
  refusedAddresses: { totalCount: number; nodes: { address: string; way: string; code: string | null; answer: string; notSent: number; person: { id: string; name: string } | null }[] };
}

let smtp: ScriptedSmtp;
let answers: Map<string, number>;
let toMessage: number | undefined;
let api: TestApi;
let tenant: TenantRef;
let clerk: TestPerson;
let desk: TestClient;
let ana: TestPerson;

beforeAll(async () => {
  answers = new Map();
  smtp = await startScriptedSmtp({ recipient: (to) => answers.get(to), message: () => toMessage });
  api = await startApi({ SMTP_URL: smtp.url });
});
afterAll(async () => {
  await api.close();
  await smtp.stop();
});
beforeEach(async () => {
  answers.clear();
  toMessage = undefined;
  smtp.asked.clear();
  smtp.received.length = 0;
  tenant = await aTenant(api);
  clerk = await aPerson(api, tenant, { role: 'SECRETARIAT' });
  desk = await signedIn(api, tenant, clerk);
  ana = await aPerson(api, tenant, { role: 'COPIL_MEMBER' });
});

/** Business hours. */
const MORNING = { now: () => new Date('2019-05-16T08:00:00Z') };
const ctx = (clock = MORNING) => contextOf(api, tenant, clock);
const rows = <R>(sql: string): Promise<R[]> => ctx().db.query<R>(sql, [tenant.id]);
const states = async (): Promise<string[]> => (await rows<{ line: string }>(`SELECT concat_ws(' ', template, state) AS line FROM mail_message WHERE tenant_id = $1 ORDER BY created_at, template, recipient`)).map(({ line }) => line);

/** Queues a mail that some template of the service makes, and lets the worker's handler have it. */
async function send(to: string, template = 'address-corrected', payload: Record<string, string> = { personId: ana.id, address: 'NEW' }): Promise<string> {
  const id = await queue(to, template, payload);
  await api.get(DeliverMail).handle(ctx(), { mailId: id }).catch(async (error: unknown) => {
    if (!(error instanceof PermanentJobFailure)) throw error;
    await api.get(DeliverMail).gaveUp(ctx(), { mailId: id }, error.message);
  });
  return id;
}

async function queue(to: string, template: string, payload: Record<string, string>): Promise<string> {
  return api.get(Database).transaction(ctx(), (ctx) => api.get(Mails).queue(ctx, { to, template, payload }));
}

const listed = async (): Promise<Listed['refusedAddresses']> => (await desk.ask<Listed>(LIST)).refusedAddresses;

describe('an address that a server refuses for good', () => {
  it('is not tried again: the mails that follow are recorded as not sent, with what it said', async () => {
    answers.set(ana.email, 550);
    await send(ana.email);
    await send(ana.email);
    expect(smtp.asked.get(ana.email)).toBe(1);
    expect(await states()).toEqual(['address-corrected FAILED', 'address-corrected NOT_SENT']);
    const [second] = await rows<{ error: string }>(`SELECT error FROM mail_message WHERE tenant_id = $1 AND state = 'NOT_SENT'`);
    expect(second!.error).toContain('550');
    expect(await listed()).toMatchObject({ totalCount: 1, nodes: [{ address: ana.email, way: 'REFUSED', code: '550', notSent: 1, person: { id: ana.id, name: ana.name } }] });
  });

  it('stays open when the server refuses us, or this mail', async () => {
    answers.set(ana.email, 450);
    await expect(send(ana.email)).rejects.toThrow('450');
    answers.clear();
    // After it read the message: spam, a size.
    toMessage = 554;
    await send(ana.email);
    expect((await states()).sort()).toEqual(['address-corrected FAILED', 'address-corrected QUEUED']);
    expect(await listed()).toMatchObject({ totalCount: 0 });
  });

  it('is tried for who asks for a link to sign in, and open again once the server takes it', async () => {
    answers.set(ana.email, 550);
    await send(ana.email);
    answers.clear();
    await api.client(tenant).ask('mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { sent } }', { input: { email: ana.email } });
    const [link] = await rows<{ id: string }>(`SELECT id FROM mail_message WHERE tenant_id = $1 AND template = 'access.sign-in-link'`);
    await api.get(DeliverMail).handle(contextOf(api, tenant), { mailId: link!.id });
    expect(smtp.received.map(({ to }) => to)).toEqual([ana.email]);
    expect(await listed()).toMatchObject({ totalCount: 0 });
  });

  it('is lifted when the person’s address is corrected, and the refused one is not written to', async () => {
    answers.set(ana.email, 550);
    await send(ana.email);
    await desk.ask(CORRECT, { input: { person: ana.id, name: ana.name, email: 'ana@nouvelle.example' } });
    expect(await listed()).toMatchObject({ totalCount: 0 });
    expect(await rows(`SELECT recipient FROM mail_message WHERE tenant_id = $1 AND template = 'address-corrected' AND state = 'QUEUED'`)).toEqual([{ recipient: 'ana@nouvelle.example' }]);
  });

  it('is tried again when the secretariat says so, which the journal keeps', async () => {
    answers.set(ana.email, 550);
    await send(ana.email);
    expect((await desk.ask<{ retryAddress: { address: string } }>(RETRY, { input: { address: ana.email } })).retryAddress.address).toBe(ana.email);
    expect((await desk.graphql(RETRY, { input: { address: ana.email } })).code).toBe('ADDRESS_NOT_REFUSED');
    answers.clear();
    await send(ana.email);
    expect(smtp.received).toHaveLength(1);
    expect(await rows(`SELECT action, object_id FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'mail.%'`)).toEqual([{ action: 'mail.address-retried', object_id: ana.id }]);
  });
});

describe('the secretariat', () => {
  const sweep = (instant = MORNING.now()) => api.get(RefusalTelling).sweep(ctx({ now: () => instant }));
  const told = () => rows<{ id: string; recipient: string }>(`SELECT id, recipient FROM mail_message WHERE tenant_id = $1 AND template = 'mail.addresses-refused' ORDER BY created_at`);

  it('is told by one mail a day, never at a refused address, and the journal by one line each', async () => {
    const absent = await aPerson(api, tenant, { role: 'SECRETARIAT' });
    for (const email of [ana.email, absent.email, 'sans-compte@ailleurs.example']) {
      answers.set(email, 550);
      await send(email);
    }
    await sweep();
    await sweep();
    const mails = await told();
    expect(mails.map(({ recipient }) => recipient)).toEqual([clerk.email]);
    await api.get(DeliverMail).handle(ctx(), { mailId: mails[0]!.id });
    const { email } = smtp.received.at(-1)!;
    expect(email.subject).toContain('3 adresses refusent les courriels');
    expect(email.text).toContain(`${ana.name} <${ana.email}> – refusé à l’envoi (550)`);
    const lines = await rows<{ object_type: string; changes: unknown }>(`SELECT object_type, changes FROM audit_entry WHERE tenant_id = $1 AND action = 'mail.address-refused' ORDER BY object_type`);
    expect(lines.map(({ object_type }) => object_type)).toEqual(['person', 'person', 'tenant']);
    expect(JSON.stringify(lines)).not.toContain('@');
    answers.set('autre@ailleurs.example', 553);
    await send('autre@ailleurs.example');
    await sweep();
    expect(await told()).toHaveLength(1);
    await sweep(new Date('2019-05-17T08:00:00Z'));
    expect(await told()).toHaveLength(2);
  });

  it('costs one statement when there is nothing to tell', async () => {
    const { statements } = await countStatements(api, () => sweep());
    expect(statements).toHaveLength(1);
  });

  it('reads the list in one statement, however long', async () => {
    for (const email of [ana.email, 'b@x.example', 'c@x.example']) {
      answers.set(email, 550);
      await send(email);
    }
    const { statements } = await countStatements(api, listed);
    expect(statements.filter((sql) => sql.includes('refused_address'))).toHaveLength(1);
  });

  it('alone may see and retry addresses of its space', async () => {
    answers.set(ana.email, 550);
    await send(ana.email);
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await theirs.ask<Listed>(LIST)).refusedAddresses.totalCount).toBe(0);
    expect((await theirs.graphql(RETRY, { input: { address: ana.email } })).code).toBe('ADDRESS_NOT_REFUSED');
    const member = await signedIn(api, tenant, ana);
    expect((await member.graphql(LIST)).code).toBe('FORBIDDEN');
    expect((await member.graphql(RETRY, { input: { address: ana.email } })).code).toBe('FORBIDDEN');
    expect((await api.client(tenant).graphql(LIST)).code).toBe('SIGN_IN_REQUIRED');
    expect(await listed()).toMatchObject({ totalCount: 1 });
  });
});
