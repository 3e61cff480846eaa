// What a whole run wrote into its logs holds no address of anybody, and nothing that opens anything.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../apps/standalone/prepare.mjs';

const LOGS = join(root, '.cache/logs');
const SECRETS = '.secrets';

/** What must not stand in a line, each with the name that it is reported under. */
const PATTERNS = {
  'a mail address': /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
  'a personal token': /pacte_[\w-]{20,}/,
  // Links, sessions, states of sign-in: all are at least 32 random bytes. Digests of published documents are hexadecimal.
  'an opaque token': /(?<![\w/-])(?![0-9a-f]{64}(?![\w-]))[\w-]{43,}(?![\w-])/,
  'a code of sign-in': /"code":"?\d{6}\b/,
  'a password in an address': /:\/\/[^\s/:@]*:[^\s/@*]+@/,
};

/** Before a run: the lines of the run before it are gone. */
export function forgetLogs() {
  rmSync(LOGS, { recursive: true, force: true });
}

/** Keeps the logs of a service that ends, and the secrets that must not be found in them. */
export function keepLogs(data, name) {
  const from = join(data, 'logs');
  if (!existsSync(from)) return;
  const to = join(LOGS, name);
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  const kept = join(data, 'secrets.json');
  const secrets = existsSync(kept) ? secretsOf(readFileSync(kept, 'utf8')) : [];
  writeFileSync(join(to, SECRETS), JSON.stringify(secrets), { mode: 0o600 });
}

/** The values of a file of secrets: read as text, for some tests damage the file on purpose. */
export function secretsOf(text) {
  return [...text.matchAll(/:\s*("(?:[^"\\]|\\.)*")/g)].map(([, value]) => JSON.parse(value));
}

/** One check: each service of the run left lines, and none of them tells what it must not. */
export async function logs() {
  const files = existsSync(LOGS) ? readdirSync(LOGS, { recursive: true }).map((name) => join(LOGS, name)) : [];
  const secrets = files.filter((file) => file.endsWith(SECRETS)).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
  const lines = files.filter((file) => file.endsWith('.log')).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const told = lines.flatMap((line) => leaks(line, secrets).map((what) => `${what}: ${line.slice(0, 200)}`));
  for (const each of told.slice(0, 20)) console.error(`logs: ${each}`);
  const empty = lines.length < 100;
  if (empty) console.error(`logs: only ${lines.length} lines were found under .cache/logs`);
  console.log(`logs: ${lines.length} lines of ${files.length} files read, ${told.length} that tell too much`);
  return [{ part: 'logs', passed: told.length || empty ? 0 : 1, failed: told.length || empty ? 1 : 0, skipped: 0 }];
}

/** Names of what a line tells and must not. */
export function leaks(line, secrets = []) {
  const found = Object.entries(PATTERNS).flatMap(([name, pattern]) => (pattern.test(line) ? [name] : []));
  return secrets.some((secret) => line.includes(secret)) ? [...found, 'a secret of the service'] : found;
}
