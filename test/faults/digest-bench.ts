import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import pg from 'pg';
import { addDays, Database, Jobs, type TenantRef } from '#platform';
import { startMailbox, type Mailbox } from '../../apps/standalone/src/mailbox/mailbox.js';
import { aCampaign, aPact, aTenant, contextOf, SECRET_KEY, standAt, type TestApi } from '../builders/index.js';
import { LOG_FILE } from '../builders/log-file.js';
import { until } from '../jobs/job-bench.js';
import { WorkerProcess } from './worker-process.js';

export const PERSONS = 1_000;
/** Mails in flight at once: what a killed worker may leave in doubt. */
export const IN_FLIGHT = 1;

/** Mails by state, and jobs that are not done. */
export interface Progress {
  readonly states: Readonly<Record<string, number>>;
  readonly open: number;
}

/** A thousand persons who owe answers, a mailbox that takes their digests, and real workers to send them. */
export class DigestBench {
  private readonly workers: WorkerProcess[] = [];
  /** Where the workers find the database; a test may put something in between. */
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Where they find the mailbox; the same. */
  smtpUrl: string;

  private constructor(
    private readonly api: TestApi,
    private readonly tenant: TenantRef,
    private readonly mailbox: Mailbox,
    private readonly folder: string,
  ) {
    this.databaseUrl = api.config.databaseUrl;
    this.smtpUrl = mailbox.smtpUrl;
  }

  /** A tenant of its own on the day of a notice (J-21, unless others are given), and an empty mailbox. The API is in demonstration mode. */
  static async open(api: TestApi, { on = '2019-05-16', dueOn = '2019-06-06' } = {}): Promise<DigestBench> {
    const tenant = await aTenant(api, { demonstration: true });
    await standAt(api, tenant, on);
    const pact = await aPact(api, tenant, { commitments: 3 });
    const campaign = await aCampaign(api, tenant, pact, { opensOn: addDays(dueOn, -50), dueOn, closesOn: addDays(dueOn, 22) });
    await fill(api, tenant, campaign.id);
    const folder = mkdtempSync(join(tmpdir(), 'pacte-digests-'));
    return new DigestBench(api, tenant, await startMailbox({ folder }), folder);
  }

  /** Dead workers are found soon, unless `settings` say otherwise; not so soon that a busy machine looks dead. */
  async startWorker(settings: Readonly<Record<string, string>> = {}): Promise<WorkerProcess> {
    const worker = await WorkerProcess.start({
      DATABASE_URL: this.databaseUrl,
      REDIS_URL: this.redisUrl,
      SMTP_URL: this.smtpUrl,
      SECRET_KEY,
      DEMONSTRATION: 'true',
      LOG_LEVEL: 'debug',
      LOG_FILE,
      JOB_LOCK_SECONDS: '2',
      MAIL_LEASE_SECONDS: '5',
      MAIL_PER_DOMAIN: '0',
      MAIL_CONCURRENCY: String(IN_FLIGHT),
      RELAY_EVERY_MS: '200',
      RELAY_AGAIN_SECONDS: '5',
      ...settings,
    });
    this.workers.push(worker);
    return worker;
  }

  /** What advancing the clock does: everything that time starts looks at what is due. */
  async sweep(): Promise<void> {
    const ctx = contextOf(this.api, this.tenant);
    await this.api.get(Database).transaction(ctx, (ctx) => this.api.get(Jobs).enqueueWhatTimeStarts(ctx));
  }

  /** Moves the clock to an instant: what the demonstration's days do, any hour of them. */
  async standAt(instant: string): Promise<void> {
    await this.api.get(Database).service(`UPDATE tenant SET clock_set_to = $2::timestamptz, clock_set_at = now() WHERE id = $1`, [this.tenant.id, instant]);
  }

  /** Every job is gone; the rows that asked for them stand. */
  async loseQueues(): Promise<void> {
    const client = new pg.Client({ connectionString: this.api.database.superuserUrl });
    await client.connect();
    await client.query('TRUNCATE bullmq.job CASCADE').finally(() => client.end());
  }

