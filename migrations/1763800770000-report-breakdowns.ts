import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Breakdowns of the figures of a report, as its organisation enters them. */
export class ReportBreakdowns1763800770000 implements MigrationInterface {
  name = 'ReportBreakdowns1763800770000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_value_cell (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        report_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        dimension text NOT NULL CHECK (dimension IN ('SEX', 'AGE', 'HOUSEHOLD', 'ARRONDISSEMENT')),
        category text NOT NULL,
        value numeric NOT NULL CHECK (value >= 0),
        PRIMARY KEY (tenant_id, report_id, indicator_id, dimension, category),
        FOREIGN KEY (tenant_id, report_id, indicator_id) REFERENCES report_value (tenant_id, report_id, indicator_id) ON DELETE CASCADE
      )`);
    await runner.query(`CALL pacte_tenancy('report_value_cell')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
