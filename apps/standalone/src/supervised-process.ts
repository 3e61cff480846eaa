import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { LogFile } from './log-file.js';
import { StartProblem } from './start-problem.js';

export interface ProcessOptions {
  readonly name: string;
  /** Compiled file that the process runs; it says `{ ready: true }` when it is. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where its output goes; our terminal when there is none. */
  readonly log?: LogFile;
  readonly onRestart: (name: string) => void;
  /** It died too often to be worth another try. */
  readonly onLost: (name: string) => void;
}

const MOST_RESTARTS_A_MINUTE = 5;

/** A process that is started again when it dies by itself, more and more slowly, and not for ever. */
export class SupervisedProcess {
  private child?: ChildProcess;
  private stopping = false;
  private reloading = false;
  private deaths: number[] = [];

  constructor(private readonly options: ProcessOptions) {}

  /** Resolves when it is ready; refuses when it dies before. */
  async start(): Promise<void> {
    const child = this.spawn();
    const ready = await new Promise<boolean>((resolve) => {
      child.on('message', (message) => (message as { ready?: boolean }).ready && resolve(true));
      child.once('exit', () => resolve(false));
    });
    if (!ready && !this.stopping) throw this.refusal();
    child.once('exit', () => void this.revive());
    if (child.exitCode !== null || child.signalCode !== null) void this.revive();
  }

  /** Asks it to end, for good, and waits; after `patienceMs` it is killed. */
  async stop(patienceMs: number): Promise<void> {
    this.stopping = true;
    await this.end(patienceMs);
  }

  /** At once, for a second Ctrl-C. */
  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }

  /** For development: ends and comes back with the code of now. */
  async reload(): Promise<void> {
    this.reloading = true;
    await this.end(5_000);
    this.reloading = false;
    if (!this.stopping) await this.start();
  }

  private async end(patienceMs: number): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await ended;
    clearTimeout(late);
  }

  private refusal(): StartProblem {
    const { name, log } = this.options;
    return new StartProblem(`Le processus « ${name} » n’a pas démarré${log ? ` (journal : ${log.path})` : ''}.`, `The process "${name}" did not start${log ? ` (log: ${log.path})` : ''}.`);
  }

  private spawn(): ChildProcess {
    const { script, env, log } = this.options;
    // Through us rather than straight into the file: a process that cannot write its log would die of it.
    const output = log ? 'pipe' : 'inherit';
    const lifeline = new URL('./lifeline.js', import.meta.url).href;
    // A group of its own: Ctrl-C in the terminal must reach us alone, so that we stop things in order.
    this.child = fork(script, [], { env: { ...env, PACTE_PARENT: String(process.pid) }, detached: true, stdio: ['ignore', output, output, 'ipc'], execArgv: ['--enable-source-maps', '--import', lifeline] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => log?.write(chunk));
    return this.child;
  }

  private async revive(): Promise<void> {
    if (this.stopping || this.reloading) return;
    const now = Date.now();
    this.deaths = [...this.deaths.filter((at) => now - at < 60_000), now];
    if (this.deaths.length > MOST_RESTARTS_A_MINUTE) return this.options.onLost(this.options.name);
    this.options.onRestart(this.options.name);
    await wait(250 * 2 ** (this.deaths.length - 1));
    if (this.stopping) return;
    await this.start().catch(() => this.revive());
  }
}