  /** Waits until so many have arrived. */
  async arrivedAtLeast(count: number): Promise<number> {
    return until(() => this.arrived, (arrived) => arrived >= count, 90);
  }

  /** Messages taken by the mailbox so far, repeats left out. */
  get arrived(): number {
    return this.mailbox.store.list().length;
  }

  /**
   * Waits until all is done, then asks the mailbox: every person found one message. It keeps one copy for each
   * recipient and Message-ID, so a repeat under another id would be a second message; repeats under the same are
   * counted, and may not be more than the mails that were in doubt.
   */
  async eachFoundOne(trouble: string, mostInDoubt: number): Promise<void> {
    await this.done();
    const mails = this.mailbox.store.list();
    const persons = new Set(mails.map((mail) => mail.to)).size;
    const repeats = mails.reduce((sum, mail) => sum + mail.deliveries - 1, 0);
    process.stderr.write(`  ${trouble}; persons: ${persons}; messages: ${mails.length}; repeats under the same Message-ID: ${repeats}; tries: ${await this.attempts()}\n`);
    expect({ persons, messages: mails.length }).toEqual({ persons: PERSONS, messages: PERSONS });
    expect(repeats).toBeLessThanOrEqual(mostInDoubt);
  }

  /** Every mail was sent and no job is left; else fails with what the workers wrote. */
  private async done(): Promise<void> {
    const finished = ({ states, open }: Progress): boolean => open === 0 && states['SENT'] === PERSONS;
    await until(() => this.progress(), finished, 150).catch((error: Error) => {
      throw new Error(`${error.message}\n${this.workers.map((worker) => worker.output.slice(-4_000)).join('\n')}`);
    });
  }

  async progress(): Promise<Progress> {
    const ctx = contextOf(this.api, this.tenant);
    const rows = await ctx.db.query<{ state: string; n: number }>(`SELECT state, count(*)::int AS n FROM mail_message WHERE tenant_id = $1 GROUP BY state`, [this.tenant.id]);
    const [outbox] = await this.api.get(Database).service<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE done_at IS NULL AND tenant_id = $1`, [this.tenant.id]);
    return { states: Object.fromEntries(rows.map(({ state, n }) => [state, n])), open: outbox!.n };
  }

  /** Tries spent on all mails together. */
  async attempts(): Promise<number> {
    const [row] = await contextOf(this.api, this.tenant).db.query<{ n: number }>(`SELECT sum(attempts)::int AS n FROM mail_message WHERE tenant_id = $1`, [this.tenant.id]);
    return row!.n;
  }

  async endWorkers(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.end('SIGKILL')));
  }

  async close(): Promise<void> {
    await this.endWorkers();
    await this.mailbox.stop();
    rmSync(this.folder, { recursive: true });
  }
}

/** One organisation and one request for each person. */
async function fill(api: TestApi, tenant: TenantRef, campaignId: string): Promise<void> {
  await api.get(Database).transaction(contextOf(api, tenant), (ctx) =>
    ctx.db.query(
      `WITH o AS (INSERT INTO organisation (tenant_id, slug, name, kind) SELECT $1, 'o-' || n, 'Organisation ' || n, 'ASSOCIATION' FROM generate_series(1, $3::int) n RETURNING id, slug),
       p AS (INSERT INTO person (tenant_id, name, email) SELECT $1, 'Personne ' || n, 'p' || n || '@asso.example' FROM generate_series(1, $3::int) n RETURNING id, email),
       g AS (INSERT INTO role_grant (tenant_id, person_id, role, organisation_id)
         SELECT $1, p.id, 'ORGANISATION_VALIDATOR', o.id FROM p JOIN o ON o.slug = 'o-' || substring(p.email FROM '[0-9]+'))
       INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) SELECT $1, $2, n.id, o.id, 'PARTNER' FROM o, commitment n WHERE n.tenant_id = $1`,
      [tenant.id, campaignId, PERSONS],
    ),
  );
}
