import { Injectable } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, defineJob, Handles, JobPostponed, PermanentJobFailure, type JobDefinition, type JobHandler, type RequestContext } from '#platform';
import { JobBench, until, type TestWorker } from './job-bench.js';
import { redisInstalled } from './redis.js';

const noteJob = defineJob<{ number: number }>({ name: 'test.note', queue: 'default', attempts: 4, backoffMs: 50 });

/** What the handler does with a job, by test: throws, waits, or does its one effect. */
let behaviour: (number: number, run: number) => Promise<void> | void = () => undefined;
let gaveUp: { number: number; reason: string }[] = [];
const runs = new Map<number, number>();

/** Its effect is a row that cannot be there twice: done again, it changes nothing. */
@Handles(noteJob)
@Injectable()
class NoteHandler implements JobHandler<{ number: number }> {
  constructor(private readonly database: Database) {}

  async handle(ctx: RequestContext, { number }: { number: number }): Promise<void> {
    const run = (runs.get(number) ?? 0) + 1;
    runs.set(number, run);
    await behaviour(number, run);
    await this.database.service(`INSERT INTO note (number, tenant_id, request_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [number, ctx.tenant.id, ctx.requestId]);
  }

  async gaveUp(_ctx: RequestContext, { number }: { number: number }, reason: string): Promise<void> {
    gaveUp.push({ number, reason });
  }
}

/** Known to the workers of the next version only: not defined here, so that those of this one start without it. */
const tomorrowsJob: JobDefinition = { name: 'test.of-tomorrow', queue: 'default', attempts: 2, backoffMs: 50 };

@Handles(tomorrowsJob)
@Injectable()
class TomorrowsHandler extends NoteHandler {}

const numbers = (count: number): { number: number }[] => Array.from({ length: count }, (_, index) => ({ number: index + 1 }));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

for (const kind of ['PostgreSQL', 'Redis'] as const) {
  const here = kind === 'PostgreSQL' || redisInstalled;

  (here ? describe : describe.skip)(`jobs on ${kind}${here ? '' : ' (redis-server is not installed)'}`, () => {
    let bench: JobBench;

    beforeAll(async () => {
      bench = await JobBench.open(kind);
      await bench.sql(`CREATE TABLE note (number int PRIMARY KEY, tenant_id uuid NOT NULL, request_id text NOT NULL)`);
      await bench.sql(`GRANT SELECT, INSERT ON note TO pacte_application`);
    });
    afterEach(async () => {
      behaviour = () => undefined;
      gaveUp = [];
      runs.clear();
      await bench.clear();
      await bench.sql(`TRUNCATE note`);
    });
    afterAll(() => bench.close());

    const started = async (settings: Record<string, string> = {}): Promise<TestWorker> => {
      const worker = await bench.worker([NoteHandler], settings);
      await worker.runner.start();
      return worker;
    };
    const enqueue = (worker: TestWorker, count: number): Promise<string[]> => worker.database.transaction(worker.ctx, (ctx) => worker.jobs.enqueueMany(ctx, noteJob, numbers(count)));
    const done = async (): Promise<number> => (await bench.sql<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE done_at IS NOT NULL`))[0]!.n;
    const notes = async (): Promise<number[]> => (await bench.sql<{ number: number }>(`SELECT number FROM note ORDER BY number`)).map((row) => row.number);

    it('does nothing of what a transaction that was undone asked for', async () => {
      const worker = await started();
      const undone = worker.database.transaction(worker.ctx, async (ctx) => {
        await worker.jobs.enqueue(ctx, noteJob, { number: 1 });
        throw new Error('changed my mind');
      });
      await expect(undone).rejects.toThrow('changed my mind');
      await worker.runner.relay();
      await pause(300);
      expect(await bench.sql(`SELECT FROM outbox`)).toEqual([]);
      expect(runs.size).toBe(0);
    });

