import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps of its commitment that a report says were reached. */
export class TickMilestones1763800710000 implements MigrationInterface {
  name = 'TickMilestones1763800710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_milestone (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        report_id uuid NOT NULL,
        milestone_id uuid NOT NULL,
        -- null in a draft, until the day is given
        reached_on date,
        PRIMARY KEY (tenant_id, report_id, milestone_id),
        FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id),
        -- a step that the secretariat removes was not reached: nothing is ticked any more
        FOREIGN KEY (tenant_id, milestone_id) REFERENCES milestone (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CALL pacte_tenancy('report_milestone')`);
    await runner.query(`CREATE INDEX report_milestone_step ON report_milestone (tenant_id, milestone_id)`);
    await runner.query(`ALTER TABLE report_version ADD COLUMN milestones jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
