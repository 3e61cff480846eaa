import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../dist/apps/worker/src/main.js', import.meta.url));
/** Ends the process when ours is gone, should the tests themselves be killed. */
const LIFELINE = new URL('../../dist/apps/standalone/src/lifeline.js', import.meta.url).href;

/** The real worker, in a process of its own. */
export class WorkerProcess {
  private readonly lines: string[] = [];

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => this.lines.push(text.toString()));
  }

  /** Resolves when it is at work. */
  static async start(env: Readonly<Record<string, string | undefined>>): Promise<WorkerProcess> {
    const child = fork(SCRIPT, { env: { PATH: process.env['PATH'], PACTE_PARENT: String(process.pid), ...env }, execArgv: ['--import', LIFELINE], silent: true });
    const worker = new WorkerProcess(child);
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message) => (message as { ready?: boolean }).ready && resolve());
      child.once('exit', () => reject(new Error(`the worker did not start:\n${worker.output}`)));
    });
    return worker;
  }

  /** What it wrote, for when a test fails. */
  get output(): string {
    return this.lines.join('');
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** SIGKILL gives it no chance to finish anything, SIGTERM asks it to stop. Resolves once it is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!this.running) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await gone;
  }
}
