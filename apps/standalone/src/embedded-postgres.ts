import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { postgresBinaries, type Account, type PostgresBinaries } from './postgres-binaries.js';
import { stopOrphan } from './postgres-orphan.js';
import { give, placeCluster } from './postgres-place.js';
import { diskFull, StartProblem } from './start-problem.js';

export interface EmbeddedPostgresOptions {
  /** Folder of the database's files; made at the first start. */
  readonly dir: string;
  /** Password of the superuser, required at each connection. Without one, everybody on this machine is trusted: for tests. */
  readonly password?: string;
  /** False for tests: nothing needs to survive a power cut, and everything is faster. */
  readonly durable: boolean;
  /** When it must be found again where it was; any free port otherwise. */
  readonly port?: number;
  /** Each line the server writes. */
  readonly onLine?: (line: string) => void;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** Address for a role; the superuser is `postgres`. */
  url(role: string, password: string, database: string): string;
  /** Open connections are ended, then the server stops cleanly. */
  stop(): Promise<void>;
  /** Settles when the server ends, asked or not, with its last lines. */
  readonly ended: Promise<readonly string[]>;
}

/** Starts the PostgreSQL that npm installed, on a free port of the loopback address only. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dir, account, exists } = placeCluster(options.dir);
  const binaries = postgresBinaries(account);
  if (exists) await stopOrphan(dir);
  else await createCluster(binaries, dir, account, options);
  for (let attempt = 1; ; attempt++) {
    const server = await launch(binaries, dir, account, options);
    if (server.ready) return server.ready;
    const text = server.lines.join('\n');
    // Another program took the port in between, or the last connections of a killed server are still ending.
    const passing = /Address already in use|shared memory block .* still in use/.test(text);
    if (!passing || attempt === 40) throw refusal(text, dir);
    await wait(250);
  }
}

async function createCluster(binaries: PostgresBinaries, dir: string, account: Account, options: EmbeddedPostgresOptions): Promise<void> {
  // Made beside and renamed when complete: a start that is interrupted leaves nothing half made.
  const draft = `${dir}.new`;
  const secret = `${dir}.${randomBytes(4).toString('hex')}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  give(draft, account);
  writeFileSync(secret, `${options.password ?? 'unused'}\n`, { mode: 0o600 });
  try {
    give(secret, account);
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
    const args = ['-D', draft, '-U', 'postgres', '--encoding=UTF8', `--locale=${locale}`, '--locale-provider=icu', '--icu-locale=fr-FR'];
    args.push('-A', options.password ? 'scram-sha-256' : 'trust', `--pwfile=${secret}`);
    if (!options.durable) args.push('--no-sync');
    const words = await complaint(spawn(binaries.initdb, args, { ...account, cwd: dirname(dir), env: environment(), stdio: ['ignore', 'ignore', 'pipe'], detached: true }));
    if (words !== undefined) throw refusal(words, dir);
    renameSync(draft, dir);
  } finally {
    rmSync(secret, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Waits for a program to end; what it wrote when it failed, undefined when it did not. */
async function complaint(child: ChildProcess): Promise<string | undefined> {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', (error) => (words += error.message));
  });
  return code === 0 ? undefined : words;
}

async function launch(binaries: PostgresBinaries, dir: string, account: Account, options: EmbeddedPostgresOptions) {
  const port = options.port ?? (await freePort());
  // Terse: a refused row would otherwise be quoted in the log, with the addresses that it holds.
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=150', 'timezone=UTC', 'log_timezone=UTC', 'log_error_verbosity=terse'];
  if (!options.durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0');
  const args = ['-D', dir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  // A group of its own: Ctrl-C in the terminal must reach us alone, so that we stop things in order.
  const child = spawn(binaries.postgres, args, { ...account, cwd: dir, env: environment(), stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const leash = child.pid ? tieTo(child.pid, account) : undefined;
  const lines: string[] = [];
  const ended = new Promise<readonly string[]>((resolve) => {
    child.once('error', (error) => lines.push(error.message));
    child.once('close', () => void letGo(leash).then(() => resolve(lines)));
  });
  const ready = await new Promise<boolean>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line);
      if (lines.length > 50) lines.shift();
      options.onLine?.(line);
      if (line.includes('ready to accept connections')) resolve(true);
    });
    void ended.then(() => resolve(false));
  });
  return { lines, ready: ready ? running(child, port, ended) : undefined };
}

/**
 * A shell that waits for our end (its input closes, even when we are killed) and then stops the server, so that no
 * process is left behind.
 */
function tieTo(pid: number, account: Account): ChildProcess {
  const leash = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(pid)], { ...account, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  leash.once('error', () => undefined); // without a shell, the next start stops the orphan
  leash.unref();
  return leash;
}

async function letGo(leash: ChildProcess | undefined): Promise<void> {
  if (!leash?.pid || leash.exitCode !== null || leash.signalCode !== null) return;
  const ended = new Promise((resolve) => leash.once('exit', resolve));
  leash.kill('SIGKILL');
  await ended;
}

function running(child: ChildProcess, port: number, ended: Promise<readonly string[]>): EmbeddedPostgres {
  return {
    port,
    pid: child.pid!,
    url: (role, password, database) => `postgres://${role}${password && `:${encodeURIComponent(password)}`}@127.0.0.1:${port}/${database}`,
    ended,
    async stop() {
      child.kill('SIGINT');
      const late = setTimeout(() => child.kill('SIGQUIT'), 20_000);
      await ended;
      clearTimeout(late);
    },
  };
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
}

function refusal(text: string, dir: string): StartProblem {
  if (/No space left on device|Disk quota exceeded/.test(text)) return diskFull(dir);
  const reason = text.split('\n').findLast((line) => /FATAL|PANIC|error|ENOENT|EACCES/i.test(line)) ?? text.trim().split('\n').at(-1) ?? '';
  return new StartProblem(`PostgreSQL n’a pas démarré : ${reason.trim()}`, `PostgreSQL did not start: ${reason.trim()}`);
}
