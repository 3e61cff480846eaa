import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { migrate } from '#migrations';
import { loadConfig } from '#platform';
import { prepareDataFolder } from './data-folder.js';
import { LogFile } from './log-file.js';
import { startMailbox } from './mailbox/mailbox.js';
import { firstContent, provision } from './provision.js';
import { LOCK, takeRunLock } from './run-lock.js';
import { keepSecrets, type Secrets } from './secrets.js';
import { startServiceDatabase } from './service-database.js';
import { refreshStatistics } from './statistics.js';
import type { Settings } from './settings.js';
import { SupervisedProcess } from './supervised-process.js';

/** Words for the person at the terminal: French and English. */
export type Say = (french: string, english: string) => void;

const API_PATIENCE_MS = 10_000;
const WORKER_PATIENCE_MS = 30_000;

/** PostgreSQL, API, worker and mailbox as one tree of processes on this machine. */
export class Standalone {
  mailboxUrl?: string;
  /** What is to be stopped, in the order it was started. */
  private readonly running: (() => void | Promise<void>)[] = [];
  private readonly processes: SupervisedProcess[] = [];
  private stopping?: Promise<void>;
  private diskFullSaidAt = 0;

  constructor(
    private readonly settings: Settings,
    private readonly options: { root: string; env: NodeJS.ProcessEnv; say: Say; onLost: (error: unknown) => void; verbose: boolean },
  ) {}

  async start(): Promise<void> {
    const { data } = this.settings;
    prepareDataFolder(data);
    this.running.push(takeRunLock(join(data, LOCK), this.settings.publicUrl));
    const secrets = keepSecrets(join(data, 'secrets.json'));
    const database = this.settings.database ?? (await this.startDatabase(secrets));
    const smtpUrl = this.settings.smtpUrl ?? (await this.startMailbox());
    const env = this.environment(database.url, smtpUrl, secrets);
    await migrate({ adminUrl: database.adminUrl, applicationUrl: database.url });
    const loaded = await provision(loadConfig(env), firstContent(env, this.options.root));
    if (loaded) await refreshStatistics(database.adminUrl);
    // The worker first: it ends last, so that what the API still decides while it drains is sent.
    await Promise.all([this.startProcess('worker', env), this.startProcess('api', env)]);
  }

  /** Everything, in the reverse order; safe to ask twice. */
  stop(): Promise<void> {
    this.stopping ??= (async () => {
      for (const stop of this.running.reverse()) await stop();
    })();
    return this.stopping;
  }

  /** For a second Ctrl-C: nothing is waited for. What is left is taken up by the next start. */
  kill(): void {
    for (const each of this.processes) each.kill();
  }

  /** For development: API and worker come back with the code of now. */
  async reload(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.reload()));
  }

  private async startDatabase(secrets: Secrets): Promise<{ url: string; adminUrl: string }> {
    const { say, onLost } = this.options;
    const database = await startServiceDatabase(this.settings.data, secrets, {
      onRestart: () => say('PostgreSQL s’est arrêté ; il redémarre.', 'PostgreSQL ended; it is being started again.'),
      onDiskFull: () => this.sayDiskFull(),
      onLost,
    });
    this.running.push(() => database.stop());
    return database;
  }

  private sayDiskFull(): void {
    if (Date.now() - this.diskFullSaidAt < 60_000) return;
    this.diskFullSaidAt = Date.now();
    const { data } = this.settings;
    this.options.say(`Le disque est plein : libérez de la place pour ${data} ; le service reprendra de lui-même.`, `The disk is full: free some space for ${data}; the service will go on by itself.`);
  }

  private async startMailbox(): Promise<string> {
    const mailbox = await startMailbox({ folder: join(this.settings.data, 'mailbox'), wantedPort: this.settings.port + 1 });
    this.running.push(() => mailbox.stop());
    this.mailboxUrl = mailbox.url;
    return mailbox.smtpUrl;
  }

  private environment(databaseUrl: string, smtpUrl: string, secrets: Secrets): NodeJS.ProcessEnv {
    const { env } = this.options;
    return {
      ...env,
      HOST: this.settings.host,
      PORT: String(this.settings.port),
      PUBLIC_URL: this.settings.publicUrl,
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      SECRET_KEY: env['SECRET_KEY'] || secrets.secretKey,
      STORAGE_URL: env['STORAGE_URL'] || pathToFileURL(join(this.settings.data, 'files')).href,
      DEMONSTRATION: String(this.settings.demonstration),
      // The local mailbox is in no hurry and has no neighbours.
      ...(this.mailboxUrl && { MAILBOX_URL: this.mailboxUrl, MAIL_PER_DOMAIN: env['MAIL_PER_DOMAIN'] || '0' }),
    };
  }

  private async startProcess(name: 'api' | 'worker', env: NodeJS.ProcessEnv): Promise<void> {
    const { say, onLost, verbose } = this.options;
    const log = LogFile.of(this.settings.data, name);
    const supervised = new SupervisedProcess({
      name,
      script: fileURLToPath(new URL(`../../${name}/src/main.js`, import.meta.url)),
      env,
      ...(!verbose && { log }),
      onRestart: () => say(`Le processus « ${name} » s’est arrêté ; il redémarre (journal : ${log.path}).`, `The process "${name}" ended; it is being started again (log: ${log.path}).`),
      onLost: () => onLost(new Error(`the process "${name}" does not stay up`)),
    });
    this.processes.push(supervised);
    this.running.push(() => supervised.stop(name === 'api' ? API_PATIENCE_MS : WORKER_PATIENCE_MS));
    await supervised.start();
  }
}
