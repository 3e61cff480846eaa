import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { migrate } from '#migrations';
import { loadConfig } from '#platform';
import { firstContent, provision } from './provision.js';
import { adminUrlOf } from './settings.js';
import { refreshStatistics } from './statistics.js';
import { wordsFor } from './start-problem.js';

// For several machines, once at each deployment, before api and worker: the schema, then what an empty service is given.
const root = fileURLToPath(new URL('../../../..', import.meta.url));

try {
  const config = loadConfig(process.env);
  const adminUrl = adminUrlOf(process.env);
  const { applied } = await migrate({ adminUrl, applicationUrl: config.databaseUrl });
  const loaded = await provision(config, firstContent(process.env, root));
  if (loaded) await refreshStatistics(adminUrl);
  console.log(applied.length ? `migrated: ${applied.join(', ')}` : 'the database is up to date');
} catch (error) {
  console.error(wordsFor(error, root));
  process.exitCode = 1;
}
