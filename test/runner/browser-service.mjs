// The service that the browser tests visit: what `npm start` runs, on data of its own that are gone when it ends.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServerBuilt, ensureWebBuilt, refuse } from '../../apps/standalone/prepare.mjs';
import { removeOfDeadRuns } from './folders.mjs';
import { keepLogs } from './logs.mjs';

const PREFIX = 'pacte-browser-';

try {
  await ensureServerBuilt();
  await ensureWebBuilt();
} catch (error) {
  refuse(error);
}
removeOfDeadRuns(PREFIX);
const data = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
chmodSync(data, 0o711); // started by root, PostgreSQL runs as an account that must pass through
process.on('exit', () => {
  keepLogs(data, `browser-${process.env.PORT}`);
  rmSync(data, { recursive: true, force: true });
});
process.env.PACTE_DATA = data;
await import('../../dist/apps/standalone/src/main.js');