    it('refuses to be asked outside a transaction', async () => {
      const worker = await started();
      await expect(worker.jobs.enqueue(worker.ctx, noteJob, { number: 1 })).rejects.toThrow('outside a transaction');
    });

    it('runs what a commit asked for, when told of it, as its tenant, once', async () => {
      const worker = await started({ RELAY_EVERY_MS: '60000' }); // only the notice can wake the relay
      const [id] = await enqueue(worker, 1);
      await until(notes, (seen) => seen.length === 1);
      await until(done, (count) => count === 1);
      expect(await bench.sql(`SELECT o.id, o.failed, n.request_id FROM outbox o, note n WHERE n.tenant_id = o.tenant_id`)).toEqual([{ id, failed: null, request_id: 'test' }]);
      expect(runs.get(1)).toBe(1);
    });

    it('gives the ids in the order asked, and does them all', async () => {
      const worker = await started();
      const ids = await enqueue(worker, 30);
      const stored = await bench.sql<{ id: string; number: number }>(`SELECT id, (payload->>'number')::int AS number FROM outbox ORDER BY sequence`);
      expect(stored).toEqual(ids.map((id, index) => ({ id, number: index + 1 })));
      await until(done, (count) => count === 30);
      expect(await notes()).toEqual(numbers(30).map(({ number }) => number));
    });

    it('tries again after a failure, and then is done', async () => {
      behaviour = (_number, run) => {
        if (run < 3) throw new Error('not yet');
      };
      const worker = await started();
      await enqueue(worker, 1);
      await until(done, (count) => count === 1);
      expect(runs.get(1)).toBe(3);
      expect(gaveUp).toEqual([]);
    });

    it('gives up after the last try, and says why', async () => {
      behaviour = () => {
        throw new Error('never');
      };
      const worker = await started();
      await enqueue(worker, 1);
      await until(done, (count) => count === 1);
      expect(runs.get(1)).toBe(4);
      expect(gaveUp).toEqual([{ number: 1, reason: 'never' }]);
      expect(await bench.sql(`SELECT failed FROM outbox`)).toEqual([{ failed: 'never' }]);
    });

    it('gives up at once when trying again cannot help', async () => {
      behaviour = () => {
        throw new PermanentJobFailure('refused');
      };
      const worker = await started();
      await enqueue(worker, 1);
      await until(done, (count) => count === 1);
      expect(runs.get(1)).toBe(1);
      expect(gaveUp).toEqual([{ number: 1, reason: 'refused' }]);
    });

    it('brings a postponed job back without counting a try', async () => {
      behaviour = (_number, run) => {
        if (run <= 6) throw new JobPostponed('somebody else has it', 30);
      };
      const worker = await started();
      await enqueue(worker, 1);
      await until(done, (count) => count === 1);
      expect(runs.get(1)).toBe(7); // more than the four tries it has
      expect(gaveUp).toEqual([]);
    });

    it('shares the work between two workers, each job once', async () => {
      behaviour = () => pause(5);
      const [one] = await Promise.all([started(), started()]);
      await Promise.all([enqueue(one, 150), one.runner.relay(), one.runner.relay()]);
      await until(done, (count) => count === 150);
      expect([...runs.values()].filter((count) => count !== 1)).toEqual([]);
      expect(await notes()).toHaveLength(150);
    });

    it('leaves to a newer version the jobs it does not know', async () => {
      const worker = await started();
      await bench.sql(`INSERT INTO outbox (tenant_id, queue, name, payload, request_id) SELECT id, 'default', 'test.of-tomorrow', '{}', 'test' FROM tenant`);
      await enqueue(worker, 1);
      await until(done, (count) => count === 1);
      expect(await bench.sql(`SELECT name, relayed_at FROM outbox WHERE done_at IS NULL`)).toEqual([{ name: 'test.of-tomorrow', relayed_at: null }]);
    });

