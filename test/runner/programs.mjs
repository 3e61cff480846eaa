// Programs of the system that some tests need: Debian's packages bring them when we may install.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { say } from '../../apps/standalone/prepare.mjs';

const call = promisify(execFile);
const WANTED = [
  { file: '/usr/bin/chromium', debian: 'chromium' },
  { file: '/usr/bin/redis-server', debian: 'redis-server' },
];

/** Names of the programs that are missing and could not be installed. */
export async function ensurePrograms() {
  let missing = WANTED.filter(({ file }) => !existsSync(file));
  if (missing.length && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const names = missing.map(({ debian }) => debian);
    say(`Installation de ${names.join(' et ')}…`, `Installing ${names.join(' and ')}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await call('apt-get', ['-qq', 'update'], { env }).catch(() => undefined);
    await call('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...names], { env, maxBuffer: 64e6 }).catch((error) => console.error(error.stderr.trim()));
    missing = missing.filter(({ file }) => !existsSync(file));
  }
  return missing.map(({ debian }) => debian);
}
