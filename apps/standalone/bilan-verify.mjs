// `npm run bilan:verify -- file.json`: is this bilan as it was signed? Needs neither the service nor its database.
import { ensureInstalled, ensureNode, ensureServerBuilt, refuse } from './prepare.mjs';

try {
  ensureNode();
  await ensureInstalled();
  await ensureServerBuilt({ quiet: true });
} catch (error) {
  refuse(error);
}
await import('../../dist/apps/standalone/src/bilan-verify.main.js');
