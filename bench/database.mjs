// A PostgreSQL of its own with the Paris pact in it, gone with the run.
import 'reflect-metadata';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { importPactFolder } from '#exchange';
import { migrate } from '#migrations';
import { Database, SERVICE_ORIGIN, systemClock } from '#platform';
import { createOwner } from '../dist/apps/standalone/src/database-owner.js';
import { startEmbeddedPostgres } from '../dist/apps/standalone/src/embedded-postgres.js';

export async function openDatabase(folder) {
  const server = await startEmbeddedPostgres({ dir: join(folder, 'postgres'), durable: false });
  await createOwner(server.url('postgres', 'x', 'postgres'), { name: 'pacte_owner', password: 'x' }, 'pacte');
  const adminUrl = server.url('pacte_owner', 'x', 'pacte');
  const url = server.url('pacte_app', 'x', 'pacte');
  await migrate({ adminUrl, applicationUrl: url });
  const tenantId = await createTenant(adminUrl);
  await loadPact(url, tenantId);
  await analyse(adminUrl);
  return { url, tenantId, stop: () => server.stop() };
}

async function createTenant(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query(`INSERT INTO tenant (slug, name, sender_address) VALUES ('paris', 'Paris', 'pacte@paris.example') RETURNING id`);
  await client.end();
  return rows[0].id;
}

async function loadPact(url, tenantId) {
  const source = new DataSource({ type: 'postgres', url });
  await source.initialize();
  const database = new Database(source);
  const tenant = { id: tenantId, slug: 'paris', name: 'Paris', locale: 'fr', timeZone: 'Europe/Paris', senderAddress: 'pacte@paris.example', demonstration: false };
  const ctx = { tenant, actor: { kind: 'SYSTEM', name: 'bench' }, grants: [], origin: SERVICE_ORIGIN, locale: 'fr', requestId: 'bench', clock: systemClock, db: database.readerFor(tenantId) };
  const begun = performance.now();
  await importPactFolder(ctx, database, 'data/pacte-paris-2015');
  console.log(`pact loaded in ${Math.round(performance.now() - begun)} ms`);
  await source.destroy();
}

async function analyse(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('ANALYZE');
  await client.end();
}
