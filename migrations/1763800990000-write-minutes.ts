import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting decided, as it is read again, frozen, printed and sent. */
export class WriteMinutes1763800990000 implements MigrationInterface {
  name = 'WriteMinutes1763800990000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meeting
        -- how its minutes begin; the rest is read from the agenda, its notes, the seats and the register
        ADD COLUMN minutes_introduction text,
        ADD COLUMN minutes_version integer NOT NULL DEFAULT 0`);
    await runner.query(`
      CREATE TABLE minutes (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL,
        pact_id uuid NOT NULL,
        meeting_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        state text NOT NULL CHECK (state IN ('PREPARED', 'SHARED')),
        print text NOT NULL CHECK (print IN ('WAITING', 'READY', 'FAILED')),
        -- what changed since the edition before; null of the first
        changes text CHECK (changes <> ''),
        -- json, not jsonb: the text stays as it was written, character for character
        content json NOT NULL,
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        pages integer,
        bytes integer,
        made_at timestamptz NOT NULL,
        shared_at timestamptz,
        fictional boolean NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, meeting_id, number),
        CHECK ((state = 'SHARED') = (shared_at IS NOT NULL)),
        CHECK ((print = 'READY') = (pages IS NOT NULL AND bytes IS NOT NULL)),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX minutes_of_pact ON minutes (tenant_id, pact_id)`);
    await runner.query(`CREATE UNIQUE INDEX minutes_prepared ON minutes (tenant_id, meeting_id) WHERE state = 'PREPARED'`);
    await runner.query(`CALL pacte_tenancy('minutes')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
