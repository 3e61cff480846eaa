import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createOwner } from './database-owner.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { LogFile } from './log-file.js';
import type { Secrets } from './secrets.js';

const DATABASE = 'pacte';
const MOST_RESTARTS_A_MINUTE = 3;

export interface ServiceDatabase {
  /** As the application, as row-level security binds it. */
  readonly url: string;
  /** As the owner of the schema, for migrations. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

export interface DatabaseEvents {
  /** The server ended by itself and is being started again at the same address. */
  readonly onRestart: () => void;
  readonly onDiskFull: () => void;
  /** It does not stay up. */
  readonly onLost: (error: unknown) => void;
}

/** The embedded PostgreSQL with the service's roles and database in it, started again if it dies by itself. */
export async function startServiceDatabase(data: string, secrets: Secrets, events: DatabaseEvents): Promise<ServiceDatabase> {
  const log = LogFile.of(data, 'postgres');
  const options = {
    dir: join(data, 'postgres'),
    password: secrets.superuserPassword,
    durable: true,
    onLine(line: string) {
      log.write(`${line}\n`);
      if (line.includes('No space left on device')) events.onDiskFull();
    },
  };
  let server = await startEmbeddedPostgres(options);
  await createOwner(server.url('postgres', secrets.superuserPassword, 'postgres'), { name: 'pacte_owner', password: secrets.ownerPassword }, DATABASE);

  let stopping = false;
  const deaths: number[] = [];
  const watch = (current: EmbeddedPostgres): void => {
    void current.ended.then(async () => {
      if (stopping) return;
      deaths.push(Date.now());
      if (deaths.filter((at) => Date.now() - at < 60_000).length > MOST_RESTARTS_A_MINUTE) throw new Error('PostgreSQL does not stay up');
      events.onRestart();
      await wait(500);
      server = await startEmbeddedPostgres({ ...options, port: current.port });
      if (stopping) return server.stop();
      watch(server);
    }).catch(events.onLost);
  };
  watch(server);
  return {
    url: server.url('pacte_app', secrets.applicationPassword, DATABASE),
    adminUrl: server.url('pacte_owner', secrets.ownerPassword, DATABASE),
    async stop() {
      stopping = true;
      await server.stop();
    },
  };
}
