import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aTenant, startApi, type TestApi } from '../builders/index.js';
import { until } from '../jobs/job-bench.js';
import { DigestBench, IN_FLIGHT } from './digest-bench.js';
import { SeveredLink } from './severed-link.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a database that goes away while two hundred digests go out', () => {
  let api: TestApi;
  let bench: DigestBench;
  let link: SeveredLink;

  beforeAll(async () => {
    api = await startApi({ DEMONSTRATION: 'true' });
  });
  beforeEach(async () => {
    bench = await DigestBench.open(api);
    link = await SeveredLink.to(api.config.databaseUrl);
    bench.databaseUrl = link.through(api.config.databaseUrl);
  });
  afterEach(async () => {
    await bench.close();
    await link.cut();
  });
  afterAll(() => api.close());

  it('the worker lives through it twice, and each person finds exactly one message', async () => {
    const worker = await bench.startWorker();
    await bench.sweep();
    for (const threshold of [30, 110]) {
      await until(() => bench.arrived, (count) => count >= threshold, 60);
      await link.cut();
      await pause(1_500);
      await link.mend();
    }
    await bench.eachFoundOne('database gone twice', 2 * IN_FLIGHT);
    expect(worker.running).toBe(true);
  }, 120_000);

  it('the API says that something went wrong, and answers again as soon as it is back', async () => {
    const tenant = await aTenant(api);
    const through = await startApi({ DATABASE_URL: link.through(api.config.databaseUrl), DATABASE_POOL: '8' });
    const ask = async (): Promise<string> => (await through.client(tenant).graphql('{ pacts { slug } }')).code ?? 'answered';
    try {
      expect(await ask()).toBe('answered');
      const during = Array.from({ length: 40 }, ask);
      await link.cut();
      expect((await Promise.all(during)).filter((code) => code !== 'answered' && code !== 'INTERNAL')).toEqual([]);
      expect(await ask()).toBe('INTERNAL');
      await link.mend();
      expect(await Promise.all(Array.from({ length: 20 }, ask))).toEqual(Array(20).fill('answered'));
    } finally {
      await link.mend();
      await through.close();
    }
  }, 60_000);
});
