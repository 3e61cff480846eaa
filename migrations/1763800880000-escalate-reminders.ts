import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders climb from who answers to who is responsible, and the secretariat may remind by hand. docs/adr/0088. */
export class EscalateReminders1763800880000 implements MigrationInterface {
  name = 'EscalateReminders1763800880000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reminder_policy
        -- of REPORT: from which day each rung is told; null: never
        ADD COLUMN deputies_from integer,
        ADD COLUMN heads_from integer,
        ADD COLUMN secretariat_from integer`);
    // Until now everybody was told from the first day: rows that stand were all of the first rung.
    await runner.query(`
      ALTER TABLE reminder_organisation ADD COLUMN rung text NOT NULL DEFAULT 'REFERENT' CHECK (rung IN ('REFERENT', 'DEPUTY', 'HEAD', 'SECRETARIAT'))`);
    await runner.query(`ALTER TABLE reminder_organisation ALTER COLUMN rung DROP DEFAULT`);
    await runner.query(`
      ALTER TABLE reminder
        DROP CONSTRAINT reminder_kind_check,
        ADD CONSTRAINT reminder_kind_check CHECK (kind IN ('REPORT', 'VALIDATION', 'REVIEW', 'BY_HAND'))`);
    // Of all tenants at once: row-level security binds the owner too, so it is lifted for this statement.
    await runner.query(`ALTER TABLE reminder_policy NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE reminder_policy SET deputies_from = -2, heads_from = 3, secretariat_from = 10 WHERE kind = 'REPORT'`);
    await runner.query(`ALTER TABLE reminder_policy FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
