import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTenant, startApi, type TestApi } from '../builders/index.js';
import { DigestBench, IN_FLIGHT } from './digest-bench.js';
import { OwnPostgres } from './own-postgres.js';
import { SeveredLink } from './severed-link.js';

describe('a PostgreSQL that is started again while a thousand digests go out', () => {
  let postgres: OwnPostgres;
  let api: TestApi;
  let bench: DigestBench;

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    api = await startApi({ DEMONSTRATION: 'true', DATABASE_URL: postgres.url });
    bench = await DigestBench.open(api);
  }, 60_000);
  afterAll(async () => {
    await bench.close();
    await api.close();
    await postgres.stop();
  });

  it('the worker lives through a stop and a crash, and each person finds exactly one message', async () => {
    const worker = await bench.startWorker();
    await bench.sweep();
    for (const [threshold, signal] of [[200, 'SIGINT'], [550, 'SIGQUIT']] as const) {
      await bench.arrivedAtLeast(threshold);
      await postgres.restart(signal);
    }
    await bench.eachFoundOne('stopped, then crashed', 2 * IN_FLIGHT);
    expect(worker.running).toBe(true);
  }, 240_000);
});

describe('a line to the database that breaks', () => {
  let api: TestApi;
  let link: SeveredLink;

  beforeAll(async () => {
    api = await startApi({ DEMONSTRATION: 'true' });
    link = await SeveredLink.to(api.config.databaseUrl);
  });
  afterAll(async () => {
    await link.cut();
    await api.close();
  });

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
