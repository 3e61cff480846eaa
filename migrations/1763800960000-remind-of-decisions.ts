import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/** People are reminded of decisions to be carried out and of meetings too: a reminder may be about no campaign. docs/adr/0091. */
export class RemindOfDecisions1763800960000 implements MigrationInterface {
  name = 'RemindOfDecisions1763800960000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reminder
        ADD COLUMN pact_id uuid,
        ALTER COLUMN campaign_id DROP NOT NULL,
        DROP CONSTRAINT reminder_kind_check,
        ADD CONSTRAINT reminder_kind_check CHECK (kind IN ('REPORT', 'VALIDATION', 'REVIEW', 'BY_HAND', 'DECISION', 'MEETING')),
        ADD CHECK ((campaign_id IS NULL) = (kind IN ('DECISION', 'MEETING')))`);
    await runner.query(`ALTER TABLE reminder_policy DROP CONSTRAINT reminder_policy_kind_check, ADD CONSTRAINT reminder_policy_kind_check CHECK (kind IN ('REPORT', 'VALIDATION', 'REVIEW', 'DECISION', 'MEETING'))`);
    // What was looked at, and when: a campaign, a decision or a meeting.
    await runner.query(`ALTER TABLE reminder_sweep DROP CONSTRAINT reminder_sweep_tenant_id_campaign_id_fkey`);
    await runner.query(`ALTER TABLE reminder_sweep RENAME COLUMN campaign_id TO occasion_id`);
    // Null of a seat that was noted and not written to, and of who was invited before this was kept.
    await runner.query(`ALTER TABLE meeting_invitee ADD COLUMN invited_at timestamptz`);
    await eachTenant(runner, async (tenantId) => {
      await runner.query(`UPDATE reminder r SET pact_id = c.pact_id FROM campaign c WHERE r.tenant_id = $1 AND c.tenant_id = r.tenant_id AND c.id = r.campaign_id`, [tenantId]);
      await runner.query(
        `UPDATE meeting_invitee v SET invited_at = m.called_at FROM meeting m WHERE v.tenant_id = $1 AND m.tenant_id = v.tenant_id AND m.id = v.meeting_id AND m.state = 'CALLED' AND v.person_id IS NOT NULL`,
        [tenantId],
      );
    });
    await runner.query(`
      ALTER TABLE reminder
        ALTER COLUMN pact_id SET NOT NULL,
        -- so that each is held by a key of its own
        ADD COLUMN decision_id uuid GENERATED ALWAYS AS (CASE kind WHEN 'DECISION' THEN occasion_id END) STORED,
        ADD COLUMN meeting_id uuid GENERATED ALWAYS AS (CASE kind WHEN 'MEETING' THEN occasion_id END) STORED,
        ADD FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        ADD FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id),
        ADD FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id)`);
    await runner.query(`CREATE INDEX reminder_of_occasion ON reminder (tenant_id, occasion_id)`);
    await runner.query(`CREATE INDEX reminder_of_pact ON reminder (tenant_id, pact_id) WHERE campaign_id IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
