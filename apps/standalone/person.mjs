// `npm run person -- export|erase …`: a person's data, when nobody can sign in. Plain Node, nothing needs to be built before.
import { ensureInstalled, ensureNode, ensureServerBuilt, refuse } from './prepare.mjs';

try {
  ensureNode();
  await ensureInstalled();
  await ensureServerBuilt({ quiet: true });
} catch (error) {
  refuse(error);
}
await import('../../dist/apps/standalone/src/person.main.js');
