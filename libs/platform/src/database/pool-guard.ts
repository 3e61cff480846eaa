import type { Pool, PoolClient } from 'pg';

/**
 * A connection that breaks while it is lent out fails its statement, and also raises an event that would end the
 * process if nobody heard it. Connections that break while idle are the pool's own business.
 */
export function surviveBrokenConnections(pool: Pool): void {
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    client.on('error', () => undefined);
  });
}
