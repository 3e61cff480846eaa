import pg from 'pg';

export interface Login {
  readonly name: string;
  readonly password: string;
}

/**
 * Makes the role that owns the service's database, and the database: it may create roles and extensions, but is no
 * superuser. Safe to run again; the password is set to the given one.
 */
export async function createOwner(superuserUrl: string, owner: Login, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = client.escapeIdentifier(owner.name);
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [owner.name]);
    if (!roles.rowCount) await client.query(`CREATE ROLE ${role} NOSUPERUSER NOBYPASSRLS CREATEROLE LOGIN`);
    await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(owner.password)}`);
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!databases.rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${role}`);
  } finally {
    await client.end();
  }
}