    it('puts back, without counting a try, a job that a newer version has put in the queue', async () => {
      const old = await started();
      const queue = old.runner.queue('default');
      const data = { tenantId: old.ctx.tenant.id, payload: { number: 7 }, requestId: 'test' };
      const { id } = await queue.add(tomorrowsJob.name, data, { attempts: tomorrowsJob.attempts });
      const job = async () => (await queue.getJob(id!))!;
      // Offered to the old worker more often than it may be tried.
      for (let times = 0; times < 4; times++) {
        await until(async () => (await job()).getState(), (state) => state === 'delayed');
        expect((await job()).attemptsMade).toBe(0);
        await (await job()).promote();
      }
      await until(async () => (await job()).getState(), (state) => state === 'delayed');
      await old.close();
      const worker = await bench.worker([NoteHandler, TomorrowsHandler]);
      await worker.runner.start();
      await (await worker.runner.queue('default').getJob(id!))!.promote();
      await until(notes, (seen) => seen.length === 1);
      expect(await notes()).toEqual([7]);
      expect(runs.get(7)).toBe(1);
      expect(gaveUp).toEqual([]);
    });

    it('ignores a row handed over twice', async () => {
      behaviour = () => pause(30);
      const worker = await started();
      await enqueue(worker, 8);
      for (let times = 0; times < 5; times++) {
        await bench.sql(`UPDATE outbox SET relayed_at = NULL WHERE done_at IS NULL`);
        await worker.runner.relay();
      }
      await until(done, (count) => count === 8);
      await pause(200);
      expect([...runs.values()]).toEqual(Array(8).fill(1));
    });

    it('loses nothing when the queue is lost: everything is done, its effect once', async () => {
      behaviour = () => pause(20);
      const worker = await started({ RELAY_AGAIN_SECONDS: '1' });
      await enqueue(worker, 60);
      await until(done, (count) => count >= 10);
      await bench.loseQueues();
      expect(await done()).toBeLessThan(60);
      await until(done, (count) => count === 60, 20);
      expect(await notes()).toEqual(numbers(60).map(({ number }) => number));
    });

    it('finishes what has begun before it stops, and leaves the rest to the next', async () => {
      behaviour = () => pause(150);
      const first = await started();
      await enqueue(first, 12);
      await until(() => runs.size, (size) => size >= 4);
      await first.close();
      const begun = runs.size;
      expect(await done()).toBe(begun);
      expect(begun).toBeLessThan(12);
      await started();
      await until(done, (count) => count === 12);
      expect([...runs.values()]).toEqual(Array(12).fill(1));
    });

    it('serves a tenant that was made a moment ago', async () => {
      const worker = await started();
      await bench.sql(`INSERT INTO tenant (slug, name, sender_address) VALUES ('neuve', 'Neuve', 'pacte@neuve.example')`);
      await bench.sql(`INSERT INTO outbox (tenant_id, queue, name, payload, request_id) SELECT id, 'default', 'test.note', '{"number": 1}', 'test' FROM tenant WHERE slug = 'neuve'`);
      await worker.runner.relay();
      await until(done, (count) => count === 1);
      expect(await bench.sql(`SELECT t.slug FROM note n JOIN tenant t ON t.id = n.tenant_id`)).toEqual([{ slug: 'neuve' }]);
    });
  });
}

describe('a worker that is put together wrongly', () => {
  it('does not start on a job without handler', async () => {
    const bench = await JobBench.open('PostgreSQL');
    const worker = await bench.worker([]);
    await expect(worker.runner.start()).rejects.toThrow('no handler for job test.note');
    await bench.close();
  });

  it('does not start on a job with two handlers', async () => {
    @Handles(noteJob)
    @Injectable()
    class Second extends NoteHandler {}
    const bench = await JobBench.open('PostgreSQL');
    const worker = await bench.worker([NoteHandler, Second]);
    await expect(worker.runner.start()).rejects.toThrow('two handlers for job test.note');
    await bench.close();
  });
});
