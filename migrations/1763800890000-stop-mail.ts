import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator may hold the mails that nobody waits for; who did is in the journal. docs/adr/0089. */
export class StopMail1763800890000 implements MigrationInterface {
  name = 'StopMail1763800890000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_stop (
        tenant_id uuid PRIMARY KEY REFERENCES tenant (id),
        reason text NOT NULL CHECK (reason <> ''),
        stopped_at timestamptz NOT NULL
      )`);
    await runner.query(`CALL pacte_tenancy('mail_stop')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
