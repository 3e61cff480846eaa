import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { sweepDormant } from '#access';
import { sweepBilanPrints } from '#bilans';
import { putAvenantsInForce } from '#commitments';
import { shareDossiers } from '#dossiers';
import { tellRefusals } from '#mailing';
import { applyRetention } from '#personal-data';
import { JobRunner, Log, QUEUES, retryOptions, TenantDirectory, type Envelope, type JobDefinition, type QueueName, type TenantRef } from '#platform';
import { sweepReminders } from '#reminders';
import { closeEndedCampaigns, followPorteursOfCampaigns, sweepEvidence, tellThreadNews } from '#reporting';

/** A job that every tenant gets at fixed times. Its payload is empty: it asks what is due now. */
export interface ScheduledJob {
  readonly job: JobDefinition<Record<string, never>>;
  /** Minute, hour, day of month, month, day of week; read in TIME_ZONE. */
  readonly cron: string;
}

export const TIME_ZONE = 'Europe/Paris';

/** Every job that time starts, and nothing else does. The outbox is not here: the job runner relays it every second. */
export const SCHEDULE: readonly ScheduledJob[] = [
  // Who has to be reminded now: often, so that a digest leaves soon after its hour, whatever was down meanwhile.
  { job: sweepReminders, cron: '*/5 * * * *' },
  // Campaigns whose last day has passed: soon after midnight, and whenever the worker comes back.
  { job: closeEndedCampaigns, cron: '*/5 * * * *' },
  // Avenants whose day has come: soon after midnight.
  { job: putAvenantsInForce, cron: '*/5 * * * *' },
  // Prepared dossiers that share themselves a week before their meeting: in the morning.
  { job: shareDossiers, cron: '*/5 * * * *' },
  // Editions of bilans whose PDF nobody is making.
  { job: sweepBilanPrints, cron: '*/15 * * * *' },
  // Porteurs that changed, whatever changed them: what an event would lose, the next look finds.
  { job: followPorteursOfCampaigns, cron: '*/5 * * * *' },
  // What was said about answers since the last mail: one mail a person, some minutes after the last word.
  { job: tellThreadNews, cron: '*/5 * * * *' },
  // Addresses that refuse mails: in the journal soon, by mail once a day.
  { job: tellRefusals, cron: '*/5 * * * *' },
  // Accounts that nobody uses: once a day, at an hour when a mail is read.
  { job: sweepDormant, cron: '30 9 * * *' },
  // Bytes of files that no row speaks of: at night.
  { job: sweepEvidence, cron: '50 2 * * *' },
  // What has been kept long enough: at night, when nobody looks for it.
  { job: applyRetention, cron: '20 3 * * *' },
];

const REASSERT_MS = 60_000;

/** Runs the table when the worker starts, then keeps the queues' schedulers as it says: made when missing (a lost queue, a new tenant), removed when not in it. */
@Injectable()
export class Scheduler implements OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly runner: JobRunner,
    private readonly tenants: TenantDirectory,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    await this.assert();
    await this.runAll();
    this.timer = setInterval(() => void this.assert().catch((error: Error) => this.log.error('schedule not asserted, will try again', { error: error.message })), REASSERT_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async assert(schedule: readonly ScheduledJob[] = SCHEDULE): Promise<void> {
    const tenants = await this.tenants.list();
    for (const name of QUEUES) await this.assertQueue(name, schedule.filter((entry) => entry.job.queue === name), tenants);
  }

  /** Everything looks at once at what is due: whatever fell due while no worker was there has waited long enough. */
  private async runAll(): Promise<void> {
    const tenants = await this.tenants.list();
    for (const { job } of SCHEDULE) {
      // One id for all workers that start together; gone when it is done, so that the next start has its own run.
      await this.runner.queue(job.queue).addBulk(
        tenants.map((tenant) => ({ name: job.name, data: this.dataFor(job, tenant), opts: { ...retryOptions(job), jobId: `start/${job.name}/${tenant.id}`, removeOnComplete: true } })),
      );
    }
  }

  private dataFor(job: ScheduledJob['job'], tenant: TenantRef): Envelope {
    return { tenantId: tenant.id, payload: {}, requestId: `schedule:${job.name}` };
  }

  private async assertQueue(name: QueueName, entries: readonly ScheduledJob[], tenants: readonly TenantRef[]): Promise<void> {
    const queue = this.runner.queue(name);
    const wanted = new Map(tenants.flatMap((tenant) => entries.map((entry): [string, { entry: ScheduledJob; tenant: TenantRef }] => [`${entry.job.name}/${tenant.id}`, { entry, tenant }])));
    const present = new Map((await queue.getJobSchedulers()).map((scheduler) => [scheduler.key, scheduler]));
    for (const key of present.keys()) if (!wanted.has(key)) await queue.removeJobScheduler(key);
    for (const [key, { entry, tenant }] of wanted) {
      // Left alone when it is right: asserting it again would disturb a run that is just starting.
      const found = present.get(key);
      if (found?.pattern === entry.cron && found.tz === TIME_ZONE) continue;
      await queue.upsertJobScheduler(key, { pattern: entry.cron, tz: TIME_ZONE }, { name: entry.job.name, data: this.dataFor(entry.job, tenant), opts: retryOptions(entry.job) });
    }
  }
}
