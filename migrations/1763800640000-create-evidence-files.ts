import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that organisations give as proof of their answers; their bytes are in the store, under their ids. */
export class CreateEvidenceFiles1763800640000 implements MigrationInterface {
  name = 'CreateEvidenceFiles1763800640000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_file (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        request_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL CHECK (bytes > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        scan text NOT NULL CHECK (scan IN ('CLEAN', 'NOT_SCANNED')),
        uploaded_at timestamptz NOT NULL,
        uploaded_by text NOT NULL,
        uploaded_by_id uuid,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, request_id, sha256),
        FOREIGN KEY (tenant_id, request_id) REFERENCES report_request (tenant_id, id),
        FOREIGN KEY (tenant_id, uploaded_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('evidence_file')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
