import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../builders/index.js';
import { until } from '../jobs/job-bench.js';
import { redisInstalled, startRedis, type TestRedis } from '../jobs/redis.js';
import { DigestBench, IN_FLIGHT, PERSONS } from './digest-bench.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

(redisInstalled ? describe : describe.skip)(`a Redis that is lost while two hundred digests go out${redisInstalled ? '' : ' (redis-server is not installed)'}`, () => {
  let api: TestApi;
  let bench: DigestBench;
  let redis: TestRedis;

  beforeAll(async () => {
    api = await startApi({ DEMONSTRATION: 'true' });
  });
  beforeEach(async () => {
    bench = await DigestBench.open(api);
    redis = await startRedis();
    bench.redisUrl = redis.url;
  });
  afterEach(async () => {
    await bench.close();
    await redis.stop();
  });
  afterAll(() => api.close());

  it('comes back empty: the worker lives through it, and each person finds exactly one message', async () => {
    const worker = await bench.startWorker();
    await bench.sweep();
    await until(() => bench.arrived, (count) => count >= 50, 60);
    await redis.kill();
    const atLoss = bench.arrived;
    await pause(1_500);
    redis = await startRedis(Number(new URL(redis.url).port));
    await bench.eachFoundOne(`Redis lost when ${atLoss} had arrived`, IN_FLIGHT);
    expect(atLoss).toBeLessThan(PERSONS);
    expect(worker.running).toBe(true);
  }, 120_000);
});
