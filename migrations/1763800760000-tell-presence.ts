import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has the form of an answer open. Unlogged: worth nothing a minute later, and not worth the disk's time now. */
export class TellPresence1763800760000 implements MigrationInterface {
  name = 'TellPresence1763800760000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE report_presence (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        request_id uuid NOT NULL,
        person_id uuid NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, request_id, person_id),
        FOREIGN KEY (tenant_id, request_id) REFERENCES report_request (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('report_presence')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
