import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The secret address at which a person's own calendar is read by their programs: one a person, known by its hash. */
export class OpenCalendarFeeds1763801003000 implements MigrationInterface {
  name = 'OpenCalendarFeeds1763801003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feed (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        person_id uuid NOT NULL,
        token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
        created_at timestamptz NOT NULL,
        -- the day is enough to see that nobody reads it any more
        last_used_on date,
        PRIMARY KEY (tenant_id, person_id),
        UNIQUE (tenant_id, token_hash),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CALL pacte_tenancy('calendar_feed')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
