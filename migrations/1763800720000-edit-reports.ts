import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the secretariat changed in an answer, on accepting it or after the campaign: which version has it, and why. */
export class EditReports1763800720000 implements MigrationInterface {
  name = 'EditReports1763800720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_edit (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        report_id uuid NOT NULL,
        version integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('ACCEPTED', 'CORRECTED')),
        reason text,
        edited_at timestamptz NOT NULL,
        edited_by text NOT NULL,
        edited_by_id uuid,
        PRIMARY KEY (tenant_id, report_id, version),
        CHECK (kind <> 'CORRECTED' OR reason IS NOT NULL),
        FOREIGN KEY (tenant_id, report_id, version) REFERENCES report_version (tenant_id, report_id, version),
        FOREIGN KEY (tenant_id, edited_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('report_edit')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
