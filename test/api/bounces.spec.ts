import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signatureOf } from '#mailing';
import { Database, DeliverMail, Mails, messageIdOf, type TenantRef } from '#platform';
import { startScriptedSmtp, type ScriptedSmtp } from '../jobs/scripted-smtp.js';
import { aPerson, aTenant, contextOf, countStatements, signedIn, startApi, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';

const EVENTS = 'application/vnd.pacte.retours+json';
const REPORT = 'message/rfc822';
const MAKE = 'mutation { makeBounceKey { key hook { url madeAt } } }';
const WITHDRAW = 'mutation { withdrawBounceKey { key hook { madeAt } } }';
const HOOK = '{ bounceHook { url madeAt } }';

let smtp: ScriptedSmtp;
let api: TestApi;
let tenant: TenantRef;
let administrator: TestClient;
let ana: TestPerson;
let key: string;

beforeAll(async () => {
  smtp = await startScriptedSmtp();
  api = await startApi({ SMTP_URL: smtp.url });
});
afterAll(async () => {
  await api.close();
  await smtp.stop();
});
beforeEach(async () => {
  tenant = await aTenant(api);
  administrator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' }));
  ana = await aPerson(api, tenant, { role: 'COPIL_MEMBER' });
  key = (await administrator.ask<{ makeBounceKey: { key: string } }>(MAKE)).makeBounceKey.key;
});

const ctx = () => contextOf(api, tenant);
const rows = <R>(sql: string): Promise<R[]> => ctx().db.query<R>(sql, [tenant.id]);

/** A mail that the server has taken. */
async function sent(to = ana.email): Promise<string> {
  const id = await api.get(Database).transaction(ctx(), (ctx) => api.get(Mails).queue(ctx, { to, template: 'address-corrected', payload: { personId: ana.id, address: 'NEW' } }));
  await api.get(DeliverMail).handle(ctx(), { mailId: id });
  return id;
}

interface Given {
  readonly type?: string;
  readonly key?: string;
  readonly seconds?: number;
  readonly of?: TenantRef;
}

async function call(body: string, given: Given = {}): Promise<{ status: number; said: { recorded?: number; unknown?: number; repeated?: boolean; errors?: { message: string; extensions: { code: string } }[] } }> {
  const seconds = String(given.seconds ?? Math.floor(Date.now() / 1000));
  const signature = signatureOf(given.key ?? key, seconds, Buffer.from(body)).toString('hex');
  const { status, text } = await api.client(given.of ?? tenant).send('POST', '/courriels/retours', { 'content-type': given.type ?? EVENTS, 'x-pacte-timestamp': seconds, 'x-pacte-signature': `sha256=${signature}` }, body);
  return { status, said: JSON.parse(text) as never };
}

const events = (...list: object[]): string => JSON.stringify({ events: list });
const stateOf = async (id: string): Promise<string> => (await rows<{ id: string; state: string }>(`SELECT id, state FROM mail_message WHERE tenant_id = $1`)).find((row) => row.id === id)!.state;
const refused = () => rows<{ address: string; way: string; code: string | null }>(`SELECT address, way, code FROM refused_address WHERE tenant_id = $1 ORDER BY address`);

const report = (id: string, { status = '5.1.1', action = 'failed', recipient = ana.email, returned = messageIdOf(id, tenant.senderAddress) } = {}) => `From: MAILER-DAEMON@mx.example
To: ${tenant.senderAddress}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

Desole.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} no such user

--B
Content-Type: message/rfc822

Message-ID: ${returned}
To: ${recipient}

Bonjour
--B--
`;

describe('a mail that came back', () => {
  it('is told by the mail service: it is marked, and nothing more is sent there', async () => {
    const id = await sent();
    const { status, said } = await call(events({ type: 'permanent', recipient: ana.email, messageId: messageIdOf(id, tenant.senderAddress), status: '5.1.1', diagnostic: '550 5.1.1 unknown' }));
    expect({ status, said }).toEqual({ status: 200, said: { recorded: 1, unknown: 0, repeated: false } });
    expect(await stateOf(id)).toBe('BOUNCED');
    expect(await refused()).toEqual([{ address: ana.email, way: 'BOUNCED', code: '5.1.1' }]);
    const after = await sent();
    expect(await stateOf(after)).toBe('NOT_SENT');
  });

  it('is told by a report of delivery', async () => {
    const id = await sent();
    expect((await call(report(id), { type: REPORT })).said).toEqual({ recorded: 1, unknown: 0, repeated: false });
    expect(await stateOf(id)).toBe('BOUNCED');
    expect(await refused()).toHaveLength(1);
  });

  it('for a passing trouble is counted, and stops nothing', async () => {
    const id = await sent();
    await call(report(id, { status: '4.2.2', action: 'delayed' }), { type: REPORT });
    expect(await stateOf(id)).toBe('SENT');
    await call(report(id, { status: '4.4.7' }), { type: REPORT });
    expect(await stateOf(id)).toBe('BOUNCED');
    expect(await refused()).toEqual([]);
    expect(await rows(`SELECT permanent FROM mail_bounce WHERE tenant_id = $1 ORDER BY told_at`)).toEqual([{ permanent: false }, { permanent: true }]);
  });

  it('for who sends it, and not for its address, stops nothing', async () => {
    const id = await sent();
    await call(report(id, { status: '5.7.1' }), { type: REPORT });
    expect(await stateOf(id)).toBe('BOUNCED');
    expect(await refused()).toEqual([]);
  });

  it('from one of those whom its address forwards to stops nothing: the others read it', async () => {
    const id = await sent();
    expect((await call(report(id, { recipient: 'ancienne@boite.example' }).replace('Final-Recipient', `Original-Recipient: rfc822; ${ana.email}\nFinal-Recipient`), { type: REPORT })).said).toMatchObject({ recorded: 1 });
    await call(events({ type: 'permanent', recipient: 'ancienne@boite.example', messageId: messageIdOf(id, tenant.senderAddress), status: '5.1.1' }));
    expect(await stateOf(id)).toBe('SENT');
    expect(await refused()).toEqual([]);
    expect(await rows(`SELECT address, permanent FROM mail_bounce WHERE tenant_id = $1`)).toEqual([{ address: ana.email, permanent: true }, { address: ana.email, permanent: true }]);
    await call(report(id, { recipient: ana.email.toUpperCase() }), { type: REPORT });
    expect(await refused()).toHaveLength(1);
  });

  it('is known by its recipient alone to the mail service only: a report anybody may have written', async () => {
    const id = await sent();
    expect((await call(report(id, { returned: '<unknown@elsewhere.example>' }), { type: REPORT })).said).toEqual({ recorded: 0, unknown: 1, repeated: false });
    expect(await stateOf(id)).toBe('SENT');
    await call(events({ type: 'permanent', recipient: ana.email.toUpperCase() }));
    expect(await stateOf(id)).toBe('BOUNCED');
  });
});

describe('a call', () => {
  const one = () => events({ type: 'permanent', recipient: ana.email });

  it('is taken once: the same again is answered, and does nothing', async () => {
    const id = await sent();
    const seconds = Math.floor(Date.now() / 1000);
    const body = events({ type: 'transient', recipient: ana.email, messageId: id });
    await call(body, { seconds });
    expect((await call(body, { seconds })).said).toEqual({ recorded: 0, unknown: 0, repeated: true });
    expect(await rows(`SELECT FROM mail_bounce WHERE tenant_id = $1`)).toHaveLength(1);
  });

  it('is refused of another key, another space, another time', async () => {
    const neighbour = await aTenant(api);
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'PACT_ADMINISTRATOR' }));
    const { makeBounceKey } = await theirs.ask<{ makeBounceKey: { key: string } }>(MAKE);
    await sent();
    for (const given of [{ key: makeBounceKey.key }, { key: 'x' }, { of: neighbour }, { seconds: Math.floor(Date.now() / 1000) - 600 }]) {
      const { status, said } = await call(one(), given);
      expect([status, said.errors![0]!.extensions.code]).toEqual([401, 'BOUNCE_SIGNATURE_REFUSED']);
    }
    expect(await refused()).toEqual([]);
    // A neighbour's own key opens its own space: our mail is none of theirs.
    const id = await sent();
    expect((await call(events({ type: 'permanent', recipient: ana.email, messageId: id }), { key: makeBounceKey.key, of: neighbour })).said).toMatchObject({ recorded: 0, unknown: 1 });
    expect(await stateOf(id)).toBe('SENT');
  });

  it('says where its body is wrong, and takes no other type', async () => {
    expect((await call('{"events":[{"type":"hard"}]}')).said.errors![0]!.message).toContain('events[0].type');
    expect((await call('From: a@b.example\n\nJe suis absente', { type: REPORT })).said.errors![0]!.extensions.code).toBe('BOUNCE_BODY_WRONG');
    expect((await call('{}', { type: 'application/json' })).status).toBe(415);
    expect((await call('{}', { type: 'text/plain' })).status).toBe(415);
  });

  it('is refused once the key was made anew, or withdrawn', async () => {
    const before = key;
    key = (await administrator.ask<{ makeBounceKey: { key: string } }>(MAKE)).makeBounceKey.key;
    expect((await call(one(), { key: before })).status).toBe(401);
    expect((await call(one())).status).toBe(200);
    expect((await administrator.ask<{ withdrawBounceKey: { key: null; hook: { madeAt: null } } }>(WITHDRAW)).withdrawBounceKey).toEqual({ key: null, hook: { madeAt: null } });
    expect((await call(one())).status).toBe(401);
    expect((await rows<{ action: string }>(`SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'mail.%' ORDER BY sequence`)).map(({ action }) => action)).toEqual(['mail.bounce-key-made', 'mail.bounce-key-made', 'mail.bounce-key-withdrawn']);
  });

  it('is set up by administrators only', async () => {
    expect((await administrator.ask<{ bounceHook: { url: string; madeAt: string } }>(HOOK)).bounceHook).toEqual({ url: `${tenant.publicUrl}/courriels/retours`, madeAt: expect.any(String) });
    const clerk = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    for (const operation of [HOOK, MAKE, WITHDRAW]) expect((await clerk.graphql(operation)).code).toBe('FORBIDDEN');
    expect((await api.client(tenant).graphql(MAKE)).code).toBe('SIGN_IN_REQUIRED');
  });

  it('costs few statements, whoever calls', async () => {
    await sent();
    const { statements } = await countStatements(api, () => call(one()));
    expect(statements.length).toBeLessThanOrEqual(12);
    const refusal = await countStatements(api, () => call(one(), { key: 'x' }));
    expect(refusal.statements.filter((sql) => !sql.includes('rate_count')).length).toBeLessThanOrEqual(1);
  });
});
