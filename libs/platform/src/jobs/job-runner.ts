import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { UnrecoverableError, type Job, type Queue, type Worker } from 'bullmq';
import { CONFIG, type Config } from '../config/config.js';
import { TenantDirectory } from '../context/tenant-directory.js';
import type { RequestContext } from '../context/request-context.js';
import { Database } from '../database/database.js';
import { Log } from '../log/log.js';
import { definedJobs, HANDLES, PermanentJobFailure, QUEUES, type JobDefinition, type JobHandler, type QueueName } from './job.js';
import { openQueueBackend, type QueueBackend } from './queue-backend.js';

interface Envelope {
  readonly tenantId: string;
  readonly payload: Record<string, unknown>;
  readonly requestId: string;
}

const CONCURRENCY: Record<QueueName, number> = { default: 4, mail: 4, documents: 1, imports: 1 };
/** A row relayed this long ago and still not done is handed to the queue again: the queue may have been lost. */
const RELAY_AGAIN = `interval '5 minutes'`;

/** The worker's heart: relays the outbox to the queues and runs each job with a context of its own. */
@Injectable()
export class JobRunner {
  private backend?: QueueBackend;
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];
  private readonly handlers = new Map<string, JobHandler>();
  private relaying: Promise<number> = Promise.resolve(0);
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly tenants: TenantDirectory,
    private readonly discovery: DiscoveryService,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    this.findHandlers();
    this.backend = openQueueBackend({ databaseUrl: this.config.databaseUrl, redisUrl: this.config.redisUrl });
    for (const name of QUEUES) {
      this.queues.set(name, this.backend.queue(name));
      const worker = this.backend.worker(name, (job) => this.run(job), CONCURRENCY[name]);
      worker.on('error', (error) => this.log.error('queue error', { queue: name, error: error.message }));
      worker.on('failed', (job, error) => this.failed(job, error));
      this.workers.push(worker);
    }
    this.timer = setInterval(() => void this.relay(), this.config.relayEveryMs);
    await this.relay();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.relaying.catch(() => 0);
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend?.close();
  }

  queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error('the job runner has not started');
    return queue;
  }

  /** Hands outbox rows to the queues, in order; one relay at a time in a process, rows locked between processes. */
  relay(): Promise<number> {
    if (this.stopped) return Promise.resolve(0);
    this.relaying = this.relaying
      .then(() => this.relayOnce())
      .catch((error: Error) => {
        this.log.error('outbox relay failed, will try again', { error: error.message });
        return 0;
      });
    return this.relaying;
  }

  private async relayOnce(): Promise<number> {
    const client = await this.database.pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ id: string; queue: QueueName; name: string; tenant_id: string; payload: Record<string, unknown>; request_id: string }>(
        `SELECT id, queue, name, tenant_id, payload, request_id FROM outbox
         WHERE done_at IS NULL AND (relayed_at IS NULL OR relayed_at < now() - ${RELAY_AGAIN})
         ORDER BY sequence LIMIT 500 FOR UPDATE SKIP LOCKED`,
      );
      for (const name of new Set(rows.map((row) => row.queue))) {
        const jobs = rows.filter((row) => row.queue === name).map((row) => this.jobOf(row));
        await this.queue(name).addBulk(jobs);
      }
      await client.query(`UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)`, [rows.map((row) => row.id)]);
      await client.query('COMMIT');
      return rows.length;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private jobOf(row: { id: string; name: string; tenant_id: string; payload: Record<string, unknown>; request_id: string }): { name: string; data: Envelope; opts: object } {
    const definition = definedJobs().find((job) => job.name === row.name);
    const attempts = definition?.attempts ?? 1;
    return {
      name: row.name,
      data: { tenantId: row.tenant_id, payload: row.payload, requestId: row.request_id },
      opts: { jobId: row.id, attempts, backoff: { type: 'exponential', delay: definition?.backoffMs ?? 1000, jitter: 0.5 } },
    };
  }

  private async run(job: Job<Envelope>): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new UnrecoverableError(`no handler for ${job.name}`);
    const ctx = await this.contextFor(job);
    try {
      await this.log.within({ requestId: ctx.requestId, tenant: ctx.tenant.slug, job: job.name }, () => handler.handle(ctx, job.data.payload));
    } catch (error) {
      if (error instanceof PermanentJobFailure) throw new UnrecoverableError(error.message);
      throw error;
    }
    if (job.id) await this.database.service(`UPDATE outbox SET done_at = now() WHERE id::text = $1`, [job.id]);
  }

  private async contextFor(job: Job<Envelope>): Promise<RequestContext> {
    const tenant = await this.tenants.byId(job.data.tenantId);
    if (!tenant) throw new UnrecoverableError('tenant is gone');
    return {
      tenant,
      actor: { kind: 'SYSTEM', name: job.name },
      grants: [],
      locale: tenant.locale,
      requestId: job.data.requestId,
      clock: await this.tenants.clockOf(tenant),
      db: this.database.readerFor(tenant.id),
    };
  }

  private failed(job: Job<Envelope> | undefined, error: Error): void {
    const last = !job || job.attemptsMade >= (job.opts.attempts ?? 1) || error instanceof UnrecoverableError;
    this.log.error(last ? 'job failed for good' : 'job failed, will retry', { job: job?.name, id: job?.id, error: error.message });
    if (last && job?.id) {
      this.database
        .service(`UPDATE outbox SET done_at = now(), failed = $2 WHERE id::text = $1`, [job.id, error.message.slice(0, 500)])
        .catch((cause: Error) => this.log.error('could not record a failed job', { id: job.id, error: cause.message }));
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
