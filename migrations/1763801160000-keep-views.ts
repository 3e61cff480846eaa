import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages of dashboards as somebody set them, kept under a name: one's own, or shared with those who follow the pact. */
export class KeepViews1763801160000 implements MigrationInterface {
  name = 'KeepViews1763801160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_view (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        person_id uuid NOT NULL,
        name text NOT NULL CHECK (name <> '' AND length(name) <= 80),
        -- address of the page within the pact, with what is chosen there
        path text NOT NULL CHECK (path ~ '^/([A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*)?([?].*)?$' AND length(path) <= 600),
        shared boolean NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, person_id, name),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('saved_view')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
