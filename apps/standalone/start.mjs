// `npm start` and `npm run dev`: makes what is missing, then runs the service. Plain Node, nothing needs to be installed.
import { ensureInstalled, ensureNode, ensureServerBuilt, ensureWebBuilt, refuse } from './prepare.mjs';

const watching = process.argv.includes('--watch');

try {
  ensureNode();
  await ensureInstalled();
  await ensureServerBuilt();
  if (!watching) await ensureWebBuilt();
} catch (error) {
  refuse(error);
}
if (watching) await (await import('./watch.mjs')).watch();
else await import('../../dist/apps/standalone/src/main.js');
