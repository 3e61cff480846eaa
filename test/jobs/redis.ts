import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../apps/standalone/src/free-port.js';

export interface TestRedis {
  readonly url: string;
  /** Ends as if the power had gone, and forgets everything. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether this machine has a Redis to test on. */
export const redisInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of its own, that writes nothing to disk; at a given port to come back where another was. */
export async function startRedis(given?: number): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'pacte-redis-'));
  const port = given ?? (await freePort());
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('Ready to accept connections') && resolve());
    void ended.then(() => reject(new Error('redis-server did not start')));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
