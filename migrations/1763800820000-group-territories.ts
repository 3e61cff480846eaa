import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Named groups of arrondissements, and where an indicator counts: none means all of the city. */
export class GroupTerritories1763800820000 implements MigrationInterface {
  name = 'GroupTerritories1763800820000';

  async up(runner: QueryRunner): Promise<void> {
    const numbered = '1 <= ALL (arrondissements) AND 20 >= ALL (arrondissements)';
    await runner.query(`
      CREATE TABLE territory_group (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        arrondissements integer[] NOT NULL CHECK (cardinality(arrondissements) > 1 AND ${numbered}),
        -- who groups them so: the words of the pact, a law
        origin text,
        -- told by the pact's files, which may then let go of it; else named on screen
        of_document boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, code),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('territory_group')`);
    await runner.query(`
      ALTER TABLE indicator
        ADD COLUMN arrondissements integer[] NOT NULL DEFAULT '{}' CHECK (${numbered}),
        ADD COLUMN territory_group_id uuid,
        ADD FOREIGN KEY (tenant_id, territory_group_id) REFERENCES territory_group (tenant_id, id),
        ADD CHECK (territory_group_id IS NULL OR cardinality(arrondissements) = 0)`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
