import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting will speak about, in order. Items name what they are about, and copy nothing of it. */
export class CreateAgendas1763800840000 implements MigrationInterface {
  name = 'CreateAgendas1763800840000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agenda (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        meeting_id uuid NOT NULL,
        version integer NOT NULL,
        PRIMARY KEY (tenant_id, meeting_id),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE agenda_item (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        kind text NOT NULL CHECK (kind IN ('FREE', 'OPEN_DECISION', 'STORM', 'LATE', 'STATUS_CHANGE', 'AVENANT')),
        title text,
        decision_id uuid,
        commitment_id uuid,
        avenant_id uuid,
        minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 480),
        presenter_id uuid,
        document text,
        PRIMARY KEY (tenant_id, id),
        -- at once: an order is written whole
        UNIQUE (tenant_id, meeting_id, position) DEFERRABLE INITIALLY DEFERRED,
        CHECK (kind <> 'FREE' OR title IS NOT NULL),
        CHECK ((kind = 'OPEN_DECISION') = (decision_id IS NOT NULL)),
        CHECK ((kind IN ('STORM', 'LATE', 'STATUS_CHANGE')) = (commitment_id IS NOT NULL)),
        CHECK ((kind = 'AVENANT') = (avenant_id IS NOT NULL)),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id),
        FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id),
        -- a draft that is given up leaves the agenda
        FOREIGN KEY (tenant_id, avenant_id) REFERENCES avenant (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, presenter_id) REFERENCES organisation (tenant_id, id)
      )`);
    await runner.query(`CREATE UNIQUE INDEX agenda_item_once ON agenda_item (tenant_id, meeting_id, kind, coalesce(decision_id, commitment_id, avenant_id)) WHERE kind <> 'FREE'`);
    for (const column of ['decision_id', 'commitment_id', 'avenant_id', 'presenter_id']) await runner.query(`CREATE INDEX agenda_item_${column} ON agenda_item (tenant_id, ${column}) WHERE ${column} IS NOT NULL`);
    for (const table of ['agenda', 'agenda_item']) await runner.query(`CALL pacte_tenancy('${table}')`);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}
