// `npm run audit:verify`: is every journal as it was written? Plain Node, nothing needs to be built before.
import { ensureInstalled, ensureNode, ensureServerBuilt, refuse } from './prepare.mjs';

try {
  ensureNode();
  await ensureInstalled();
  await ensureServerBuilt({ quiet: true });
} catch (error) {
  refuse(error);
}
await import('../../dist/apps/standalone/src/audit-verify.main.js');
