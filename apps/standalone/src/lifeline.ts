/**
 * Loaded first in each process that the standalone service starts: when the parent is gone, killed even, the channel
 * to it closes and this process ends as if it had been asked to.
 */
const PATIENCE_MS = 8_000;
const parent = process.ppid;
let ending = false;

function end(): void {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
}

process.once('disconnect', end);
// A parent killed while this process was starting tells nothing any more: its absence does.
if (process.connected === false) process.exit(1);
setInterval(() => process.ppid !== parent && end(), 1_000).unref();
// Listening must not keep a process alive that has finished.
process.channel?.unref();
