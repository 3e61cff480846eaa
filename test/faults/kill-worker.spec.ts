import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../builders/index.js';
import { until } from '../jobs/job-bench.js';
import { redisInstalled, startRedis } from '../jobs/redis.js';
import { DigestBench, IN_FLIGHT, PERSONS } from './digest-bench.js';

const between = (low: number, high: number): number => low + Math.floor(Math.random() * (high - low));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const TIMEOUT = 120_000;

describe('a worker killed while two hundred digests go out', () => {
  let api: TestApi;
  let bench: DigestBench;

  beforeAll(async () => {
    api = await startApi({ DEMONSTRATION: 'true' });
  });
  beforeEach(async () => {
    bench = await DigestBench.open(api);
  });
  afterEach(() => bench.close());
  afterAll(() => api.close());

  /** Kills the worker soon after so many have arrived, starts another, and waits until nothing is left to do. */
  async function killed(thresholds: readonly number[]): Promise<void> {
    const arrivedAtKill: number[] = [];
    let worker = await bench.startWorker();
    await bench.sweep();
    for (const threshold of thresholds) {
      await until(() => bench.arrived, (count) => count >= threshold, 60);
      await pause(between(0, 30));
      await worker.end('SIGKILL');
      arrivedAtKill.push(bench.arrived);
      worker = await bench.startWorker();
    }
    await eachFoundOne(arrivedAtKill);
  }

  async function eachFoundOne(arrivedAtKill: readonly number[]): Promise<void> {
    await bench.done();
    const { persons, messages, repeats } = bench.witness();
    process.stderr.write(
      `  arrived at each kill: ${arrivedAtKill.join(', ')}; persons: ${persons}; messages: ${messages}; repeats under the same Message-ID: ${repeats}; tries: ${await bench.attempts()}\n`,
    );
    // The mailbox keeps one copy for each recipient and Message-ID: a repeat under another id would be a second message.
    expect({ persons, messages }).toEqual({ persons: PERSONS, messages: PERSONS });
    expect(repeats).toBeLessThanOrEqual(IN_FLIGHT * arrivedAtKill.length);
  }

  it('each person finds exactly one message', () => killed([between(10, 180)]), TIMEOUT);

  it('each person finds exactly one message after three kills', () => killed([between(5, 60), between(70, 120), between(130, 190)]), TIMEOUT);

  (redisInstalled ? it : it.skip)(
    `each person finds exactly one message after three kills, with the queues on Redis${redisInstalled ? '' : ' (redis-server is not installed)'}`,
    async () => {
      const redis = await startRedis();
      try {
        bench.redisUrl = redis.url;
        await killed([between(5, 60), between(70, 120), between(130, 190)]);
      } finally {
        await bench.endWorkers();
        await redis.stop();
      }
    },
    TIMEOUT,
  );

  it(
    'each person finds exactly one message when it is killed while it finds out who is due',
    async () => {
      const worker = await bench.startWorker();
      await bench.sweep();
      await pause(between(0, 150));
      await worker.end('SIGKILL');
      const arrived = bench.arrived;
      await bench.startWorker();
      await eachFoundOne([arrived]);
    },
    TIMEOUT,
  );

  it(
    'nothing is tried twice when it is asked to stop, and the next one finishes',
    async () => {
      const worker = await bench.startWorker();
      await bench.sweep();
      await until(() => bench.arrived, (count) => count >= 40, 60);
      await worker.end('SIGTERM');
      expect((await bench.progress()).states['SENDING']).toBeUndefined();
      expect(bench.arrived).toBeLessThan(PERSONS);
      await bench.startWorker();
      await eachFoundOne([]);
      expect(await bench.attempts()).toBe(PERSONS);
    },
    TIMEOUT,
  );
});
