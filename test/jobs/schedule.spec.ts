import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { JobRunner, loadConfig, TenantDirectory, type Config, type QueueName } from '#platform';
import { SCHEDULE, Scheduler, TIME_ZONE } from '../../apps/worker/src/schedule.js';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { until } from './job-bench.js';
import { createTestDatabase, type TestDatabase } from '../builders/database.js';
import { LOG_FILE } from '../builders/log-file.js';
import { redisInstalled, startRedis, type TestRedis } from './redis.js';

for (const kind of ['PostgreSQL', 'Redis'] as const) {
  const here = kind === 'PostgreSQL' || redisInstalled;

  (here ? describe : describe.skip)(`the schedule on ${kind}${here ? '' : ' (redis-server is not installed)'}`, () => {
    let database: TestDatabase;
    let redis: TestRedis | undefined;
    let worker: RunningWorker;
    let outside: pg.Client;

    beforeAll(async () => {
      database = await createTestDatabase();
      if (kind === 'Redis') redis = await startRedis();
      outside = new pg.Client({ connectionString: database.superuserUrl });
      await outside.connect();
      await tenant('ville');
      worker = await startWorker(settings());
    });
    afterAll(async () => {
      await worker.stop();
      await outside.end();
      await database.drop();
      await redis?.stop();
    });

    const settings = (): Config => loadConfig({ DATABASE_URL: database.url, REDIS_URL: redis?.url, SECRET_KEY: 'x'.repeat(32), LOG_LEVEL: 'debug', LOG_FILE, DATABASE_POOL: '4' });
    const tenant = async (slug: string): Promise<string> =>
      (await outside.query<{ id: string }>(`INSERT INTO tenant (slug, name, sender_address) VALUES ($1, $1, 'pacte@ville.example') RETURNING id`, [slug])).rows[0]!.id;
    const queue = (name: QueueName) => worker.app.get(JobRunner).queue(name);
    const asserted = async (): Promise<string[]> => {
      worker.app.get(TenantDirectory).forget();
      await worker.app.get(Scheduler).assert();
      return (await queue('default').getJobSchedulers()).map(({ key }) => key).sort();
    };

    it('is asserted when the worker starts, in the time of Paris', async () => {
      const schedulers = await queue('default').getJobSchedulers();
      expect(schedulers.map(({ name, pattern, tz }) => [name, pattern, tz]).sort()).toEqual(SCHEDULE.map(({ job, cron }) => [job.name, cron, TIME_ZONE]).sort());
    });

    it('is run once when a worker starts: what fell due while none was there waits no longer', async () => {
      const id = await tenant('attente');
      await outside.query(
        `WITH p AS (INSERT INTO pact (tenant_id, slug, title, short_title, city, starts_on, ends_on, period_precision, source_key)
           VALUES ($1, 'pacte', 'Pacte', 'Pacte', 'Ville', '2015-01-01', '2020-12-31', 'YEAR', 'texte') RETURNING id)
         INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on) SELECT $1, id, '2019-S1', 'Campagne', 'OPEN', '2019-04-15', '2019-06-06', '2019-06-28' FROM p`,
        [id],
      );
      const starting = await Promise.all([1, 2].map(() => startWorker(settings())));
      await until(async () => (await outside.query<{ state: string }>(`SELECT state FROM campaign WHERE tenant_id = $1`, [id])).rows[0]!.state, (state) => state === 'CLOSED');
      expect((await outside.query(`SELECT FROM audit_entry WHERE tenant_id = $1 AND action = 'campaign.closed'`, [id])).rowCount).toBe(1);
      await Promise.all(starting.map((each) => each.stop()));
    });

    it('comes back when the queue is lost', async () => {
      const before = await asserted();
      await queue('default').obliterate({ force: true });
      for (const key of before) await queue('default').removeJobScheduler(key);
      expect(await queue('default').getJobSchedulersCount()).toBe(0);
      expect(await asserted()).toEqual(before);
    });

    it('follows the tenants, and forgets what is no longer in it', async () => {
      await queue('default').upsertJobScheduler('abolished', { pattern: '0 0 * * *' }, { name: 'abolished' });
      const id = await tenant('voisine');
      const keys = await asserted();
      expect(keys).toContain(`reminders.sweep/${id}`);
      expect(keys).not.toContain('abolished');
    });

    it('leaves alone what is right, so that no run is put off', async () => {
      await asserted();
      const next = (await queue('default').getJobSchedulers()).map((each) => each.next);
      await asserted();
      expect((await queue('default').getJobSchedulers()).map((each) => each.next)).toEqual(next);
    });
  });
}
