import { join, resolve } from 'node:path';
import { ConfigError, loadConfig } from '#platform';
import { tryPort } from './free-port.js';
import { LOCK, refuseSecondRun } from './run-lock.js';
import { StartProblem } from './start-problem.js';

/** What `npm start` reads from the environment before anything runs; each variable is in docs/operating.md. */
export interface Settings {
  /** Folder of everything that is kept. */
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly demonstration: boolean;
  /** Set when a PostgreSQL of one's own replaces the embedded one. */
  readonly database?: { readonly url: string; readonly adminUrl: string };
  /** Set when an SMTP server of one's own replaces the local mailbox. */
  readonly smtpUrl?: string;
}

/** Refuses, naming the variable, what could not work later on; then finds the port. */
export async function readSettings(env: NodeJS.ProcessEnv, root: string): Promise<Settings> {
  // What the embedded parts will give is not known yet: it stands here so that all the rest is checked at once.
  const stand = { DATABASE_URL: 'postgres://embedded', SECRET_KEY: 'x'.repeat(32) };
  const config = loadConfig({ DEMONSTRATION: 'true', ...stand, ...given(env) });
  const adminUrl = env['DATABASE_URL'] && adminUrlOf(env);
  const data = resolve(root, env['PACTE_DATA'] || '.pacte');
  refuseSecondRun(join(data, LOCK)); // before the port, which the other run holds too
  const port = await takePort(config.host, config.port);
  return {
    data,
    host: config.host,
    port,
    publicUrl: env['PUBLIC_URL'] ? config.publicUrl : `http://${reachable(config.host)}:${port}`,
    demonstration: config.demonstration,
    ...(adminUrl && { database: { url: config.databaseUrl, adminUrl } }),
    ...(env['SMTP_URL'] && { smtpUrl: env['SMTP_URL'] }),
  };
}

/** Address of the role that owns the schema: asked for wherever the database is not the embedded one. */
export function adminUrlOf(env: NodeJS.ProcessEnv): string {
  const url = env['DATABASE_ADMIN_URL'] ?? '';
  if (!/^postgres(ql)?:\/\//.test(url)) throw new ConfigError(['DATABASE_ADMIN_URL: must be the postgres:// address of the role that owns the schema']);
  return url;
}

function given(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** An address that a browser on this machine can open. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function takePort(host: string, wanted: number): Promise<number> {
  const port = await tryPort(wanted, host).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') {
      throw new StartProblem(`PORT : votre compte ne peut pas ouvrir le port ${wanted}, prenez-en un au-dessus de 1023.`, `PORT: your account cannot open port ${wanted}, take one above 1023.`);
    }
    throw new StartProblem(`HOST : « ${host} » n’est pas une adresse de cette machine.`, `HOST: "${host}" is not an address of this machine.`);
  });
  if (port !== undefined) return port;
  throw new StartProblem(
    `Le port ${wanted} est déjà pris par un autre programme : choisissez-en un autre (PORT=${wanted + 10} npm start).`,
    `Port ${wanted} is already taken by another program: choose another one (PORT=${wanted + 10} npm start).`,
  );
}
