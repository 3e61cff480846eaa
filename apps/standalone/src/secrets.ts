import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { StartProblem } from './start-problem.js';

/** Made once for each data folder and kept in it, readable by its owner only. */
export interface Secrets {
  readonly secretKey: string;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly applicationPassword: string;
}

const NAMES = ['secretKey', 'superuserPassword', 'ownerPassword', 'applicationPassword'] as const;

export function keepSecrets(file: string): Secrets {
  const kept = read(file);
  const missing = NAMES.filter((name) => !kept[name]);
  const secrets = { ...kept, ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('base64url')])) };
  if (missing.length) {
    writeFileSync(`${file}.part`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }
  return secrets as Secrets;
}

function read(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    if (!(error instanceof SyntaxError)) throw error;
    throw new StartProblem(`${file} est abîmé : remettez-le depuis une sauvegarde.`, `${file} is damaged: put it back from a backup.`);
  }
}
