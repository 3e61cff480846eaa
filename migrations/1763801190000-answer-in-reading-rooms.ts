import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever speaks in a reading room is told that the secretariat answered. docs/adr/0122. */
export class AnswerInReadingRooms1763801190000 implements MigrationInterface {
  name = 'AnswerInReadingRooms1763801190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice DROP CONSTRAINT notice_kind_check,
        ADD CONSTRAINT notice_kind_check CHECK (kind IN ('DIGEST', 'REPORT_RETURNED', 'REPORT_EDITED', 'THREAD', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_OFF', 'DOSSIER', 'MINUTES', 'DECISION', 'DECISION_DONE', 'READING', 'READING_WORDS',
          'READING_ANSWERED', 'AVIS_WRITER', 'AVIS_ADOPTED', 'RECOMMENDATION', 'ANSWER_RETURNED', 'ANSWER_SENT', 'ANSWER_PUBLISHED'))`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
