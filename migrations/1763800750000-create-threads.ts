import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said about an answer, on the whole or on one field: messages, who is named in them, who was told by which mail. */
export class CreateThreads1763800750000 implements MigrationInterface {
  name = 'CreateThreads1763800750000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE thread (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        request_id uuid NOT NULL,
        -- null: the answer as a whole
        field text,
        -- the comment of a return that it began with
        comment_id uuid,
        state text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        closed_by text,
        closed_by_id uuid,
        closing_words text,
        PRIMARY KEY (tenant_id, id),
        CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
        FOREIGN KEY (tenant_id, request_id) REFERENCES report_request (tenant_id, id),
        FOREIGN KEY (tenant_id, comment_id) REFERENCES report_comment (tenant_id, id),
        FOREIGN KEY (tenant_id, closed_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX thread_of_request ON thread (tenant_id, request_id)`);
    await runner.query(`
      CREATE TABLE thread_message (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        thread_id uuid NOT NULL,
        words text NOT NULL CHECK (words <> ''),
        -- by the secretariat, else by the organisation
        by_steering boolean NOT NULL,
        written_at timestamptz NOT NULL,
        written_by text NOT NULL,
        written_by_id uuid,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, thread_id) REFERENCES thread (tenant_id, id),
        FOREIGN KEY (tenant_id, written_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX thread_message_of_thread ON thread_message (tenant_id, thread_id, written_at)`);
    await runner.query(`CREATE INDEX thread_message_by_time ON thread_message (tenant_id, written_at)`);
    await runner.query(`
      CREATE TABLE thread_mention (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        thread_message_id uuid NOT NULL,
        person_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, thread_message_id, person_id),
        FOREIGN KEY (tenant_id, thread_message_id) REFERENCES thread_message (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE thread_notice (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        mail_id uuid NOT NULL,
        thread_id uuid NOT NULL,
        person_id uuid NOT NULL,
        -- messages written after this, up to that
        told_from timestamptz,
        told_until timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, mail_id, thread_id),
        FOREIGN KEY (tenant_id, thread_id) REFERENCES thread (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX thread_notice_of_person ON thread_notice (tenant_id, thread_id, person_id, told_until)`);
    for (const table of ['thread', 'thread_message', 'thread_mention', 'thread_notice']) await runner.query(`CALL pacte_tenancy('${table}')`);
    await runner.query(`ALTER TABLE mail_choice DROP CONSTRAINT mail_choice_topic_check, ADD CONSTRAINT mail_choice_topic_check CHECK (topic IN ('REMINDERS', 'ACCESS_REQUESTS', 'THREADS'))`);
    // Comments of returns can be answered: each begins a thread.
    await runner.query(`
      INSERT INTO thread (tenant_id, request_id, field, comment_id, state, opened_at, closed_at)
      SELECT m.tenant_id, r.request_id, m.field, m.id, m.state, m.written_at, m.closed_at FROM report_comment m JOIN report r ON r.tenant_id = m.tenant_id AND r.id = m.report_id`);
    await runner.query(`
      INSERT INTO thread_message (tenant_id, thread_id, words, by_steering, written_at, written_by, written_by_id)
      SELECT m.tenant_id, t.id, m.words, true, m.written_at, m.written_by, m.written_by_id FROM report_comment m JOIN thread t ON t.tenant_id = m.tenant_id AND t.comment_id = m.id`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
