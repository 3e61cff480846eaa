import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which of the mails that are not needed each person has stopped; a reminder withheld for that says so. */
export class LetMailsBeDeclined1763800540000 implements MigrationInterface {
  name = 'LetMailsBeDeclined1763800540000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_choice (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        person_id uuid NOT NULL,
        topic text NOT NULL CHECK (topic IN ('REMINDERS', 'ACCESS_REQUESTS')),
        -- what the links of mails are computed from: another one, and they open nothing
        link_id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- null: wanted
        declined_at timestamptz,
        PRIMARY KEY (tenant_id, person_id, topic),
        UNIQUE (tenant_id, link_id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('mail_choice')`);
    await runner.query(`
      ALTER TABLE reminder
        DROP CONSTRAINT reminder_not_sent_check,
        ADD CONSTRAINT reminder_not_sent_check CHECK (not_sent IN ('SUPERSEDED', 'CLOSED', 'DECLINED'))`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
