// `npm run build`, or one part of it: what is stale, nothing else.
import { ensureServerBuilt, ensureWebBuilt, refuse } from './prepare.mjs';

const parts = process.argv.length > 2 ? process.argv.slice(2) : ['server', 'web'];
try {
  if (parts.includes('server')) await ensureServerBuilt();
  if (parts.includes('web')) await ensureWebBuilt();
} catch (error) {
  refuse(error);
}
