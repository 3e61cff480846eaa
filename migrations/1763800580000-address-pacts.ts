import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the addresses of a pact's pages begin with: nothing for the latest pact of the space, which its plain addresses show. */
export class AddressPacts1763800580000 implements MigrationInterface {
  name = 'AddressPacts1763800580000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION pacte_pact_path(tenant uuid, asked uuid) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN p.id = (SELECT l.id FROM pact l WHERE l.tenant_id = tenant ORDER BY l.starts_on DESC, l.slug LIMIT 1) THEN '' ELSE '/pactes/' || p.slug END
        FROM pact p WHERE p.tenant_id = tenant AND p.id = asked
      $$`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
