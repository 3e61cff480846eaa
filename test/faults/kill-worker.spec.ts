import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from '@jest/globals';
import { startApi, type TestApi } from '../builders/index.js';
import { redisInstalled, startRedis } from '../jobs/redis.js';
import { DigestBench } from './digest-bench.js';
import { randomFrom } from './random.js';

/** Told when a run begins; PACTE_TEST_SEED repeats one: the same thresholds and pauses, not the same machine. */
const seed = Number(process.env['PACTE_TEST_SEED'] ?? Math.floor(Math.random() * 1e9));
const random = randomFrom(seed);
const between = (low: number, high: number): number => low + Math.floor(random() * (high - low));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const TIMEOUT = 240_000;

describe('workers killed while a thousand digests go out', () => {
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

  /** Kills a worker soon after so many have arrived, starts another in its place, and waits until nothing is left to do. */
  async function killed(thresholds: readonly number[], workers = 1): Promise<void> {
    const arrivedAtKill: number[] = [];
    const running = await Promise.all(Array.from({ length: workers }, () => bench.startWorker()));
    await bench.sweep();
    for (const [index, threshold] of thresholds.entries()) {
      await bench.arrivedAtLeast(threshold);
      await pause(between(0, 30));
      const victim = index % workers;
      await running[victim]!.end('SIGKILL');
      arrivedAtKill.push(bench.arrived);
      running[victim] = await bench.startWorker();
    }
    // What SMTP leaves open, between its acceptance and our record: one message for a crash.
    await bench.eachFoundOne(`${workers} at once, killed when ${arrivedAtKill.join(', ')} had arrived`, thresholds.length);
  }

  it('ten times: each person finds exactly one message', () => killed(Array.from({ length: 10 }, (_, index) => between(index * 95 + 5, index * 95 + 95))), TIMEOUT);

  it.each([2, 4])('one of %i at once: each person finds exactly one message', (workers) => killed([between(50, 300), between(350, 700)], workers), TIMEOUT);

  (redisInstalled ? it : it.skip)(
    `each person finds exactly one message, with the queues on Redis${redisInstalled ? '' : ' (redis-server is not installed)'}`,
    async () => {
      const redis = await startRedis();
      try {
        bench.redisUrl = redis.url;
        await killed([between(10, 900)]);
      } finally {
        await bench.endWorkers();
        await redis.stop();
      }
    },
    TIMEOUT,
  );
});
