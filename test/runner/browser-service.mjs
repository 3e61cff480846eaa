// The service that the browser tests visit: what `npm start` runs, on data made anew.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureServerBuilt, ensureWebBuilt, refuse, root } from '../../apps/standalone/prepare.mjs';

const data = join(root, '.cache/browser-service');

try {
  await ensureServerBuilt();
  await ensureWebBuilt();
  rmSync(data, { recursive: true, force: true });
} catch (error) {
  refuse(error);
}
process.env.PACTE_DATA = data;
await import('../../dist/apps/standalone/src/main.js');
