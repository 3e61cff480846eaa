import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessRequests } from '#access';
import { DeliverMail, type RequestContext } from '#platform';
import { ReminderBench } from '../api/reminder-bench.js';
import { startScriptedSmtp, type ScriptedSmtp } from './scripted-smtp.js';

const ASK = 'mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { sent } }';

let smtp: ScriptedSmtp;
let services: Awaited<ReturnType<typeof ReminderBench.services>>;
let bench: ReminderBench;

beforeAll(async () => {
  smtp = await startScriptedSmtp();
  services = await ReminderBench.services({ SMTP_URL: smtp.url });
});
afterAll(async () => {
  await services.worker.close();
  await services.api.close();
  await smtp.stop();
});
beforeEach(async () => {
  smtp.received.length = 0;
  bench = await ReminderBench.open(services);
});

/** Sends what waits to leave under a template, as the worker does; gives what the mail server received. */
async function delivered(ctx: RequestContext, template: string): Promise<{ to: string; text: string; headers: Record<string, string> }[]> {
  const waiting = await ctx.db.query<{ id: string }>(`SELECT id FROM mail_message WHERE tenant_id = $1 AND template = $2 AND state = 'QUEUED' ORDER BY recipient`, [ctx.tenant.id, template]);
  for (const { id } of waiting) await services.worker.get(DeliverMail, { strict: false }).handle(ctx, { mailId: id });
  return smtp.received.map(({ to, email }) => ({ to, text: email.text!, headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])) }));
}

/** Both headers of RFC 8058 as they arrived; gives the path that a mail program would post to. */
function wayOutOf({ headers, text }: { headers: Record<string, string>; text: string }): string {
  expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  const [, url] = /^<(http[^>\s]+\/desabonnement\?jeton=[\w-]{64})>$/.exec(headers['list-unsubscribe']!)!;
  expect(text).toContain(url);
  const { pathname, search } = new URL(url!);
  return pathname.replace(/^.*(?=\/desabonnement)/, '') + search;
}

const press = (path: string) => services.api.client(bench.tenant).send('POST', path, { 'content-type': 'application/x-www-form-urlencoded' }, 'List-Unsubscribe=One-Click');

describe('the way out of mails that one may do without, as the mail server has it', () => {
  it('comes with a reminder, and stops the next ones', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-16');
    const [mail] = await delivered(bench.at('2019-05-16'), 'reminders.digest');
    expect(mail!.to).toBe(ana.email);
    expect((await press(wayOutOf(mail!))).status).toBe(200);
    expect(await bench.sweep('2019-05-31')).toBe(0);
    expect(await bench.log()).toEqual([`${ana.email} J-21 2019-05-16`, `${ana.email} J-7 2019-05-31 DECLINED`]);
  });

  it('keeps a reminder that waits from leaving, which is recorded', async () => {
    await bench.ask(bench.aurore, 1);
    const ana = await bench.reporterOf(bench.aurore);
    await bench.sweep('2019-05-16');
    const [waiting] = await bench.digests('2019-05-16');
    await press(`/desabonnement?jeton=${/jeton=([\w-]+)>$/.exec(waiting!.mail!.headers!['List-Unsubscribe']!)![1]!}`);
    expect(await delivered(bench.at('2019-05-16'), 'reminders.digest')).toEqual([]);
    expect(await bench.log()).toEqual([`${ana.email} J-21 2019-05-16 DECLINED`]);
    expect(await bench.change(`SELECT state FROM mail_message WHERE tenant_id = $1`)).toEqual([{ state: 'CANCELLED' }]);
  });

  it('comes with the notice of a request for access; the answer to the request, which is needed, has none', async () => {
    const validator = await bench.reporterOf(bench.aurore);
    await services.api.client(bench.tenant).ask(ASK, { input: { name: 'Basile Cyprès', email: 'basile@aurore.example', organisation: 'aurore', message: 'Je remplace Ana.' } });
    const [asked] = await delivered(bench.at('2019-05-16'), 'access.request-confirm');
    expect(asked!.headers).not.toHaveProperty('list-unsubscribe');
    await services.api.get(AccessRequests).confirm(bench.at('2019-05-16'), /jeton=([\w-]+)/.exec(asked!.text)![1]!);
    const arrived = (await delivered(bench.at('2019-05-16'), 'access.request-arrived')).find(({ to }) => to === validator.email);
    expect((await press(wayOutOf(arrived!))).status).toBe(200);
    expect(await bench.change(`SELECT topic FROM mail_choice WHERE tenant_id = $1 AND declined_at IS NOT NULL`)).toEqual([{ topic: 'ACCESS_REQUESTS' }]);
  });
});
