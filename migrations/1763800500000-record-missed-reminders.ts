import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders that could not leave are rows too, with the reason; a campaign keeps the day it was closed. */
export class RecordMissedReminders1763800500000 implements MigrationInterface {
  name = 'RecordMissedReminders1763800500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE campaign ADD COLUMN closed_on date`);
    await runner.query(`
      ALTER TABLE reminder
        ADD COLUMN not_sent text CHECK (not_sent IN ('SUPERSEDED', 'CLOSED')),
        ALTER COLUMN mail_id DROP NOT NULL,
        ADD CHECK ((mail_id IS NULL) = (not_sent IS NOT NULL))`);
    // What was not sent has no link to open.
    await runner.query(`ALTER TABLE reminder_organisation ALTER COLUMN guest_link_id DROP NOT NULL`);
    await runner.query(`
      CREATE TABLE reminder_sweep (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        campaign_id uuid NOT NULL,
        -- offsets that fell due after this day have not been looked at
        swept_on date NOT NULL,
        PRIMARY KEY (tenant_id, campaign_id),
        FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id)
      )`);
    await this.rememberSweeps(runner);
    await runner.query(`CALL pacte_tenancy('reminder_sweep')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }

  /** Of all tenants at once: row-level security binds the owner too, so it is lifted for this statement. */
  private async rememberSweeps(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE reminder NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`INSERT INTO reminder_sweep (tenant_id, campaign_id, swept_on) SELECT tenant_id, campaign_id, max(on_date) FROM reminder GROUP BY tenant_id, campaign_id`);
    await runner.query(`ALTER TABLE reminder FORCE ROW LEVEL SECURITY`);
  }
}
