import { createPostgresBackend, runMigrations, withBackend, Queue, Worker, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { QueueName } from './job.js';

/** Queues over PostgreSQL (schema `bullmq` of the same database) or over Redis: chosen here once, same code after. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: QueueName): Queue;
  worker(name: QueueName, processor: Processor, concurrency: number): Worker;
  close(): Promise<void>;
}

export const BULLMQ_SCHEMA = 'bullmq';

export function openQueueBackend(options: { databaseUrl: string; redisUrl?: string | undefined }): QueueBackend {
  return options.redisUrl ? redisBackend(options.redisUrl) : postgresBackend(options.databaseUrl);
}

/** Creates or upgrades BullMQ's own tables; part of the migrate step, run by the owner of the schema. */
export async function migrateQueues(client: pg.ClientBase): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${BULLMQ_SCHEMA}`);
  await client.query(`SET search_path = ${BULLMQ_SCHEMA}`);
  await runMigrations(client as never, BULLMQ_SCHEMA);
  await client.query(`SET search_path = public`);
}

const kept = { removeOnComplete: { age: 24 * 3600 }, removeOnFail: { age: 7 * 24 * 3600 } };

function postgresBackend(url: string): QueueBackend {
  // One shared pool (each Queue and Worker would otherwise open its own); each Worker adds one LISTEN client from it.
  const pool = new pg.Pool({ connectionString: url, max: 12, options: `-c search_path=${BULLMQ_SCHEMA}`, keepAlive: true });
  pool.on('error', () => undefined); // a lost idle connection is replaced on next use; workers report their own errors
  const classes = withBackend(createPostgresBackend);
  const connection = pool as never;
  return {
    kind: 'postgres',
    queue: (name) => new classes.Queue(name, { connection, defaultJobOptions: kept }) as unknown as Queue,
    worker: (name, processor, concurrency) => new classes.Worker(name, processor, { connection, concurrency }) as unknown as Worker,
    close: () => pool.end(),
  };
}

function redisBackend(url: string): QueueBackend {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection: connection as never, defaultJobOptions: kept }),
    worker: (name, processor, concurrency) => new Worker(name, processor, { connection: connection as never, concurrency }),
    close: async () => {
      await connection.quit();
    },
  };
}
