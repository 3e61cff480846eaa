import pg from 'pg';

/**
 * Counts what the tables hold, as their owner, for PostgreSQL to plan by. It does so by itself some minutes after a large load;
 * until then it joins everything to everything, and the first visitors wait.
 */
export async function refreshStatistics(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'pacte-provision' });
  await client.connect();
  try {
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
