import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DelayedError, UnrecoverableError, type Job, type Queue, type Worker } from 'bullmq';
import { CONFIG, type Config } from '../config/config.js';
import { TenantDirectory } from '../context/tenant-directory.js';
import { SERVICE_ORIGIN, type RequestContext } from '../context/request-context.js';
import { ChannelListener } from '../database/channel-listener.js';
import { Database } from '../database/database.js';
import { Log } from '../log/log.js';
import { OUTBOX_CHANNEL } from './jobs.js';
import { definedJobs, HANDLES, JobPostponed, PermanentJobFailure, QUEUES, type JobDefinition, type JobHandler, type QueueName } from './job.js';
import { OutboxRelay, type Envelope } from './outbox-relay.js';
import { openQueueBackend, type QueueBackend } from './queue-backend.js';

const FORGET_EVERY_MS = 3_600_000;
/** A job of another version is offered again after this: long enough for one that is free and knows it to take it first. */
const LEAVE_TO_OTHERS_MS = 5_000;

/** The worker's heart: relays the outbox to the queues and runs each job with a context of its own. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private backend?: QueueBackend;
  private outbox?: OutboxRelay;
  private listener?: ChannelListener;
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];
  private readonly handlers = new Map<string, JobHandler>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly recording = new Set<Promise<void>>();
  private readonly told = new WeakSet<Error>();
  private stopping?: Promise<void>;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly discovery: DiscoveryService,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    this.findHandlers();
    const { databaseUrl, redisUrl, jobLockMs, relayAgainMs, relayEveryMs } = this.config;
    const onConnectionError = (error: Error): void => this.tell(error, 'queue connection lost, will be replaced');
    this.backend = openQueueBackend({ databaseUrl, redisUrl, jobLockMs, onConnectionError });
    for (const name of QUEUES) this.open(name, this.backend);
    const outbox = new OutboxRelay(this.database.pool, (name) => this.queue(name), relayAgainMs, this.log);
    this.outbox = outbox;
    // What it misses, the timer finds.
    this.listener = new ChannelListener(databaseUrl, { name: OUTBOX_CHANNEL, application: 'pacte-relay', heard: () => void outbox.relay() }, this.log);
    await this.listener.start();
    this.every(relayEveryMs, () => outbox.relay());
    this.every(FORGET_EVERY_MS, () => outbox.forgetDone());
    await outbox.relay();
  }

  /** Takes no new job, finishes those that have begun, lets go of everything. */
  stop(): Promise<void> {
    return (this.stopping ??= this.close());
  }

  /** Before the database is closed under the jobs that still run. */
  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error('the job runner has not started');
    return queue;
  }

  /** Hands over at once what waits in the outbox; gives the number of rows. */
  relay(): Promise<number> {
    if (!this.outbox) throw new Error('the job runner has not started');
    return this.outbox.relay();
  }

  private open(name: QueueName, backend: QueueBackend): void {
    const broken = (error: Error): void => this.tell(error, 'queue error', name);
    this.queues.set(name, backend.queue(name).on('error', broken));
    const worker = backend.worker(name, (job, token) => this.run(job, token), this.concurrencyOf(name));
    worker.on('error', broken);
    worker.on('stalled', (id) => this.log.warn('job of a dead worker taken up again', { queue: name, id }));
    worker.on('failed', (job, error) => this.failed(job, error));
    this.workers.push(worker);
  }

  /** One broken connection is heard of from everything that shares it: it is told once. */
  private tell(error: Error, what: string, queue?: QueueName): void {
    if (this.told.has(error)) return;
    this.told.add(error);
    this.log.warn(what, { queue, error: error.message });
  }

  private concurrencyOf(name: QueueName): number {
    if (name === 'mail') return this.config.mailConcurrency;
    return name === 'default' ? 4 : 1;
  }

  private every(ms: number, work: () => Promise<unknown>): void {
    this.timers.push(setInterval(() => void work().catch((error: Error) => this.log.error('outbox upkeep failed, will try again', { error: error.message })), ms));
  }

  private async close(): Promise<void> {
    this.timers.forEach(clearInterval);
    await this.listener?.stop();
    await this.outbox?.stop();
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all(this.recording);
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend?.close();
  }

  private async run(job: Job<Envelope>, token: string | undefined): Promise<void> {
    try {
      await this.handle(job);
    } catch (error) {
      if (error instanceof PermanentJobFailure) throw new UnrecoverableError(error.message);
      if (!(error instanceof JobPostponed)) throw error;
      await job.moveToDelayed(Date.now() + error.waitMs, token);
      throw new DelayedError(error.message);
    }
    if (job.data.outboxId) await this.database.service(`UPDATE outbox SET done_at = now(), failed = NULL WHERE id = $1`, [job.data.outboxId]);
  }

  private async handle(job: Job<Envelope>): Promise<void> {
    const handler = this.handlers.get(job.name);
    // While a new version is being rolled out its jobs reach the old workers too: put back, untried, for a worker that knows them.
    if (!handler) {
      this.log.warn('job of another version left to a worker that knows it', { job: job.name, id: job.id });
      throw new JobPostponed(`no handler for ${job.name} in this version`, LEAVE_TO_OTHERS_MS);
    }
    const ctx = await this.contextFor(job);
    await this.log.within({ requestId: ctx.requestId, tenant: ctx.tenant.slug, job: job.name }, () => handler.handle(ctx, job.data.payload));
  }

  /** The context of one job: the only place that makes one, beside the API. */
  private async contextFor(job: Job<Envelope>): Promise<RequestContext> {
    const tenant = (await this.tenants.byId(job.data.tenantId)) ?? (await this.newTenant(job.data.tenantId));
    if (!tenant) throw new UnrecoverableError('tenant is gone');
    return {
      tenant,
      actor: { kind: 'SYSTEM', name: job.name },
      grants: [],
      origin: SERVICE_ORIGIN,
      locale: tenant.locale,
      requestId: job.data.requestId,
      clock: await this.tenants.clockOf(tenant),
      db: this.database.readerFor(tenant.id),
    };
  }

  private newTenant(id: string): ReturnType<TenantDirectory['byId']> {
    this.tenants.forget();
    return this.tenants.byId(id);
  }

  private failed(job: Job<Envelope> | undefined, error: Error): void {
    if (!job) return;
    const last = job.attemptsMade >= (job.opts.attempts ?? 1) || error instanceof UnrecoverableError;
    const fields = { job: job.name, id: job.id, attempt: job.attemptsMade, error: error.message };
    if (!last) return this.log.warn('job failed, will be tried again', fields);
    this.log.error('job failed for good', fields);
    const recorded = this.giveUp(job, error)
      // The outbox row stays open, so that the relay hands the job over again: nothing is lost.
      .catch((cause: Error) => this.log.error('could not record a failed job', { id: job.id, error: cause.message }))
      .finally(() => this.recording.delete(recorded));
    this.recording.add(recorded);
  }

  private async giveUp(job: Job<Envelope>, error: Error): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (handler?.gaveUp) await handler.gaveUp(await this.contextFor(job), job.data.payload, error.message);
    if (job.data.outboxId) {
      await this.database.service(`UPDATE outbox SET done_at = now(), failed = $2 WHERE id = $1 AND done_at IS NULL`, [job.data.outboxId, error.message.slice(0, 500)]);
    }
  }

  private findHandlers(): void {
    for (const wrapper of this.discovery.getProviders()) {
      if (!wrapper.metatype || !wrapper.instance) continue;
      const definition = Reflect.getMetadata(HANDLES, wrapper.metatype) as JobDefinition | undefined;
      if (!definition) continue;
      if (this.handlers.has(definition.name)) throw new Error(`two handlers for job ${definition.name}`);
      this.handlers.set(definition.name, wrapper.instance as JobHandler);
    }
    const orphans = definedJobs().filter((job) => !this.handlers.has(job.name));
    if (orphans.length) throw new Error(`no handler for job ${orphans.map((job) => job.name).join(', ')}`);
  }
}
