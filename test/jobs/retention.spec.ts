import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Persons, type Role } from '#access';
import { Audit, checkChain } from '#audit';
import { applyRetention, Retention, RETENTION } from '#personal-data';
import { Database, fixedClock, JobRunner, loadConfig, SERVICE_ORIGIN, systemClock, TenantDirectory, type RequestContext } from '#platform';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { createTestDatabase, type TestDatabase } from '../builders/database.js';
import { TODAY_SQL } from '../builders/days.js';
import { LOG_FILE } from '../builders/log-file.js';
import { until } from './job-bench.js';

let database: TestDatabase;
let worker: RunningWorker;
let behind: pg.Client;
let tenant: string;
let ctx: RequestContext;

beforeAll(async () => {
  database = await createTestDatabase();
  behind = new pg.Client({ connectionString: database.superuserUrl });
  await behind.connect();
  worker = await startWorker(loadConfig({ DATABASE_URL: database.url, SECRET_KEY: 'x'.repeat(32), LOG_LEVEL: 'debug', LOG_FILE, DATABASE_POOL: '4' }));
  tenant = (await behind.query<{ id: string }>(`INSERT INTO tenant (slug, name, sender_address) VALUES ('ville', 'Ville', 'pacte@ville.example') RETURNING id`)).rows[0]!.id;
  ctx = await contextIn(tenant);
});
afterAll(async () => {
  await worker.stop();
  await behind.end();
  await database.drop();
});

async function contextIn(id: string): Promise<RequestContext> {
  const directory = worker.app.get(TenantDirectory);
  directory.forget();
  const ref = (await directory.byId(id))!;
  return { tenant: ref, actor: { kind: 'SYSTEM', name: 'test' }, grants: [], origin: SERVICE_ORIGIN, locale: 'fr', requestId: 'test', clock: systemClock, db: worker.app.get(Database).readerFor(id) };
}

async function person(name: string, role?: Role): Promise<string> {
  return worker.app.get(Database).transaction(ctx, async (ctx) => {
    const personId = await worker.app.get(Persons, { strict: false }).register(ctx, { name, email: `${name}@organisation.example` });
    if (role) await worker.app.get(Persons, { strict: false }).grant(ctx, { personId, role, organisationId: null });
    return personId;
  });
}

/** What is left of the tenant's rows, by a column. */
async function left(table: string, column: string, of = tenant): Promise<string[]> {
  return (await behind.query<{ value: string }>(`SELECT ${column}::text AS value FROM ${table} WHERE tenant_id = $1 ORDER BY 1`, [of])).rows.map(({ value }) => value);
}

const insert = (table: string, columns: string, values: string, of = tenant) => behind.query(`INSERT INTO ${table} (tenant_id, ${columns}) VALUES ('${of}', ${values})`);

/** Runs the job of a tenant, as its schedule does, and waits for it. */
async function run(of = tenant): Promise<void> {
  const jobId = `test/${randomUUID()}`;
  const job = await worker.app.get(JobRunner).queue('default').add(applyRetention.name, { tenantId: of, payload: {}, requestId: 'test' }, { jobId, removeOnComplete: false });
  await until(() => job.getState(), (state) => state === 'completed');
  await job.remove();
}

const told = async (): Promise<Record<string, string>> => {
  const { rows } = await behind.query<{ kind: string; count: string }>(`SELECT changes->0->>'after' AS kind, changes->1->>'after' AS count FROM audit_entry WHERE tenant_id = $1 AND action = 'personal-data.forgotten'`, [tenant]);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
};

