import { randomBytes } from 'node:crypto';
import { lchownSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canReach, OPEN_PLACE, unprivilegedAccount, type Account } from './postgres-binaries.js';
import { StartProblem } from './start-problem.js';

export interface ClusterPlace {
  readonly dir: string;
  readonly account: Account;
  /** False on the first start: the folder is still to be made. */
  readonly exists: boolean;
}

/**
 * Where the database's files are, and as whom their server runs: our own account, or for root the owner of the files
 * (nobody at first). When root's unprivileged account cannot enter the wanted folder, the files live in OPEN_PLACE
 * and the wanted folder is a link to them.
 */
export function placeCluster(wanted: string): ClusterPlace {
  const found = statSync(wanted, { throwIfNoEntry: false });
  if (found) return process.getuid?.() === 0 ? takeAsRoot(realpathSync(wanted), found.uid, found.gid) : takeAsUser(wanted, found.uid);
  if (lstatSync(wanted, { throwIfNoEntry: false })) rmSync(wanted); // a link whose folder is gone
  const account = unprivilegedAccount();
  mkdirSync(dirname(wanted), { recursive: true });
  if (canReach(account, dirname(wanted))) return { dir: wanted, account, exists: false };
  const dir = join(OPEN_PLACE, randomBytes(6).toString('hex'), 'postgres');
  mkdirSync(dirname(dir), { recursive: true, mode: 0o755 });
  symlinkSync(dir, wanted);
  return { dir, account, exists: false };
}

/** Makes `path` and all in it belong to the account that the server runs as. */
export function give(path: string, account: Account): void {
  if (account.uid === undefined || account.gid === undefined) return;
  lchownSync(path, account.uid, account.gid);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name), account);
}

function takeAsRoot(dir: string, uid: number, gid: number): ClusterPlace {
  if (uid !== 0) return { dir, account: { uid, gid }, exists: true };
  // Put back by root from a backup: the server must own its files.
  const account = unprivilegedAccount();
  give(dir, account);
  return { dir, account, exists: true };
}

function takeAsUser(dir: string, uid: number): ClusterPlace {
  if (process.getuid === undefined || uid === process.getuid()) return { dir, account: {}, exists: true };
  throw new StartProblem(
    `Les données de ${dir} appartiennent à un autre compte : démarrez avec ce compte, ou choisissez un autre dossier (PACTE_DATA=…).`,
    `The data in ${dir} belong to another account: start with that account, or choose another folder (PACTE_DATA=…).`,
  );
}
