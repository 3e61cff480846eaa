import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JobRunner, type Config } from '#platform';
import { Scheduler } from './schedule.js';
import { WorkerModule } from './worker.module.js';

export interface RunningWorker {
  readonly app: INestApplicationContext;
  /** Finishes the jobs that have begun, then lets go of everything. */
  stop(): Promise<void>;
}

/** A worker at work: main.ts runs it as a process of its own, tests beside themselves. */
export async function startWorker(config: Config): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: ['fatal'], abortOnError: false });
  const runner = app.get(JobRunner);
  await runner.start();
  await app.get(Scheduler).start();
  return {
    app,
    async stop() {
      await runner.stop();
      await app.close();
    },
  };
}
