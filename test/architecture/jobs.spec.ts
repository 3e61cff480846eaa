import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { definedJobs, HANDLES, JobRunner, loadConfig, QUEUES, type JobDefinition } from '#platform';
import { SCHEDULE } from '../../apps/worker/src/schedule.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { startWorker } from '../../apps/worker/src/worker.js';
import { createTestDatabase } from '../builders/database.js';
import { sourcesIn } from './source-files.js';

type Node = object & { module?: object; imports?: unknown[]; providers?: unknown[] };

/** Every provider that the worker wires, through all its modules. */
function providersOf(node: Node, seen = new Set<unknown>()): unknown[] {
  const module = node.module ?? node;
  if (seen.has(node)) return [];
  seen.add(node);
  const declared = (key: string): unknown[] => (Reflect.getMetadata(key, module) as unknown[] | undefined) ?? [];
  const imports = [...declared('imports'), ...(node.imports ?? [])].filter((each): each is Node => Boolean(each) && !(each instanceof Promise));
  return [...declared('providers'), ...(node.providers ?? []), ...imports.flatMap((each) => providersOf(each, seen))];
}

Logger.overrideLogger(false);
const environment = { SECRET_KEY: 'x'.repeat(32), LOG_LEVEL: 'silent' };
const config = loadConfig({ ...environment, DATABASE_URL: 'postgres://nowhere' });
const classes = providersOf(WorkerModule.with(config)).map((each) => (typeof each === 'function' ? each : (each as { useClass?: object }).useClass));
const handled = [...new Set(classes)].flatMap((each) => (each ? [(Reflect.getMetadata(HANDLES, each) as JobDefinition | undefined)?.name] : [])).filter(Boolean);

describe('jobs', () => {
  it('each have one handler in the worker', () => {
    // Definitions of rooms that the worker forgot to wire are found in the sources.
    const defined = sourcesIn(['libs']).flatMap(({ text }) => [...text.matchAll(/defineJob(?:<[^(]*>)?\(\{\s*name: '([^']+)'/g)].map((match) => match[1]!));
    expect(defined.length).toBeGreaterThan(0);
    expect([...handled].sort()).toEqual([...defined].sort());
  });

  it('go to queues that exist, and every queue has a worker', async () => {
    expect(definedJobs().filter((job) => !QUEUES.includes(job.queue))).toEqual([]);
    const database = await createTestDatabase();
    const worker = await startWorker(loadConfig({ ...environment, DATABASE_URL: database.url }));
    try {
      const runner = worker.app.get(JobRunner);
      const served = await Promise.all(QUEUES.map(async (name) => [name, (await runner.queue(name).getWorkersCount()) > 0]));
      expect(Object.fromEntries(served)).toEqual(Object.fromEntries(QUEUES.map((name) => [name, true])));
    } finally {
      await worker.stop();
      await database.drop();
    }
  });

  it('that time starts are all in the schedule, at times that can be read', () => {
    expect(SCHEDULE.map(({ job }) => job.name).sort()).toEqual(definedJobs().filter((job) => job.startedByTime).map((job) => job.name).sort());
    expect(SCHEDULE.filter(({ job }) => !handled.includes(job.name))).toEqual([]);
    expect(SCHEDULE.filter(({ cron }) => !/^\S+( \S+){4}$/.test(cron))).toEqual([]);
  });
});
