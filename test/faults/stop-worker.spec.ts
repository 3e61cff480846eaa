import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../builders/index.js';
import { DigestBench, IN_FLIGHT, PERSONS } from './digest-bench.js';
import { randomFrom } from './random.js';

/** As in production: nothing here waits for a dead worker to be found. */
const unhurried = { JOB_LOCK_SECONDS: '15', MAIL_LEASE_SECONDS: '120' };
/** As in kill-worker: told, and given again by PACTE_TEST_SEED. */
const seed = Number(process.env['PACTE_TEST_SEED'] ?? Math.floor(Math.random() * 1e9));
const random = randomFrom(seed);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a worker', () => {
  let api: TestApi;
  let bench: DigestBench;

  beforeAll(async () => {
    process.stderr.write(`  stop-worker: PACTE_TEST_SEED=${seed}\n`);
    api = await startApi({ DEMONSTRATION: 'true' });
  });
  beforeEach(async () => {
    bench = await DigestBench.open(api);
  });
  afterEach(() => bench.close());
  afterAll(() => api.close());

  it('killed while it finds out who is due: each person finds exactly one message', async () => {
    const worker = await bench.startWorker();
    await bench.sweep();
    await pause(random() * 150);
    await worker.end('SIGKILL');
    const arrived = bench.arrived;
    await bench.startWorker();
    await bench.eachFoundOne(`killed when ${arrived} had arrived`, IN_FLIGHT);
  }, 240_000);

  it('asked to stop finishes what it has begun, and the next one does the rest: nothing is tried twice', async () => {
    const worker = await bench.startWorker(unhurried);
    await bench.sweep();
    await bench.arrivedAtLeast(40);
    await worker.end('SIGTERM');
    expect((await bench.progress()).states['SENDING']).toBeUndefined();
    expect(bench.arrived).toBeLessThan(PERSONS);
    const stopped = `stopped when ${bench.arrived} had arrived`;
    await bench.startWorker(unhurried);
    await bench.eachFoundOne(stopped, 0);
    expect(await bench.attempts()).toBe(PERSONS);
  }, 240_000);
});
