import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Campaigns are prepared on screen, with a scope; one organisation may have more time; a request may be excused, or be left
 * behind by a change of porteurs. Every row that stands fits: all campaigns asked about everything, and no partner.
 */
export class PrepareCampaigns1763800650000 implements MigrationInterface {
  name = 'PrepareCampaigns1763800650000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE campaign
        ADD COLUMN scope text NOT NULL DEFAULT 'ALL' CHECK (scope IN ('ALL', 'AXES', 'COMMITMENTS')),
        ADD COLUMN partners_contribute boolean NOT NULL DEFAULT false,
        ADD COLUMN meeting_id uuid,
        ADD FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id)`);
    // An axis or a commitment that leaves the pact leaves the scopes with it; those that were asked about cannot.
    for (const [table, of] of [['campaign_axis', 'axis'], ['campaign_commitment', 'commitment']]) {
      await runner.query(`
        CREATE TABLE ${table} (
          tenant_id uuid NOT NULL REFERENCES tenant (id),
          campaign_id uuid NOT NULL,
          ${of}_id uuid NOT NULL,
          PRIMARY KEY (tenant_id, campaign_id, ${of}_id),
          FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE,
          FOREIGN KEY (tenant_id, ${of}_id) REFERENCES ${of} (tenant_id, id) ON DELETE CASCADE
        )`);
    }
    await runner.query(`
      CREATE TABLE campaign_extension (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        campaign_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        due_on date NOT NULL,
        reason text NOT NULL,
        granted_on date NOT NULL,
        PRIMARY KEY (tenant_id, campaign_id, organisation_id),
        FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id)
      )`);
    await runner.query(`
      ALTER TABLE report_request
        -- since when the organisation is no porteur any more: nothing is expected from it
        ADD COLUMN former_on date,
        ADD COLUMN excused_on date,
        ADD COLUMN excused_reason text,
        ADD CHECK ((excused_on IS NULL) = (excused_reason IS NULL))`);
    await runner.query(`DROP INDEX report_request_lead`);
    await runner.query(`CREATE UNIQUE INDEX report_request_lead ON report_request (tenant_id, campaign_id, commitment_id) WHERE role = 'LEAD' AND former_on IS NULL`);
    // Who was given more time is reminded of the new day, though an offset bears the same number. Null: the campaign's day.
    await runner.query(`ALTER TABLE reminder ADD COLUMN own_due_on date`);
    await runner.query(`
      ALTER TABLE reminder DROP CONSTRAINT reminder_tenant_id_campaign_id_person_id_offset_days_key,
        ADD CONSTRAINT reminder_once UNIQUE NULLS NOT DISTINCT (tenant_id, campaign_id, person_id, offset_days, own_due_on)`);
    for (const table of ['campaign_axis', 'campaign_commitment', 'campaign_extension']) await runner.query(`CALL pacte_tenancy('${table}')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
