// `npm run tenant -- create …`, `list`: makes a space of the service, lists them. Plain Node, nothing needs to be built before.
import { ensureInstalled, ensureNode, ensureServerBuilt, refuse } from './prepare.mjs';

try {
  ensureNode();
  await ensureInstalled();
  await ensureServerBuilt({ quiet: true });
} catch (error) {
  refuse(error);
}
await import('../../dist/apps/standalone/src/tenant.main.js');
