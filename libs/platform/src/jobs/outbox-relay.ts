import type { Queue } from 'bullmq';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log/log.js';
import { definedJobs, type JobDefinition, type QueueName } from './job.js';
import { retryOptions } from './job-retry.rules.js';

/** What travels in a job: whose it is, and the outbox row that asked for it (none for jobs that time starts). */
export interface Envelope {
  readonly tenantId: string;
  readonly payload: Record<string, unknown>;
  readonly requestId: string;
  readonly outboxId?: string;
}

interface OutboxRow {
  readonly id: string;
  readonly queue: QueueName;
  readonly name: string;
  readonly tenant_id: string;
  readonly payload: Record<string, unknown>;
  readonly request_id: string;
}

const BATCH = 500;
const WAITING = `done_at IS NULL AND relayed_at IS NULL AND name = ANY($1) ORDER BY sequence`;
const LOST = `done_at IS NULL AND relayed_at < now() - make_interval(secs => $2) AND name = ANY($1) ORDER BY relayed_at`;
/** How long finished rows are kept. */
export const OUTBOX_KEPT_DAYS = 30;

/**
 * Hands outbox rows to the queues. Rows are locked while they are handed over (SKIP LOCKED: several workers share them),
 * and a job's id is its row's, so that a row handed over twice is one job. Jobs this version does not know are left to
 * a worker that does.
 */
export class OutboxRelay {
  private readonly jobs = new Map<string, JobDefinition>(definedJobs().map((job) => [job.name, job]));
  private running: Promise<number> = Promise.resolve(0);
  private waiting?: Promise<number>;
  private lostCheckAt = 0;
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly queue: (name: QueueName) => Queue,
    private readonly againMs: number,
    private readonly log: Log,
  ) {}

  /**
   * Everything that waits when this is called has been handed over, or the failure logged, when it resolves; gives the
   * number of rows. Calls made while one runs share the next. Now and then what was relayed long ago and is not done
   * is handed over again: the queue leaves the jobs it still has as they are.
   */
  relay(): Promise<number> {
    this.waiting ??= this.running = this.running.then(() => {
      this.waiting = undefined;
      return this.pass();
    });
    return this.waiting;
  }

  /** Rows done long ago have no use left. */
  async forgetDone(): Promise<void> {
    await this.pool.query(`DELETE FROM outbox WHERE done_at < now() - make_interval(days => $1)`, [OUTBOX_KEPT_DAYS]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async pass(): Promise<number> {
    try {
      const known = [...this.jobs.keys()];
      let count = await this.drain(WAITING, [known]);
      if (Date.now() >= this.lostCheckAt) {
        count += await this.drain(LOST, [known, this.againMs / 1000]);
        this.lostCheckAt = Date.now() + this.againMs / 5;
      }
      return count;
    } catch (error) {
      this.log.error('outbox relay failed, will try again', { error: (error as Error).message });
      return 0;
    }
  }

  private async drain(which: string, params: readonly unknown[]): Promise<number> {
    let total = 0;
    for (let count = BATCH; count === BATCH && !this.stopped; total += count) count = await this.batch(which, params);
    return total;
  }

  private async batch(which: string, params: readonly unknown[]): Promise<number> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<OutboxRow>(`SELECT id, queue, name, tenant_id, payload, request_id FROM outbox WHERE ${which} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`, params as unknown[]);
      if (rows.length) await this.handOver(client, rows);
      await client.query('COMMIT');
      return rows.length;
    } catch (error) {
      await client.query('ROLLBACK').catch((rollback: Error) => (broken = rollback));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async handOver(client: PoolClient, rows: readonly OutboxRow[]): Promise<void> {
    for (const name of new Set(rows.map((row) => row.queue))) {
      await this.queue(name).addBulk(rows.filter((row) => row.queue === name).map((row) => this.jobOf(row)));
    }
    await client.query(`UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)`, [rows.map((row) => row.id)]);
  }

  private jobOf(row: OutboxRow): { name: string; data: Envelope; opts: object } {
    return {
      name: row.name,
      data: { tenantId: row.tenant_id, payload: row.payload, requestId: row.request_id, outboxId: row.id },
      opts: { jobId: row.id, ...retryOptions(this.jobs.get(row.name)!) },
    };
  }
}
