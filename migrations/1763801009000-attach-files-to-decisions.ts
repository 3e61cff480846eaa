import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files given to prove what was done about a decision; their bytes are in the store, under their ids. docs/adr/0085. */
export class AttachFilesToDecisions1763801009000 implements MigrationInterface {
  name = 'AttachFilesToDecisions1763801009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision_file (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        decision_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL CHECK (bytes > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        scan text NOT NULL CHECK (scan IN ('CLEAN', 'NOT_SCANNED')),
        -- by the secretariat, else by the owner
        by_steering boolean NOT NULL,
        uploaded_at timestamptz NOT NULL,
        uploaded_by text NOT NULL,
        uploaded_by_id uuid,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, decision_id, sha256),
        FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id),
        FOREIGN KEY (tenant_id, uploaded_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('decision_file')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
