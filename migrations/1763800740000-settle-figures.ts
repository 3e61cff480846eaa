import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of porteurs who say different figures: the one that the lead keeps, why, and what each had said. Written once. */
export class SettleFigures1763800740000 implements MigrationInterface {
  name = 'SettleFigures1763800740000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE figure_settlement (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        campaign_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        indicator_id uuid NOT NULL,
        -- the newest settlement of a figure stands
        number integer NOT NULL,
        kept_report_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        settled_at timestamptz NOT NULL,
        settled_by text NOT NULL,
        settled_by_id uuid,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, commitment_id, campaign_id, indicator_id, number),
        FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id),
        FOREIGN KEY (tenant_id, indicator_id) REFERENCES indicator (tenant_id, id),
        FOREIGN KEY (tenant_id, kept_report_id) REFERENCES report (tenant_id, id),
        FOREIGN KEY (tenant_id, settled_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE figure_settlement_value (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        settlement_id uuid NOT NULL,
        report_id uuid NOT NULL,
        value numeric NOT NULL,
        qualifier text NOT NULL,
        PRIMARY KEY (tenant_id, settlement_id, report_id),
        FOREIGN KEY (tenant_id, settlement_id) REFERENCES figure_settlement (tenant_id, id),
        FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('figure_settlement')`);
    await runner.query(`CALL pacte_tenancy('figure_settlement_value')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
