import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person was told by mail, or would have been, to be read within the application. docs/adr/0095. */
export class TellNotices1763801005000 implements MigrationInterface {
  name = 'TellNotices1763801005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('DIGEST', 'REPORT_RETURNED', 'REPORT_EDITED', 'THREAD', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_OFF', 'DOSSIER', 'MINUTES')),
        subject text,
        path text NOT NULL CHECK (path LIKE '/%'),
        told_at timestamptz NOT NULL,
        read_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('notice')`);
    await runner.query(`CREATE INDEX notice_inbox ON notice (tenant_id, person_id, told_at DESC, id)`);
    // The header counts them on each page.
    await runner.query(`CREATE INDEX notice_unread ON notice (tenant_id, person_id) WHERE read_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
