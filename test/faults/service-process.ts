import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../apps/standalone/src/free-port.js';
import { keepLogs } from '../runner/logs.mjs';

const MAIN = join(import.meta.dirname, '../../dist/apps/standalone/src/main.js');

/** What `npm start` runs, as a stranger's terminal sees it: output, exit code, processes. */
export class ServiceProcess {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  private constructor(readonly data: string, readonly port: number, env: Readonly<Record<string, string>>) {
    const base = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|CI$|NODE_OPTIONS|HOST$|DEMONSTRATION)/.test(name)));
    this.child = spawn(process.execPath, [MAIN], { env: { ...base, PACTE_DATA: data, PORT: String(port), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout!, this.child.stderr!]) stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** On data of its own unless some are given; returns at once. */
  static async begin(options: { data?: string; port?: number; env?: Readonly<Record<string, string>> } = {}): Promise<ServiceProcess> {
    return new ServiceProcess(options.data ?? openFolder(), options.port ?? (await freePort()), options.env ?? {});
  }

  /** Resolves when it says that it is ready. */
  async ready(): Promise<this> {
    await this.until(() => this.output.includes('Pacte est prêt') || this.over);
    if (this.over) throw new Error(`ended instead of being ready:\n${this.output}`);
    return this;
  }

  get pid(): number {
    return this.child.pid!;
  }

  get over(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Its exit code. */
  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.child.kill(signal);
    return this.ended;
  }

  /** Processes that work for this data folder, other than the first one: pid and command. */
  processes(): { pid: number; command: string }[] {
    return readdirSync('/proc').flatMap((name) => {
      try {
        if (!/^\d+$/.test(name) || Number(name) === this.pid || !readFileSync(`/proc/${name}/environ`, 'utf8').includes(`PACTE_DATA=${this.data}\0`)) return [];
        return [{ pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
      } catch {
        return []; // ended meanwhile
      }
    });
  }

  processOf(part: RegExp): number {
    const found = this.processes().find(({ command }) => part.test(command));
    if (!found) throw new Error(`no process like ${part}: ${JSON.stringify(this.processes())}`);
    return found.pid;
  }

  /** Whether the API answers from its database. */
  async answers(): Promise<boolean> {
    const body = JSON.stringify({ query: '{ pacts { slug } }' });
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => undefined);
    const answer = (await response?.json().catch(() => undefined)) as { data?: { pacts?: unknown[] } | null } | undefined;
    return Array.isArray(answer?.data?.pacts);
  }

  async until(holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`not so after ${seconds} s; it said:\n${this.output}\nprocesses: ${JSON.stringify(this.processes())}`);
      await wait(100);
    }
  }

  /** After a test, whatever happened in it. */
  async clear(): Promise<void> {
    if (!this.over) await this.end('SIGKILL');
    for (const { pid } of this.processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // ended meanwhile
      }
    }
    keepLogs(this.data, basename(this.data));
    rmSync(this.data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Started by root, PostgreSQL runs as an account that must pass through. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pacte-fault-'));
  chmodSync(folder, 0o711);
  return folder;
}
