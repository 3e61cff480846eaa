/**
 * Loaded first in each process that the standalone service starts: when the parent is gone, killed even, the channel
 * to it closes and this process ends as if it had been asked to.
 */
import { isMainThread, Worker } from 'node:worker_threads';

/** Set by the parent: one that died before this file was read left nothing else to know it by. */
const parent = Number(process.env['PACTE_PARENT'] ?? process.ppid);
/** What had begun may be finished until then. */
const PATIENCE_MS = 8_000;
let ending = false;

function end(): void {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
}

if (isMainThread) {
  process.once('disconnect', end);
  // A parent killed while this process was starting tells nothing any more: its absence does.
  if (process.connected === false || process.ppid !== parent) process.exit(1);
  // On a thread of its own: a process too busy to hear that its parent is gone must end all the same.
  const watch = new Worker(new URL('./lifeline-watch.js', import.meta.url), { workerData: { parent, patienceMs: PATIENCE_MS + 1_000 }, execArgv: [] });
  watch.once('message', end);
  watch.unref();
  // Listening must not keep a process alive that has finished.
  process.channel?.unref();
}
