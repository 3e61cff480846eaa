// What is due, found and sent, with many pacts in one database: a sweep over all of them, the plans of its statements, and digests
// rendered and handed over by one worker, with the queues on PostgreSQL and on Redis. Absolute figures depend on the machine.
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { migrate } from '#migrations';
import { Database, loadConfig, SERVICE_ORIGIN, TenantDirectory } from '#platform';
import { Reminders } from '#reminders';
import { createOwner } from '../dist/apps/standalone/src/database-owner.js';
import { startEmbeddedPostgres } from '../dist/apps/standalone/src/embedded-postgres.js';
import { WorkerModule } from '../dist/apps/worker/src/worker.module.js';
import { startRedis } from './redis.mjs';

const PACTS = Number(process.env.BENCH_PACTS ?? 1_000);
const ORGANISATIONS = 60;
const PERSONS = 3;
/** Of these, the digests are sent: half with each kind of queue. */
const SENT_PACTS = Math.min(8, PACTS);
const NOW = new Date('2019-05-16T08:30:00Z');
const SETTINGS = { SECRET_KEY: 'b'.repeat(40), DEMONSTRATION: 'true', LOG_LEVEL: 'error', RELAY_EVERY_MS: '200', MAIL_PER_DOMAIN: '0' };

const folder = mkdtempSync(join(tmpdir(), 'pacte-bench-'));
chmodSync(folder, 0o711); // started by root, PostgreSQL runs as an account that must pass through
const server = await startEmbeddedPostgres({ dir: join(folder, 'postgres'), durable: true });
const superuser = new pg.Client({ connectionString: server.url('postgres', 'x', 'pacte') });
let app;
try {
  await createOwner(server.url('postgres', 'x', 'postgres'), { name: 'pacte_owner', password: 'x' }, 'pacte');
  const url = server.url('pacte_app', 'x', 'pacte');
  await migrate({ adminUrl: server.url('pacte_owner', 'x', 'pacte'), applicationUrl: url });
  await superuser.connect();
  await fill();
  app = await NestFactory.createApplicationContext(WorkerModule.with(loadConfig({ ...SETTINGS, DATABASE_URL: url, SMTP_URL: 'smtp://127.0.0.1:9' })), { logger: ['error'], abortOnError: false });
  const tenants = await Promise.all((await superuser.query(`SELECT id FROM tenant ORDER BY slug`)).rows.map(({ id }) => app.get(TenantDirectory).byId(id)));
  const half = SENT_PACTS / 2;
  const rows = [await sending('PostgreSQL', tenants.slice(0, half), url), await withRedis((redis) => sending('Redis', tenants.slice(half, SENT_PACTS), url, redis))];
  console.table(rows);
  await sweeping(tenants.slice(SENT_PACTS));
} finally {
  await app?.close();
  await superuser.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** Spaces with a pact each; in each, organisations that owe two answers and persons who write for them. Due in three weeks. */
async function fill() {
  const begun = performance.now();
  const sql = (text, ...params) => superuser.query(text, params);
  await sql(`INSERT INTO tenant (slug, name, host_names, sender_address, demonstration, clock_set_to, clock_set_at) SELECT 'v' || n, 'Ville ' || n, ARRAY['v' || n || '.test'], 'pacte@v' || n || '.example', true, $2::timestamptz, now() FROM generate_series(1, $1::int) n`, PACTS, NOW);
  await sql(`INSERT INTO pact (tenant_id, slug, title, short_title, city, starts_on, ends_on, period_precision, source_key) SELECT id, 'pacte', 'Pacte', 'Pacte', 'Ville', '2015-01-01', '2020-12-31', 'YEAR', 'texte' FROM tenant`);
  await sql(`INSERT INTO source_document (tenant_id, pact_id, key, title) SELECT tenant_id, id, 'texte', 'Le texte' FROM pact`);
  await sql(`INSERT INTO axis (tenant_id, pact_id, number, slug, title, full_title) SELECT tenant_id, id, 1, 'axe', 'Axe', 'Axe' FROM pact`);
  await sql(`INSERT INTO objective (tenant_id, pact_id, axis_id, number, position, title) SELECT tenant_id, pact_id, id, '1.1', 1, 'Objectif' FROM axis`);
  await sql(`INSERT INTO commitment (tenant_id, pact_id, axis_id, objective_id, number, title, page, purpose, calendar_verbatim, open_ended, calendar_certainty)
    SELECT tenant_id, pact_id, axis_id, id, n, 'Engagement ' || n, 1, 'Objet', 'durée du Pacte', false, 'UNDETERMINED' FROM objective, generate_series(1, 2) n`);
  await sql(`INSERT INTO organisation (tenant_id, slug, name, kind) SELECT id, 'o-' || n, 'Organisation ' || n, 'ASSOCIATION' FROM tenant, generate_series(1, $1::int) n`, ORGANISATIONS);
  await sql(`INSERT INTO person (tenant_id, name, email) SELECT tenant_id, 'Personne ' || n || ' de ' || name, 'p' || n || '.' || slug || '@asso.example' FROM organisation, generate_series(1, $1::int) n`, PERSONS);
  await sql(`INSERT INTO role_grant (tenant_id, person_id, role, organisation_id) SELECT p.tenant_id, p.id, 'CONTRIBUTOR', o.id FROM person p JOIN organisation o ON o.tenant_id = p.tenant_id AND o.slug = substring(p.email FROM '\\.(o-[0-9]+)@')`);
  await sql(`INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on) SELECT tenant_id, id, '2019-S1', 'Campagne', 'PLANNED', '2019-04-15', '2019-06-06', '2019-06-28' FROM pact`);
  await sql(`INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role)
    SELECT c.tenant_id, c.id, n.id, o.id, 'CO_LEAD' FROM campaign c JOIN commitment n ON n.tenant_id = c.tenant_id JOIN organisation o ON o.tenant_id = c.tenant_id`);
  await sql('ANALYZE');
  console.log(`${PACTS} pacts, ${PACTS * ORGANISATIONS} organisations, ${PACTS * ORGANISATIONS * PERSONS} persons, ${PACTS * ORGANISATIONS * 2} answers owed: written in ${seconds(begun)} s\n`);
}

/** A campaign that is not open owes nothing yet: a worker at work looks at all spaces. */
async function begin(tenants) {
  await superuser.query(`UPDATE campaign SET state = 'OPEN' WHERE tenant_id = ANY ($1)`, [tenants.map(({ id }) => id)]);
}

function contextOf(tenant) {
  return { tenant, actor: { kind: 'SYSTEM', name: 'bench' }, grants: [], origin: SERVICE_ORIGIN, locale: 'fr', requestId: 'bench', clock: { now: () => NOW }, db: app.get(Database).readerFor(tenant.id) };
}

/** All pacts in a row, as one worker does: once with everything due, once with nothing new. */
async function sweeping(tenants) {
  const statements = new Map();
  await begin(tenants);
  for (const [name, keep] of [['everything is due', true], ['nothing new', false]]) {
    const stop = app.get(Database).observe((sql) => keep && statements.set(sql, (statements.get(sql) ?? 0) + 1));
    const begun = performance.now();
    let digests = 0;
    for (const tenant of tenants) digests += (await app.get(Reminders).sweep(contextOf(tenant))).digests;
    stop();
    const took = (performance.now() - begun) / 1000;
    console.log(`sweep of ${tenants.length} pacts, ${name}: ${took.toFixed(1)} s, ${(took * 1000 / tenants.length).toFixed(1)} ms a pact; ${digests} digests found and enqueued, ${Math.round(digests / took)} a second`);
  }
  await plans([...statements.keys()]);
}

/** Which tables a statement of the sweep reads from one end to the other, among those with rows of all tenants. A table without rows is always read so. */
async function plans(statements) {
  let whole = 0;
  await superuser.query('ANALYZE');
  const held = new Map((await superuser.query(`SELECT c.relname AS name, c.reltuples::int AS rows FROM pg_class c WHERE c.relkind = 'r' AND c.reltuples > 0`)).rows.map(({ name, rows }) => [name, rows]));
  for (const sql of statements.filter((each) => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)/i.test(each))) {
    const { rows } = await superuser.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`);
    const scans = [...JSON.stringify(rows[0]['QUERY PLAN']).matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g)].map(([, table]) => table).filter((table) => table !== 'tenant' && held.has(table));
    whole += scans.length ? 1 : 0;
    for (const table of scans) console.log(`  reads all ${held.get(table)} rows of ${table}: ${sql.replace(/\s+/g, ' ').slice(0, 160)}`);
  }
  console.log(`${statements.length} statements of the sweep looked at: ${whole} read a table of all tenants from end to end`);
}

/** Everything these pacts owe is enqueued, then one worker sends it to a server that takes everything at once. */
async function sending(kind, tenants, url, redis) {
  let digests = 0;
  await begin(tenants);
  for (const tenant of tenants) digests += (await app.get(Reminders).sweep(contextOf(tenant))).digests;
  let taken = 0;
  const smtp = new SMTPServer({ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, onData: (stream, _session, done) => void stream.on('end', () => (taken++, done())).resume() });
  await new Promise((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const worker = fork('dist/apps/worker/src/main.js', { execArgv: ['--import', new URL('../dist/apps/standalone/src/lifeline.js', import.meta.url).href], env: { ...process.env, ...SETTINGS, PACTE_PARENT: String(process.pid), DATABASE_URL: url, REDIS_URL: redis, SMTP_URL: `smtp://127.0.0.1:${smtp.server.address().port}` }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('exit', (code) => reject(new Error(`the worker did not start (${code})`)));
  });
  while (taken === 0) await pause(5);
  const begun = performance.now();
  while (taken < digests) await pause(20);
  const took = (performance.now() - begun) / 1000;
  worker.kill('SIGTERM');
  await new Promise((resolve) => worker.once('exit', resolve));
  await new Promise((resolve) => smtp.close(resolve));
  return { queues: kind, digests, seconds: Number(took.toFixed(1)), 'a second': Math.round(digests / took) };
}

async function withRedis(work) {
  const redis = await startRedis();
  try {
    return await work(redis.url);
  } finally {
    await redis.stop();
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function seconds(begun) {
  return ((performance.now() - begun) / 1000).toFixed(0);
}
