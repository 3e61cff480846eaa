import { Injectable } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliverMail, MailTemplates, Mails, messageIdOf, writeLetter, type MailTemplate, type RenderedMail } from '#platform';
import { JobBench, until, type TestWorker } from '../jobs/job-bench.js';
import { startScriptedSmtp, startTricklingSmtp, type Script, type ScriptedSmtp } from '../jobs/scripted-smtp.js';

const CALENDAR = { method: 'CANCEL', filename: 'annulation.ics', content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:CANCEL\r\nEND:VCALENDAR' } as const;

/** Says its number; or nothing, or fails, as the payload asks. */
@Injectable()
class NumberedMail implements MailTemplate {
  readonly name = 'test.numbered';
  private failures = 0;

  constructor(templates: MailTemplates) {
    templates.register(this);
  }

  async render(_ctx: unknown, { number, mode }: Record<string, unknown>): Promise<RenderedMail | null> {
    if (mode === 'nothing to say') return null;
    if (mode === 'fails once' && this.failures++ === 0) throw new Error('the text could not be made');
    const letter = writeLetter({ locale: 'fr', subject: `Message ${String(number)}`, parts: [{ kind: 'text', text: `Numéro ${String(number)}` }], signature: 'La Ville' });
    return mode === 'with a calendar' ? { ...letter, calendar: CALENDAR } : letter;
  }
}

/** Nobody waits for it. */
@Injectable()
class UnhurriedMail implements MailTemplate {
  readonly name = 'test.unhurried';
  readonly inHours = true;

  constructor(templates: MailTemplates) {
    templates.register(this);
  }

  async render(): Promise<RenderedMail> {
    return writeLetter({ locale: 'fr', subject: 'Sans hâte', parts: [], signature: 'La Ville' });
  }
}

interface MailState {
  state: string;
  attempts: number;
  error: string | null;
}

describe('mail', () => {
  let bench: JobBench;
  let smtp: ScriptedSmtp;

  beforeAll(async () => {
    bench = await JobBench.open('PostgreSQL');
  });
  afterEach(async () => {
    await bench.clear();
    await smtp.stop();
  });
  afterAll(() => bench.close());

  const working = async (script: Script = {}, settings: Record<string, string> = {}): Promise<TestWorker> => {
    smtp = await startScriptedSmtp(script);
    const worker = await bench.worker([NumberedMail, UnhurriedMail], { SMTP_URL: smtp.url, MAIL_PER_DOMAIN: '0', ...settings });
    await worker.runner.start();
    return worker;
  };
  const queue = (worker: TestWorker, addresses: readonly string[], mode = ''): Promise<string[]> =>
    worker.database.transaction(worker.ctx, (ctx) =>
      worker.app.get(Mails).queueMany(ctx, addresses.map((to, number) => ({ to, template: 'test.numbered', payload: { number, mode } }))),
    );
  const states = (): Promise<(MailState & { recipient: string })[]> => bench.sql(`SELECT recipient, state, attempts, error FROM mail_message ORDER BY recipient`);
  const state = async (): Promise<MailState> => (await states())[0]!;

  it('arrives once, as text and HTML, from the tenant, with a Message-ID of its row', async () => {
    const worker = await working();
    const [id] = await queue(worker, ['ana@asso.example']);
    await until(state, (seen) => seen.state === 'SENT');
    expect(smtp.received).toHaveLength(1);
    const { email } = smtp.received[0]!;
    expect(email).toMatchObject({ subject: 'Message 0', messageId: messageIdOf(id!, 'pacte@ville.example'), from: { name: 'Ville', address: 'pacte@ville.example' }, text: expect.stringMatching(/^Numéro 0\n\nLa Ville\n/) });
    expect(email.html).toContain('Numéro 0');
    expect(email.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
    expect(await state()).toEqual({ recipient: 'ana@asso.example', state: 'SENT', attempts: 1, error: null });
  });

  it('carries the logo of the space in its HTML, and nowhere else', async () => {
    const logo = Buffer.from('89504e470d0a1a0a0000000d4948445200000140000000f0', 'hex');
    await bench.sql(`UPDATE tenant SET logo = $1, logo_type = 'image/png'`, [logo]);
    try {
      const worker = await working();
      await queue(worker, ['ana@asso.example']);
      await until(state, (seen) => seen.state === 'SENT');
      const { email } = smtp.received[0]!;
      expect(email.html).toMatch(/<body[^>]*>\s*<p [^>]*><img src="cid:logo@pacte" alt="Ville" height="56"/);
      expect(email.attachments).toMatchObject([{ mimeType: 'image/png', contentId: '<logo@pacte>', related: true }]);
      expect(Buffer.from(email.attachments[0]!.content as ArrayBuffer).equals(logo)).toBe(true);
      expect(email.text).toMatch(/^Numéro 0\n\nLa Ville\n/);
    } finally {
      await bench.sql(`UPDATE tenant SET logo = NULL, logo_type = NULL`);
    }
  });

  it('carries a calendar as another form of the message, which says its method, and as a file', async () => {
    const worker = await working();
    await queue(worker, ['ana@asso.example'], 'with a calendar');
    await until(state, (seen) => seen.state === 'SENT');
    const { email } = smtp.received[0]!;
    expect(email.text).toMatch(/^Numéro 0\n\nLa Ville\n/);
    expect(email.attachments.map(({ mimeType, filename, method }) => [mimeType, filename, method])).toEqual([['text/calendar', null, 'CANCEL'], ['application/ics', 'annulation.ics', undefined]]);
    const texts = email.attachments.map(({ content }) => (typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')).trim().replace(/\r?\n/g, '\r\n'));
    expect(texts).toEqual([CALENDAR.content, CALENDAR.content]);
  });

  it('gives the ids in the order asked', async () => {
    const worker = await working();
    const addresses = Array.from({ length: 300 }, (_, index) => `p${index}@asso.example`);
    const ids = await queue(worker, addresses);
    const stored = await bench.sql<{ id: string; recipient: string }>(`SELECT id, recipient FROM mail_message`);
    const byId = new Map(stored.map((row) => [row.id, row.recipient]));
    expect(ids.map((id) => byId.get(id))).toEqual(addresses);
  });

  it('costs six statements of ours: leased, counted for its domain in three, recorded, done', async () => {
    const worker = await working({}, { MAIL_PER_DOMAIN: '120' });
    const seen: string[] = [];
    worker.database.observe((sql) => seen.push(sql.trim().replace(/\s+/g, ' ').slice(0, 20)));
    await queue(worker, ['ana@asso.example']);
    await until(() => bench.sql(`SELECT FROM outbox WHERE done_at IS NOT NULL`), (rows) => rows.length === 1);
    expect(seen.slice(2)).toEqual(['UPDATE mail_message ', 'SELECT pg_advisory_x', 'WITH own AS ( INSERT', 'UPDATE mail_pace SET', 'UPDATE mail_message ', 'UPDATE outbox SET do']); // the two before wrote it
  });

  it('that nobody waits for is held, untried, until the next business morning; the others are not', async () => {
    const standAt = (instant: string) => bench.sql(`UPDATE tenant SET demonstration = true, clock_set_to = $1::timestamptz, clock_set_at = now()`, [instant]);
    await standAt('2019-06-09T08:00:00Z'); // Sunday before Whit Monday
    const worker = await working({}, { DEMONSTRATION: 'true' });
    await queue(worker, ['anyway@asso.example']);
    await worker.database.transaction(worker.ctx, (ctx) => worker.app.get(Mails).queue(ctx, { to: 'tuesday@asso.example', template: 'test.unhurried', payload: {} }));
    const [held] = await until(() => worker.runner.queue('mail').getDelayed(), (jobs) => jobs.length === 1);
    await until(states, ([first]) => first!.state === 'SENT');
    expect((await states())[1]).toEqual({ recipient: 'tuesday@asso.example', state: 'QUEUED', attempts: 0, error: null });
    expect(held!.delay).toBeLessThanOrEqual(15 * 60_000); // looked at again before Tuesday: the clock may be moved on
    await standAt('2019-06-11T07:00:00Z');
    await held!.promote();
    await until(states, (rows) => rows.every((row) => row.state === 'SENT'));
    expect((await states()).map((row) => row.attempts)).toEqual([1, 1]);
    await bench.sql(`UPDATE tenant SET demonstration = false, clock_set_to = NULL, clock_set_at = NULL`);
  });

  it('is given up at once when the server refuses for good, and logs hold no address', async () => {
    const worker = await working({ recipient: (to) => (to.startsWith('gone') ? 550 : undefined), message: (to) => (to.startsWith('full') ? 552 : undefined) });
    await queue(worker, ['gone@asso.example', 'full@asso.example', 'not an address']);
    await until(states, (rows) => rows.every((row) => row.state === 'FAILED'));
    expect((await states()).map((row) => row.attempts)).toEqual([1, 1, 1]);
    expect((await states())[1]!.error).toContain('scripted 550');
    const failures = await until(() => bench.sql<{ failed: string | null }>(`SELECT failed FROM outbox WHERE done_at IS NOT NULL`), (rows) => rows.length === 3);
    expect(failures.map((row) => row.failed).sort()).toEqual(['mail not taken EENVELOPE API', 'mail not taken EENVELOPE RCPT TO 550', 'mail not taken EMESSAGE DATA 552']);
  });

  it('is tried again after a passing trouble', async () => {
    const worker = await working({ recipient: (to, times) => (to.startsWith('grey') && times === 1 ? 450 : undefined) });
    await queue(worker, ['grey@asso.example']);
    await queue(worker, ['text@asso.example'], 'fails once');
    const tried = await until(states, (rows) => rows.every((row) => row.error !== null));
    expect(tried.map((row) => row.error)).toEqual([expect.stringContaining('scripted 450'), 'the text could not be made']);
    await until(states, (rows) => rows.every((row) => row.state === 'SENT'));
    expect((await states()).map((row) => row.attempts)).toEqual([2, 2]);
    expect(smtp.received.map((mail) => mail.to).sort()).toEqual(['grey@asso.example', 'text@asso.example']);
  });

  it('is not tried again at an address that was refused for good, and recorded as not sent', async () => {
    const worker = await working({ recipient: (to) => (to.startsWith('gone') ? 550 : undefined) });
    await bench.sql(`DELETE FROM refused_address`);
    await queue(worker, ['gone@asso.example']);
    await until(state, (seen) => seen.state === 'FAILED');
    await queue(worker, ['Gone@asso.example', 'ana@asso.example']);
    await until(states, (rows) => rows.every((row) => !['QUEUED', 'SENDING'].includes(row.state)));
    expect((await states()).map((row) => `${row.recipient} ${row.state}`).sort()).toEqual(['ana@asso.example SENT', 'gone@asso.example FAILED', 'gone@asso.example NOT_SENT']);
    expect(smtp.asked.get('gone@asso.example')).toBe(1);
    await bench.sql(`DELETE FROM refused_address`);
  });

  it('is sent again under the same Message-ID when the answer never came: the doubt that SMTP leaves', async () => {
    // The server has the message; its answer comes after our try was broken off.
    const worker = await working({ message: (_to, times) => (times === 1 ? new Promise((resolve) => setTimeout(() => resolve(undefined), 4_000)) : undefined) }, { MAIL_LEASE_SECONDS: '4' });
    await queue(worker, ['slow@asso.example']);
    expect((await until(state, (seen) => seen.error !== null)).error).toContain('abort');
    await until(state, (seen) => seen.state === 'SENT');
    const copies = await until(() => smtp.received, (received) => received.length === 2);
    expect(new Set(copies.map((mail) => mail.email.messageId)).size).toBe(1);
  });

  it('is kept for later when the server turns us away at the door: that is about us, not about the mail', async () => {
    const worker = await working({ connection: (times) => (times === 1 ? 554 : undefined) });
    await queue(worker, ['ana@asso.example']);
    const tried = await until(state, (seen) => seen.attempts === 1 && seen.state === 'QUEUED');
    expect(tried.error).toContain('554');
    await until(state, (seen) => seen.state === 'SENT', 20);
  });

  it('does not hold a worker while a server trickles', async () => {
    const trickling = await startTricklingSmtp();
    const worker = await working({}, { SMTP_URL: trickling.url, MAIL_LEASE_SECONDS: '1' });
    await queue(worker, ['ana@asso.example']);
    const tried = await until(state, (seen) => seen.attempts === 1 && seen.state === 'QUEUED', 20);
    expect(tried.error).not.toBeNull();
    await trickling.stop();
  });

  it('is not sent when there is nothing to say any more', async () => {
    const worker = await working();
    await queue(worker, ['ana@asso.example'], 'nothing to say');
    await until(state, (seen) => seen.state === 'CANCELLED');
    expect(smtp.received).toEqual([]);
  });

  it('of a template that only a newer version has is left to be tried again', async () => {
    const worker = await working();
    await worker.database.transaction(worker.ctx, (ctx) => worker.app.get(Mails).queue(ctx, { to: 'ben@asso.example', template: 'test.unknown', payload: {} }));
    await until(() => worker.runner.queue('mail').getDelayed(), (jobs) => jobs.length === 1);
    expect(await state()).toEqual({ recipient: 'ben@asso.example', state: 'QUEUED', attempts: 1, error: 'no mail template test.unknown in this version' });
    expect(smtp.received).toEqual([]);
  });

  it('is left to the sender that holds it, and taken over when that one’s time is up', async () => {
    const worker = await working({}, { MAIL_LEASE_SECONDS: '4' });
    await worker.database.transaction(worker.ctx, async (ctx) => {
      const id = await worker.app.get(Mails).queue(ctx, { to: 'ana@asso.example', template: 'test.numbered', payload: { number: 1 } });
      await ctx.db.query(`UPDATE mail_message SET state = 'SENDING', leased_at = now(), attempts = 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
    });
    const before = Date.now();
    await until(state, (seen) => seen.state === 'SENT');
    expect(Date.now() - before).toBeGreaterThan(3_000);
    expect((await state()).attempts).toBe(2);
    expect(smtp.received).toHaveLength(1);
  });

  it('says that it failed once the last try is over', async () => {
    const worker = await working({ recipient: () => 450 });
    const [mailId] = await queue(worker, ['ana@asso.example']);
    await until(state, (seen) => seen.attempts === 1 && seen.state === 'QUEUED');
    await worker.app.get(DeliverMail).gaveUp(worker.ctx, { mailId: mailId! }, 'tried too often');
    expect(await state()).toMatchObject({ state: 'FAILED', error: expect.stringContaining('scripted 450') });
  });

  it('goes out once each when two workers share the queue', async () => {
    const worker = await working();
    const second = await bench.worker([NumberedMail, UnhurriedMail], { SMTP_URL: smtp.url, MAIL_PER_DOMAIN: '0' });
    await second.runner.start();
    const addresses = Array.from({ length: 120 }, (_, index) => `p${index}@asso.example`);
    await queue(worker, addresses);
    await until(states, (rows) => rows.every((row) => row.state === 'SENT'));
    expect(smtp.received.map((mail) => mail.to).sort()).toEqual(addresses.sort());
  });

  it('does not show a tenant the mails of its neighbour', async () => {
    const worker = await working();
    await bench.sql(`INSERT INTO tenant (slug, name, sender_address) VALUES ('voisine', 'Voisine', 'pacte@voisine.example') ON CONFLICT DO NOTHING`);
    const [neighbour] = await bench.sql<{ id: string }>(`SELECT id FROM tenant WHERE slug = 'voisine'`);
    await queue(worker, ['ana@asso.example']);
    await until(state, (seen) => seen.state === 'SENT');
    expect(await worker.database.readerFor(neighbour!.id).query(`SELECT FROM mail_message`)).toEqual([]);
  });
});
