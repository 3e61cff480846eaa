import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer that was written waits, ready, for who validates for its organisation; who gives it back says why. */
export class ValidateReportsWithinOrganisations1763800700000 implements MigrationInterface {
  name = 'ValidateReportsWithinOrganisations1763800700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report
        ADD COLUMN ready_at timestamptz,
        ADD COLUMN ready_by text,
        ADD COLUMN ready_by_id uuid,
        ADD COLUMN validator_word text,
        ADD COLUMN validator_word_by text,
        ADD COLUMN validator_word_by_id uuid,
        DROP CONSTRAINT report_state_check,
        DROP CONSTRAINT report_check1,
        ADD CONSTRAINT report_state_check CHECK (state IN ('DRAFT', 'READY', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
        ADD CONSTRAINT report_sent CHECK (state IN ('DRAFT', 'READY') OR submitted_at IS NOT NULL),
        ADD CONSTRAINT report_ready CHECK ((state = 'READY') = (ready_at IS NOT NULL)),
        ADD FOREIGN KEY (tenant_id, ready_by_id) REFERENCES person (tenant_id, id),
        ADD FOREIGN KEY (tenant_id, validator_word_by_id) REFERENCES person (tenant_id, id)`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
