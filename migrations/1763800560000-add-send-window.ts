import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours of business days, in the tenant's time zone, in which mails that nobody waits for leave. */
export class AddSendWindow1763800560000 implements MigrationInterface {
  name = 'AddSendWindow1763800560000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant
        ADD COLUMN sends_from time NOT NULL DEFAULT '08:00',
        ADD COLUMN sends_until time NOT NULL DEFAULT '19:00',
        ADD CHECK (sends_from < sends_until)`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
