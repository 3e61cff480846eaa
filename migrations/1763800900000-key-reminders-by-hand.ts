import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reminder by hand is the only one of its day, wherever the due date moves: the day stands in its key. docs/adr/0088. */
export class KeyRemindersByHand1763800900000 implements MigrationInterface {
  name = 'KeyRemindersByHand1763800900000';

  async up(runner: QueryRunner): Promise<void> {
    // Of all tenants at once: row-level security binds the owner too, so it is lifted for this statement.
    await runner.query(`ALTER TABLE reminder NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE reminder SET own_due_on = on_date WHERE kind = 'BY_HAND'`);
    await runner.query(`ALTER TABLE reminder FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
