import 'reflect-metadata';
import { ConfigError, loadConfig, Log } from '#platform';
import { startWorker } from './worker.js';

try {
  const worker = await startWorker(loadConfig(process.env));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void worker.stop().then(() => process.exit(0), fail));
  }
  worker.app.get(Log).info('worker ready');
  process.send?.({ ready: true });
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
