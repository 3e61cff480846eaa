import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keepSecrets } from './secrets.js';
import { StartProblem } from './start-problem.js';

/**
 * What a command needs of the environment to work on the service's data: the database of DATABASE_URL, else the
 * embedded one of the service that runs on this machine.
 */
export function reachableDatabase(env: NodeJS.ProcessEnv, root: string): NodeJS.ProcessEnv {
  if (env['DATABASE_URL']) return env;
  const data = resolve(root, env['PACTE_DATA'] || '.pacte');
  const port = runningPort(join(data, 'postgres'));
  const secrets = keepSecrets(join(data, 'secrets.json'));
  return {
    ...env,
    DATABASE_URL: `postgres://pacte_app:${secrets.applicationPassword}@127.0.0.1:${port}/pacte`,
    SECRET_KEY: env['SECRET_KEY'] || secrets.secretKey,
    // As `npm start` reads it: what a command writes is dated by the clock of the service beside it.
    DEMONSTRATION: env['DEMONSTRATION'] || 'true',
  };
}

/** PostgreSQL writes its process and its port in its own folder while it runs. */
function runningPort(dir: string): number {
  try {
    const [pid, , , port] = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 0);
    return Number(port);
  } catch {
    throw new StartProblem(
      'Aucune base n’est à portée : lancez d’abord « npm start » dans une autre fenêtre, ou donnez DATABASE_URL.',
      'No database within reach: run `npm start` in another window first, or set DATABASE_URL.',
    );
  }
}
