import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { StartProblem } from './start-problem.js';

/** Its file in the data folder. */
export const LOCK = 'running.json';

interface Holder {
  readonly pid: number;
  /** Tells the process apart from a later one that was given the same number. */
  readonly born: string;
  readonly url: string;
}

/**
 * One run at a time in a data folder. The lock of a run that was killed names a process that is gone, and is taken
 * over. Returns what lets go of it.
 */
export function takeRunLock(file: string, url: string): () => void {
  const ours: Holder = { pid: process.pid, born: birthOf(process.pid) ?? '', url };
  const draft = `${file}.${process.pid}`;
  for (;;) {
    writeFileSync(draft, JSON.stringify(ours), { mode: 0o600 });
    try {
      linkSync(draft, file); // refuses when it exists, and never shows half a file
      return () => {
        if (readHolder(file)?.born === ours.born && readHolder(file)?.pid === ours.pid) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    refuseSecondRun(file);
    discard(file, readHolder(file));
  }
}

/** Says where the other one is. */
export function refuseSecondRun(file: string): void {
  const holder = readHolder(file);
  if (holder && birthOf(holder.pid) === holder.born) throw alreadyRunning(holder);
}

function alreadyRunning({ url, pid }: Holder): StartProblem {
  return new StartProblem(
    `Pacte tourne déjà sur ces données : ${url} (processus ${pid}). Arrêtez-le d’abord, ou choisissez un autre dossier (PACTE_DATA=…) et un autre port (PORT=…).`,
    `Pacte is already running on these data: ${url} (process ${pid}). Stop it first, or choose another folder (PACTE_DATA=…) and port (PORT=…).`,
  );
}

/** Removes a dead lock; if another start was quicker and this is its lock by now, puts it back. */
function discard(file: string, dead: Holder | undefined): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    if (JSON.stringify(readHolder(aside)) !== JSON.stringify(dead)) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** When the process was started, or undefined when there is none of that number. */
function birthOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      // The name in the second field may hold spaces and parentheses: count from its end.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const zombie = fields[0] === 'Z';
      return zombie ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch {
    return undefined;
  }
}
