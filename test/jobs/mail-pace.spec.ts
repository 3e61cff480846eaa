import { Injectable } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MailPace, Mails, MailTemplates, writeLetter, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { JobBench, until, type TestWorker } from './job-bench.js';
import { startScriptedSmtp, type ScriptedSmtp } from './scripted-smtp.js';

const letter = (): RenderedMail => writeLetter({ locale: 'fr', subject: 'Sans hâte', parts: [], signature: 'La Ville' });

@Injectable()
class UnhurriedMail implements MailTemplate {
  readonly name = 'test.unhurried';
  readonly inHours = true;

  constructor(templates: MailTemplates) {
    templates.register(this);
  }

  async render(): Promise<RenderedMail> {
    return letter();
  }
}

/** Leaves at any hour, for nobody who waits: a call to a meeting. */
@Injectable()
class ToldMail implements MailTemplate {
  readonly name = 'test.told';

  constructor(templates: MailTemplates) {
    templates.register(this);
  }

  async render(): Promise<RenderedMail> {
    return letter();
  }
}

@Injectable()
class AwaitedMail implements MailTemplate {
  readonly name = 'test.awaited';
  readonly asked = true;

  constructor(templates: MailTemplates) {
    templates.register(this);
  }

  async render(): Promise<RenderedMail> {
    return letter();
  }
}

/** The minutes counted are the database's: none ends within a test. */
async function earlyInAMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 25_000) await new Promise((resolve) => setTimeout(resolve, left + 200));
}

describe('mails to one domain in a minute', () => {
  let bench: JobBench;
  let smtp: ScriptedSmtp;

  beforeAll(async () => {
    bench = await JobBench.open('PostgreSQL');
    smtp = await startScriptedSmtp();
  });
  afterEach(async () => {
    await bench.clear();
    await bench.sql(`TRUNCATE mail_pace`);
    smtp.received.length = 0;
  });
  afterAll(async () => {
    await bench.close();
    await smtp.stop();
  });

  // Of the demonstration, whose clock stands in the morning: in the evening of whoever runs this, such mails would wait.
  const worker = (perMinute: number): Promise<TestWorker> => bench.worker([UnhurriedMail, ToldMail, AwaitedMail], { SMTP_URL: smtp.url, MAIL_PER_DOMAIN: String(perMinute), DEMONSTRATION: 'true' });
  const queue = (of: TestWorker, template: string, addresses: readonly string[]): Promise<string[]> =>
    of.database.transaction(of.ctx, (ctx) => of.app.get(Mails).queueMany(ctx, addresses.map((to) => ({ to, template, payload: {} }))));
  const arrived = (domain: string): number => smtp.received.filter(({ to }) => to.endsWith(`@${domain}`)).length;

  it('leave up to the rate, from two workers together; the others wait untried, and other domains do not', async () => {
    await earlyInAMinute();
    await bench.sql(`UPDATE tenant SET demonstration = true, clock_set_to = '2019-05-16T08:00:00Z', clock_set_at = now()`);
    const [first, second] = [await worker(5), await worker(5)];
    await queue(first, 'test.unhurried', [...Array.from({ length: 14 }, (_, n) => `p${n}@slow.example`), 'a@quick.example', 'b@quick.example']);
    await first.runner.start();
    await second.runner.start();
    await until(() => bench.sql<{ put_off: number }>(`SELECT put_off FROM mail_pace WHERE domain = 'slow.example'`), ([row]) => row?.put_off === 9);
    await until(() => smtp.received.length, (count) => count === 7);
    expect([arrived('slow.example'), arrived('quick.example')]).toEqual([5, 2]);
    expect(await bench.sql(`SELECT count(*)::int AS n, max(attempts) AS tried FROM mail_message WHERE state = 'QUEUED'`)).toEqual([{ n: 9, tried: 0 }]);
    const delayed = await until(() => first.runner.queue('mail').getDelayed(), (jobs) => jobs.length === 9);
    const waits = delayed.map((job) => job.delay).sort((a, b) => a - b);
    // Five of them in the next minute, the others in the one after: not all at once.
    expect(waits.filter((ms) => ms > 60_000 + 25_000).length).toBeGreaterThan(0);
    // A call to a meeting, for five hundred people, is no more urgent than they are.
    await queue(first, 'test.told', ['bea@slow.example']);
    await until(() => bench.sql<{ put_off: number }>(`SELECT put_off FROM mail_pace WHERE domain = 'slow.example'`), ([row]) => row?.put_off === 10);
    // A link to sign in does not wait for them.
    await queue(first, 'test.awaited', ['ana@slow.example']);
    await until(() => arrived('slow.example'), (count) => count === 6);
    await bench.sql(`UPDATE tenant SET demonstration = false, clock_set_to = NULL, clock_set_at = NULL`);
  });

  it('are shared out between the spaces that write there', async () => {
    await earlyInAMinute();
    await bench.sql(`INSERT INTO tenant (slug, name, sender_address) VALUES ('voisine', 'Voisine', 'pacte@voisine.example') ON CONFLICT DO NOTHING`);
    const [neighbour] = await bench.sql<{ id: string }>(`SELECT id FROM tenant WHERE slug = 'voisine'`);
    const { app, ctx, database } = await worker(6);
    const theirs: RequestContext = { ...ctx, tenant: { ...ctx.tenant, id: neighbour!.id }, db: database.readerFor(neighbour!.id) };
    const passes = async (of: RequestContext): Promise<boolean> => (await app.get(MailPace).take(of, 'x@slow.example', false)) === 0;
    expect(await passes(ctx)).toBe(true);
    expect(await passes(theirs)).toBe(true);
    // A space with many mails has its half; the other's stays for the other.
    expect([await passes(ctx), await passes(ctx), await passes(ctx), await passes(ctx)]).toEqual([true, true, false, false]);
    expect([await passes(theirs), await passes(theirs), await passes(theirs)]).toEqual([true, true, false]);
  });

  it('are not counted where no rate is set', async () => {
    const { app, ctx } = await worker(0);
    for (let n = 0; n < 20; n += 1) expect(await app.get(MailPace).take(ctx, 'x@slow.example', false)).toBe(0);
    expect(await bench.sql(`SELECT FROM mail_pace`)).toEqual([]);
  });
});
