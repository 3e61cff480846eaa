import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrateQueues } from '#platform';
import { migrations } from './all.js';

/** Group role that holds what the application may do; the login role of DATABASE_URL is put in it. */
const GROUP = 'pacte_application';

/**
 * Brings a database up to date, as its owner: roles, schema, queues. Safe to run again and in parallel (an advisory
 * lock lets one run at a time). `applicationUrl` names the login role to make and grant.
 */
export async function migrate(options: { adminUrl: string; applicationUrl: string }): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: options.adminUrl, application_name: 'pacte-migrate' });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('pacte-migrate'))`);
    await ensureRoles(client, new URL(options.applicationUrl));
    const applied = await runMigrations(options.adminUrl);
    // The service reads it to say whether its code and its database are of one version.
    await client.query(`GRANT SELECT ON migration TO ${GROUP}`);
    await migrateQueues(client);
    await client.query(`GRANT USAGE, CREATE ON SCHEMA bullmq TO ${GROUP}`);
    await grantOwned(client, `relkind IN ('r', 'p')`, 'SELECT, INSERT, UPDATE, DELETE ON TABLE');
    await grantOwned(client, `relkind = 'S'`, 'USAGE, SELECT, UPDATE ON SEQUENCE');
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${GROUP}`);
    return { applied };
  } finally {
    await client.end();
  }
}

async function runMigrations(url: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    // A migration that waits for a lock blocks everybody behind it: give up and try again later instead.
    extra: { options: '-c lock_timeout=5s -c statement_timeout=120s' },
  });
  await source.initialize();
  try {
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function ensureRoles(client: pg.Client, application: URL): Promise<void> {
  const login = decodeURIComponent(application.username);
  if (!/^[a-z_][a-z0-9_]*$/.test(login)) throw new Error(`DATABASE_URL: the role name ${JSON.stringify(login)} must be lower case letters, digits and _`);
  const { rows } = await client.query<{ rolname: string; rolsuper: boolean; rolbypassrls: boolean }>(
    `SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = ANY($1)`,
    [[GROUP, login]],
  );
  if (!rows.some((row) => row.rolname === GROUP)) await createRole(client, `CREATE ROLE ${GROUP} NOLOGIN NOBYPASSRLS`);
  if (rows.some((row) => row.rolname === login && (row.rolsuper || row.rolbypassrls))) {
    throw new Error(`DATABASE_URL: the role ${login} can bypass row-level security; give the application a role of its own`);
  }
  if (!rows.some((row) => row.rolname === login)) {
    await createRole(client, `CREATE ROLE ${login} LOGIN NOBYPASSRLS PASSWORD ${client.escapeLiteral(decodeURIComponent(application.password))}`);
  }
  await client.query(`GRANT ${GROUP} TO ${login}`);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${GROUP}`);
}

/** The running queues make sequences of their own, which are the application's already and not ours to grant. */
async function grantOwned(client: pg.Client, kind: string, privileges: string): Promise<void> {
  await client.query(`DO $$ DECLARE made regclass; BEGIN
    FOR made IN SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'bullmq'::regnamespace AND c.${kind} AND pg_has_role(c.relowner, 'USAGE')
    LOOP EXECUTE format('GRANT ${privileges} %s TO ${GROUP}', made); END LOOP;
  END $$`);
}

/** Roles belong to the whole server: another database may be creating the same one right now. */
async function createRole(client: pg.Client, sql: string): Promise<void> {
  await client.query(sql).catch((error: { code?: string }) => {
    if (error.code !== '42710' && error.code !== '23505') throw error;
  });
}
