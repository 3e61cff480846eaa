import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/** A figure that a lead settled for counts as the lead's: what it gave in one half of a year adds up with it. */
export class KeepFiguresForLeads1763800800000 implements MigrationInterface {
  name = 'KeepFiguresForLeads1763800800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE measurement ADD COLUMN kept_for_id uuid`);
    await runner.query(`ALTER TABLE measurement ADD FOREIGN KEY (tenant_id, kept_for_id) REFERENCES organisation (tenant_id, id)`);
    // Those that were settled before: standing figures of a report that the last settlement of its commitment kept.
    await eachTenant(runner, (tenantId) => runner.query(`
      UPDATE measurement m SET kept_for_id = q.organisation_id
      FROM figure_settlement l JOIN report_request q ON q.tenant_id = l.tenant_id AND q.campaign_id = l.campaign_id AND q.commitment_id = l.commitment_id AND q.role = 'LEAD' AND q.former_on IS NULL
      WHERE m.tenant_id = $1 AND m.tenant_id = l.tenant_id AND m.indicator_id = l.indicator_id AND m.report_id = l.kept_report_id AND m.superseded_by IS NULL AND m.organisation_id <> q.organisation_id
        AND NOT EXISTS (SELECT FROM figure_settlement n WHERE n.tenant_id = l.tenant_id AND n.campaign_id = l.campaign_id AND n.commitment_id = l.commitment_id AND n.indicator_id = l.indicator_id AND n.number > l.number)
        AND NOT EXISTS (SELECT FROM measurement o WHERE o.tenant_id = $1 AND o.indicator_id = m.indicator_id AND o.organisation_id = q.organisation_id AND o.superseded_by IS NULL
          AND (o.period_kind, o.starts_on, o.ends_on) IS NOT DISTINCT FROM (m.period_kind, m.starts_on, m.ends_on))`, [tenantId]));
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
