/**
 * Loaded first in each process that the standalone service starts: when the parent is gone, killed even, the channel
 * to it closes and this process ends as if it had been asked to.
 */
const PATIENCE_MS = 8_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening must not keep a process alive that has finished.
process.channel?.unref();
