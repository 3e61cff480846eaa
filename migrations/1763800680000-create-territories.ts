import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The places that the text of a commitment names: none means all of the city. */
export class CreateTerritories1763800680000 implements MigrationInterface {
  name = 'CreateTerritories1763800680000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitment_territory (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        commitment_id uuid NOT NULL,
        position integer NOT NULL,
        arrondissements integer[] NOT NULL CHECK (cardinality(arrondissements) > 0 AND 1 <= ALL (arrondissements) AND 20 >= ALL (arrondissements)),
        -- the words that name the place, and the printed page where they stand
        verbatim text NOT NULL,
        page integer NOT NULL,
        PRIMARY KEY (tenant_id, commitment_id, position),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CALL pacte_tenancy('commitment_territory')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
