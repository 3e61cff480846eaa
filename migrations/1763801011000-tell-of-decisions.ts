import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever carries out a decision is told of it, and the secretariat when they say that it is done. docs/adr/0095. */
export class TellOfDecisions1763801011000 implements MigrationInterface {
  name = 'TellOfDecisions1763801011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice DROP CONSTRAINT notice_kind_check,
        ADD CONSTRAINT notice_kind_check CHECK (kind IN ('DIGEST', 'REPORT_RETURNED', 'REPORT_EDITED', 'THREAD', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_OFF', 'DOSSIER', 'MINUTES', 'DECISION', 'DECISION_DONE'))`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
