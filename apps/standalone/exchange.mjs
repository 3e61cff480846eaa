// `npm run import` and `npm run export`: a whole pact in and out of the service. Plain Node, nothing needs to be built before.
import { ensureInstalled, ensureNode, ensureServerBuilt, refuse } from './prepare.mjs';

try {
  ensureNode();
  await ensureInstalled();
  await ensureServerBuilt({ quiet: true });
} catch (error) {
  refuse(error);
}
await import('../../dist/apps/standalone/src/exchange.main.js');
