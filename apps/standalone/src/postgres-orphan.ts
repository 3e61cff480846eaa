import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

/**
 * A server left over by a run that was killed is stopped before ours starts; a pid file that names nobody, or another
 * program that was given the same number since, is removed. The caller holds the lock of the folder.
 */
export async function stopOrphan(dir: string): Promise<void> {
  const file = join(dir, 'postmaster.pid');
  const pid = Number(readFirstLine(file));
  if (!Number.isInteger(pid) || pid <= 0) return;
  if (!servesFolder(pid, dir)) return rmSync(file, { force: true });
  signal(pid, 'SIGINT');
  const patience = Date.now() + PATIENCE_MS;
  while (servesFolder(pid, dir)) {
    if (Date.now() > patience) signal(pid, 'SIGQUIT');
    await wait(50);
  }
}

/** Whether this process is a server of this folder: PostgreSQL works in its data folder. */
function servesFolder(pid: number, dir: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir);
  } catch {
    return false; // ended meanwhile, or of another account: not ours
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // ended meanwhile
  }
}

function readFirstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0]!;
  } catch {
    return '';
  }
}