describe('what has been kept long enough', () => {
  it('is forgotten line by line, the rest stays, and the journal says how much', async () => {
    await person('administre', 'PACT_ADMINISTRATOR');
    const here = await person('presente', 'COPIL_MEMBER');
    const gone = await person('partie');
    const off = await person('eteinte', 'SECRETARIAT');
    await behind.query(`UPDATE person SET left_on = ${TODAY_SQL} - interval '25 months' WHERE id = $1`, [gone]);
    await behind.query(`UPDATE person SET disabled_on = ${TODAY_SQL} - interval '25 months' WHERE id = $1`, [off]);
    for (const [agent, ended] of [['vieux', '4 months'], ['récent', '2 months']]) {
      await insert('session', 'person_id, token_hash, created_at, expires_at, revoked_at, agent', `'${here}', '\\x${randomUUID().replaceAll('-', '')}', now(), now() + interval '1 day', now() - interval '${ended}', '${agent}'`);
      await insert('personal_token', 'person_id, name, token_hash, scopes, created_at, expires_at', `'${here}', '${agent}', '\\x${randomUUID().replaceAll('-', '')}', '{READ}', now(), now() - interval '${ended}'`);
    }
    for (const days of [8, 6]) {
      await insert('sign_in_link', 'person_id, created_at, expires_at, back', `'${here}', now(), now() - interval '${days} days', '${days}'`);
      await insert('access_request', 'name, email, organisation_text, locale, created_at, expires_at', `'x', 'x@x.example', '${days} days', 'fr', now(), now() - interval '${days} days'`);
    }
    for (const months of [7, 5]) {
      await insert('invitation', 'name, email, role, created_at, sent_at, expires_at', `'${months}', 'x@x.example', 'CONTRIBUTOR', now(), now(), now() - interval '${months} months'`);
      await insert('access_request', 'name, email, organisation_text, locale, created_at, expires_at, confirmed_at, decided_at, decision', `'x', 'x@x.example', '${months} months', 'fr', now(), now(), now(), now() - interval '${months} months', 'REFUSED'`);
    }
    for (const [months, state] of [[13, 'SENT'], [11, 'SENT'], [14, 'QUEUED']]) await insert('mail_message', 'recipient, template, payload, state, created_at', `'${months}@x.example', 'access.dormant', '{}', '${state}', now() - interval '${months} months'`);
    await run();
    expect(await left('session', 'agent')).toEqual(['récent']);
    expect(await left('personal_token', 'name')).toEqual(['récent']);
    expect(await left('sign_in_link', 'back')).toEqual(['6']);
    expect(await left('access_request', 'organisation_text')).toEqual(['5 months', '6 days']);
    expect(await left('invitation', 'name')).toEqual(['5']);
    expect(await left('mail_message', 'recipient')).toEqual(['11@x.example']);
    expect(await left('person', 'name')).toEqual(['administre', 'Personne effacée', 'Personne effacée', 'presente']);
    expect(await left('role_grant', `role || ' ' || coalesce(valid_until <= ${TODAY_SQL}, false)`)).toEqual(['COPIL_MEMBER false', 'PACT_ADMINISTRATOR false', 'SECRETARIAT true']);
    expect(await told()).toEqual({ 'persons-left': '1', 'persons-switched-off': '1', invitations: '1', 'access-requests-unconfirmed': '1', 'access-requests-answered': '1', sessions: '1', 'personal-tokens': '1', 'sign-in-links': '1', mails: '2' });
    expect((await checkChain(ctx, worker.app.get(Database))).fault).toBeUndefined();
    const entries = (await left('audit_entry', 'id')).length;
    await run();
    expect((await left('audit_entry', 'id')).length).toBe(entries);
  }, 60_000);

  it('takes the networks out of the journal, not the names; erasing the person then takes those; the chain stays whole', async () => {
    const id = await person('agit');
    const as: RequestContext = { ...ctx, actor: { kind: 'PERSON', personId: id, name: 'agit', sessionId: null }, origin: { ...SERVICE_ORIGIN, address: '203.0.113.0/24' } };
    const now = systemClock.now();
    const [old, recent] = [13, 11].map((months) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString());
    for (const at of [old!, recent!]) {
      await worker.app.get(Database).transaction({ ...as, clock: fixedClock(at) }, (ctx) => worker.app.get(Audit, { strict: false }).record(ctx, { action: 'session.closed', objectType: 'person', objectId: id }));
    }
    await run();
    const lines = () => behind.query<{ name: string | null; network: string | null }>(`SELECT actor_name AS name, address::text AS network FROM audit_entry WHERE tenant_id = $1 AND actor_person_id = $2 ORDER BY sequence`, [tenant, id]).then(({ rows }) => rows);
    expect(await lines()).toEqual([{ name: 'agit', network: null }, { name: 'agit', network: '203.0.113.0/24' }]);
    const fault = async () => (await checkChain(ctx, worker.app.get(Database))).fault?.kind;
    expect(await fault()).toBeUndefined();
    await worker.app.get(Database).transaction(ctx, (ctx) => worker.app.get(Audit, { strict: false }).erasePerson(ctx, id));
    expect(await lines()).toEqual([{ name: null, network: null }, { name: null, network: null }]);
    expect(await fault()).toBeUndefined();
    await behind.query(`UPDATE audit_entry SET network_forgotten_by = NULL WHERE tenant_id = $1 AND actor_person_id = $2`, [tenant, id]);
    expect(await fault()).toBe('ERASURES_DIFFER');
  }, 60_000);

  it('is a neighbour’s own affair; the last six months of networks are nobody’s to take', async () => {
    const other = (await behind.query<{ id: string }>(`INSERT INTO tenant (slug, name, sender_address) VALUES ('voisine', 'Voisine', 'pacte@voisine.example') RETURNING id`)).rows[0]!.id;
    await insert('mail_message', 'recipient, template, payload, state, created_at', `'voisin@x.example', 'access.dormant', '{}', 'SENT', now() - interval '13 months'`, other);
    await run();
    expect(await left('mail_message', 'recipient', other)).toEqual(['voisin@x.example']);
    await contextIn(other);
    await run(other);
    expect(await left('mail_message', 'recipient', other)).toEqual([]);
    const early = worker.app.get(Database).transaction(ctx, (ctx) => ctx.db.query(`SELECT pacte_forget_networks($1, gen_random_uuid())`, [systemClock.now()]));
    await expect(early).rejects.toThrow(/last six months/);
  }, 60_000);

  it('is forgotten though one line or one person cannot be, and what failed is told at the end', async () => {
    const [stuck, gone] = [await person('bloquee'), await person('libre')];
    await behind.query(`UPDATE person SET left_on = ${TODAY_SQL} - interval '25 months' WHERE id IN ($1, $2)`, [stuck, gone]);
    await insert('rate_count', 'subject, count, ends_at', `'\\x00', 1, now() - interval '2 days'`);
    await insert('session', 'person_id, token_hash, created_at, expires_at, agent', `'${stuck}', '\\x${randomUUID().replaceAll('-', '')}', now(), now() - interval '4 months', 'reste'`);
    await behind.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$`);
    await behind.query(`CREATE TRIGGER refuse BEFORE UPDATE ON person FOR EACH ROW WHEN (OLD.name = 'bloquee') EXECUTE FUNCTION refuse()`);
    await behind.query(`CREATE TRIGGER refuse BEFORE DELETE ON session FOR EACH ROW WHEN (OLD.agent = 'reste') EXECUTE FUNCTION refuse()`);
    const apply = worker.app.get(Retention, { strict: false }).apply(ctx);
    await expect(apply).rejects.toMatchObject({ errors: [expect.objectContaining({ message: 'refused' }), expect.objectContaining({ message: 'refused' })] });
    expect((await left('person', `id || ' ' || name`)).filter((each) => each.startsWith(stuck) || each.startsWith(gone)).sort()).toEqual([`${stuck} bloquee`, `${gone} Personne effacée`].sort());
    expect(await left('rate_count', 'subject')).toEqual([]);
    await behind.query(`DROP FUNCTION refuse() CASCADE`);
    expect((await worker.app.get(Retention, { strict: false }).apply(ctx)).get('persons-left')).toBe(1);
    expect(await left('session', 'agent')).not.toContain('reste');
  }, 60_000);

  it('keeps networks and mails where the clock stands, however far it is set, and forgets what lives in real time', async () => {
    const { id } = (await behind.query<{ id: string }>(`INSERT INTO tenant (slug, name, sender_address) VALUES ('essai', 'Essai', 'pacte@essai.example') RETURNING id`)).rows[0]!;
    const as: RequestContext = { ...(await contextIn(id)), clock: fixedClock('2019-05-15T10:00:00Z'), origin: { ...SERVICE_ORIGIN, address: '203.0.113.0/24' } };
    await worker.app.get(Database).transaction(as, (ctx) => worker.app.get(Persons, { strict: false }).register(ctx, { name: 'visite', email: 'visite@organisation.example' }));
    await insert('mail_message', 'recipient, template, payload, state, created_at', `'visite@x.example', 'access.dormant', '{}', 'SENT', '2019-05-15'`, id);
    const [visitor] = await left('person', 'id', id);
    await insert('sign_in_link', 'person_id, created_at, expires_at', `'${visitor}', now(), now() - interval '8 days'`, id);
    const counts = await worker.app.get(Retention, { strict: false }).apply({ ...as, clock: fixedClock('2099-05-15T10:00:00Z') });
    expect([...counts].filter(([, count]) => count > 0)).toEqual([['sign-in-links', 1]]);
    expect(await left('audit_entry', 'address', id)).toContain('203.0.113.0/24');
    expect(await left('mail_message', 'recipient', id)).toEqual(['visite@x.example']);
  }, 60_000);

  it('is said once for each kind', () => {
    const codes = RETENTION.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
