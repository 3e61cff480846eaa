import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/** The Conseil's reading of a bilan before it is published: until when, and what is said of which part. docs/adr/0116. */
export class OpenReadingRooms1763801150000 implements MigrationInterface {
  name = 'OpenReadingRooms1763801150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bilan_reading (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL,
        bilan_id uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        closes_on date NOT NULL,
        -- taken back, or frozen; what was said stays readable
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, bilan_id) REFERENCES bilan (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE UNIQUE INDEX bilan_reading_open ON bilan_reading (tenant_id, bilan_id) WHERE ended_at IS NULL`);
    await runner.query(`
      CREATE TABLE reading_thread (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL,
        bilan_id uuid NOT NULL,
        reading_id uuid NOT NULL,
        -- a section, a line or a figure, by a key that stays when others come before it
        place text NOT NULL CHECK (place <> ''),
        -- what the bilan called it, and what it said there, when the first word was written
        about text NOT NULL,
        said text,
        opened_at timestamptz NOT NULL,
        outcome text CHECK (outcome IN ('CHANGED', 'KEPT')),
        settled_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        CHECK ((outcome IS NULL) = (settled_at IS NULL)),
        FOREIGN KEY (tenant_id, bilan_id) REFERENCES bilan (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, reading_id) REFERENCES bilan_reading (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX reading_thread_of_bilan ON reading_thread (tenant_id, bilan_id, opened_at)`);
    await runner.query(`
      CREATE TABLE reading_message (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL,
        thread_id uuid NOT NULL,
        words text NOT NULL CHECK (words <> ''),
        by_steering boolean NOT NULL,
        written_at timestamptz NOT NULL,
        written_by text NOT NULL,
        written_by_id uuid,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, thread_id) REFERENCES reading_thread (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, written_by_id) REFERENCES person (tenant_id, id)
      )`);
    await runner.query(`CREATE INDEX reading_message_of_thread ON reading_message (tenant_id, thread_id, written_at)`);
    for (const table of ['bilan_reading', 'reading_thread', 'reading_message']) await runner.query(`CALL pacte_tenancy('${table}')`);
    await eachTenant(runner, (tenantId) => runner.query(BEING_READ, [tenantId]) as Promise<void>);
    await runner.query(`
      ALTER TABLE notice DROP CONSTRAINT notice_kind_check,
        ADD CONSTRAINT notice_kind_check CHECK (kind IN ('DIGEST', 'REPORT_RETURNED', 'REPORT_EDITED', 'THREAD', 'MEETING_CALLED', 'MEETING_MOVED', 'MEETING_OFF', 'DOSSIER', 'MINUTES', 'DECISION', 'DECISION_DONE', 'READING', 'READING_WORDS'))`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

/** What was being read before there were rooms has one too, for thirty days; the secretariat may move the day. */
const BEING_READ = `INSERT INTO bilan_reading (tenant_id, id, bilan_id, opened_at, closes_on)
  SELECT b.tenant_id, gen_random_uuid(), b.id, now(), (now() AT TIME ZONE t.time_zone)::date + 30 FROM bilan b JOIN tenant t ON t.id = b.tenant_id WHERE b.tenant_id = $1 AND b.state = 'IN_READING'`;
