import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from '@jest/globals';
import { startApi, type TestApi } from '../builders/index.js';
import { until } from '../jobs/job-bench.js';
import { redisInstalled, startRedis } from '../jobs/redis.js';
import { DigestBench, IN_FLIGHT } from './digest-bench.js';
import { randomFrom } from './random.js';

/** Told when a run begins; PACTE_TEST_SEED repeats one: the same thresholds and pauses, not the same machine. */
const seed = Number(process.env['PACTE_TEST_SEED'] ?? Math.floor(Math.random() * 1e9));
const random = randomFrom(seed);
const between = (low: number, high: number): number => low + Math.floor(random() * (high - low));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const TIMEOUT = 120_000;

describe('a worker killed while two hundred digests go out', () => {
  let api: TestApi;
  let bench: DigestBench;

  beforeAll(async () => {
    process.stderr.write(`  kill-worker: PACTE_TEST_SEED=${seed}\n`);
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
    await bench.eachFoundOne(`killed when ${arrivedAtKill.join(', ')} had arrived`, IN_FLIGHT * thresholds.length);
  }

  it('each person finds exactly one message', () => killed([between(10, 180)]), TIMEOUT);

  it('each person finds exactly one message after three kills', () => killed([between(5, 60), between(70, 120), between(130, 190)]), TIMEOUT);

  (redisInstalled ? it : it.skip)(
    `each person finds exactly one message, with the queues on Redis${redisInstalled ? '' : ' (redis-server is not installed)'}`,
    async () => {
      const redis = await startRedis();
      try {
        bench.redisUrl = redis.url;
        await killed([between(10, 180)]);
      } finally {
        await bench.endWorkers();
        await redis.stop();
      }
    },
    TIMEOUT,
  );
});
