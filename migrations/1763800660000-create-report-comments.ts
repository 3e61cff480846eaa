import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the secretariat says of one field of a report that it returns; words on the whole are then no longer needed. */
export class CreateReportComments1763800660000 implements MigrationInterface {
  name = 'CreateReportComments1763800660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_comment (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        report_id uuid NOT NULL,
        field text NOT NULL,
        words text NOT NULL,
        state text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
        version integer NOT NULL,
        written_at timestamptz NOT NULL,
        written_by text NOT NULL,
        written_by_id uuid,
        closed_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, report_id, version, field),
        CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
        FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id),
        FOREIGN KEY (tenant_id, written_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('report_comment')`);
    // The check that returned reports have words on the whole.
    await runner.query(`ALTER TABLE report DROP CONSTRAINT report_check`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
