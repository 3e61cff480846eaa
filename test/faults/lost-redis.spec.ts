import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { startApi, type TestApi } from '../builders/index.js';
import { redisInstalled, startRedis, type TestRedis } from '../jobs/redis.js';
import { DigestBench, IN_FLIGHT, PERSONS } from './digest-bench.js';

async function empty({ url }: TestRedis): Promise<void> {
  const client = new Redis(url);
  await client.flushall();
  client.disconnect();
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

(redisInstalled ? describe : describe.skip)(`a Redis that is lost while a thousand digests go out${redisInstalled ? '' : ' (redis-server is not installed)'}`, () => {
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

  it('is emptied, then dies and comes back: the worker lives through it, and each person finds exactly one message', async () => {
    const worker = await bench.startWorker();
    await bench.sweep();
    await bench.arrivedAtLeast(150);
    await empty(redis);
    await bench.arrivedAtLeast(400);
    await redis.kill();
    const atLoss = bench.arrived;
    await pause(1_500);
    redis = await startRedis(Number(new URL(redis.url).port));
    await bench.eachFoundOne(`Redis lost when ${atLoss} had arrived`, IN_FLIGHT);
    expect(atLoss).toBeLessThan(PERSONS);
    expect(worker.running).toBe(true);
  }, 240_000);
});
