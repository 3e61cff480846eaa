import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServerBuilt } from '../../apps/standalone/prepare.mjs';
import { removeOfDeadRuns } from './folders.mjs';

const PREFIX = 'pacte-test-';

/** Starts one PostgreSQL for the whole run and migrates the database that each test file will be given a copy of. */
export default async function setUp() {
  if (globalThis.pacteTestServer) return; // several parts in one run share it
  await ensureServerBuilt({ quiet: true });
  const { startEmbeddedPostgres } = await import('../../dist/apps/standalone/src/embedded-postgres.js');
  const { createOwner } = await import('../../dist/apps/standalone/src/database-owner.js');
  const { migrate } = await import('../../dist/migrations/index.js');
  removeOfDeadRuns(PREFIX);
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711); // started by root, the server runs as an account that must pass through
  const server = await startEmbeddedPostgres({ dir: join(folder, 'postgres'), durable: false });
  globalThis.pacteTestServer = { server, folder };
  const owner = { name: 'pacte_owner', password: 'owner' };
  await createOwner(server.url('postgres', '', 'postgres'), owner, 'pacte_template');
  await migrate({ adminUrl: server.url(owner.name, owner.password, 'pacte_template'), applicationUrl: server.url('pacte_app', 'app', 'pacte_template') });
  process.env.PACTE_TEST_POSTGRES = server.url('postgres', '', 'postgres');
  // Left there by the modules above, it would be shared by all the test files that run in this process.
  delete globalThis.GqlTypeMetadataStorage;
}
