// `npm run identity-provider`: the identity providers of a space. Plain Node, nothing needs to be built before.
import { ensureInstalled, ensureNode, ensureServerBuilt, refuse } from './prepare.mjs';

try {
  ensureNode();
  await ensureInstalled();
  await ensureServerBuilt({ quiet: true });
} catch (error) {
  refuse(error);
}
await import('../../dist/apps/standalone/src/identity-provider.main.js');
