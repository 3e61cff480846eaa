import { createPostgresBackend, runMigrations, withBackend, Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { surviveBrokenConnections } from '../database/pool-guard.js';
import type { QueueName } from './job.js';
import { BACKOFF, waitBeforeRetry } from './job-retry.rules.js';

/** Queues over PostgreSQL (schema `bullmq` of the same database) or over Redis: chosen here once, same code after. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: QueueName): Queue;
  worker(name: QueueName, processor: Processor, concurrency: number): Worker;
  close(): Promise<void>;
}

export interface QueueBackendOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** A worker confirms each running job more often than this; one that does not has died. */
  readonly jobLockMs: number;
  /** A connection that nobody was using broke; it is replaced at the next use. */
  readonly onConnectionError: (error: Error) => void;
}

export const BULLMQ_SCHEMA = 'bullmq';

export function openQueueBackend(options: QueueBackendOptions): QueueBackend {
  return options.redisUrl ? redisBackend(options.redisUrl, options) : postgresBackend(options);
}

/** Creates or upgrades BullMQ's own tables; part of the migrate step, run by the owner of the schema. */
export async function migrateQueues(client: pg.ClientBase): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${BULLMQ_SCHEMA}`);
  await client.query(`SET search_path = ${BULLMQ_SCHEMA}`);
  await runMigrations(client, BULLMQ_SCHEMA);
  await client.query(`SET search_path = public`);
}

/**
 * The outbox is the record; the queue holds what is still to do. Finished jobs are kept a little to look at. Failed
 * ones are not: were their failure not recorded (the worker died just then), the relay must be able to hand them over again.
 */
const defaultJobOptions = { removeOnComplete: { age: 3600, count: 1000 }, removeOnFail: true };

function workerOptions(jobLockMs: number, concurrency: number): Omit<WorkerOptions, 'connection'> {
  return {
    concurrency,
    lockDuration: jobLockMs,
    // Two passes find a dead worker's job: one marks it, the next takes it up.
    stalledInterval: Math.ceil(jobLockMs / 3),
    // A job is given up when it has brought this many workers down: more than a bad night of the machine can explain.
    maxStalledCount: 20,
    // Wait before fetching again when the database or Redis was not there.
    runRetryDelay: 1_000,
    settings: {
      backoffStrategy: (failures, type, _error, job) => {
        if (type !== BACKOFF) throw new Error(`unknown wait ${type}`);
        return waitBeforeRetry((job?.opts.backoff as { delay: number }).delay, failures);
      },
    },
  };
}

function postgresBackend({ databaseUrl, jobLockMs, onConnectionError }: QueueBackendOptions): QueueBackend {
  // One shared pool (each Queue and Worker would otherwise open its own); each Worker holds one of it to LISTEN.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 12, options: `-c search_path=${BULLMQ_SCHEMA}`, keepAlive: true, application_name: 'pacte-queues' });
  pool.on('error', onConnectionError);
  surviveBrokenConnections(pool);
  // Each Queue and Worker listens to the pool's errors too.
  pool.setMaxListeners(0);
  const classes = withBackend(createPostgresBackend);
  const connection = pool as never;
  return {
    kind: 'postgres',
    queue: (name) => new classes.Queue(name, { connection, defaultJobOptions }) as unknown as Queue,
    worker: (name, processor, concurrency) => new classes.Worker(name, processor, { ...workerOptions(jobLockMs, concurrency), connection }) as unknown as Worker,
    close: () => pool.end(),
  };
}

function redisBackend(url: string, { jobLockMs, onConnectionError }: QueueBackendOptions): QueueBackend {
  // The relay holds rows locked while it adds jobs: without Redis it must fail at once and try again, never wait.
  const adding = new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: 10_000 });
  const working = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [adding, working]) connection.on('error', onConnectionError);
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection: adding, defaultJobOptions }),
    worker: (name, processor, concurrency) => new Worker(name, processor, { ...workerOptions(jobLockMs, concurrency), connection: working }),
    async close() {
      adding.disconnect();
      working.disconnect();
    },
  };
}
