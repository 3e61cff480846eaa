import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** Kills the process when it has outlived its parent by more than it was given to end by itself. */
const { parent, patienceMs } = workerData as { parent: number; patienceMs: number };

while (process.ppid === parent) await wait(1_000);
parentPort?.postMessage('orphan');
await wait(patienceMs);
process.kill(process.pid, 'SIGKILL');
