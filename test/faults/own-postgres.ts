import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOwner } from '../../apps/standalone/src/database-owner.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.js';
import { migrate } from '../../migrations/index.js';

const OWNER = { name: 'pacte_owner', password: 'owner' };

/** A PostgreSQL of one test's own, as durable as a real one, that may be killed and started again where it was. */
export class OwnPostgres {
  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(tmpdir(), `pacte-test-${process.pid}-`));
    chmodSync(folder, 0o711); // started by root, the server runs as an account that must pass through
    const own = new OwnPostgres(folder, await startEmbeddedPostgres({ dir: join(folder, 'postgres'), durable: true }));
    await createOwner(own.server.url('postgres', '', 'postgres'), OWNER, 'pacte');
    await migrate({ adminUrl: own.server.url(OWNER.name, OWNER.password, 'pacte'), applicationUrl: own.url });
    return own;
  }

  /** As the application. */
  get url(): string {
    return this.server.url('pacte_app', 'app', 'pacte');
  }

  /** SIGINT ends what is open and stops cleanly; SIGQUIT leaves at once, and the next start recovers from the log. */
  async restart(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    const { pid, port, ended } = this.server;
    process.kill(pid, signal);
    await ended;
    this.server = await startEmbeddedPostgres({ dir: join(this.folder, 'postgres'), durable: true, port });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
