import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

/** What meetings decided, what becomes of it, and the acts that take effect by a decision. */
export class CreateDecisions1763800810000 implements MigrationInterface {
  name = 'CreateDecisions1763800810000';

  async up(runner: QueryRunner): Promise<void> {
    await createRegister(runner);
    await createFollowUp(runner);
    for (const table of ['decision', 'decision_commitment', 'decision_follow_up', 'decision_version']) await runner.query(`CALL pacte_tenancy('${table}')`);
    // What was said and what stood are history.
    await runner.query(`REVOKE DELETE ON decision, decision_follow_up, decision_version FROM pacte_application`);
    for (const table of ['avenant', 'commitment_status_change']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN decision_id uuid, ADD FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id)`);
      await runner.query(`CREATE INDEX ${table}_decision ON ${table} (tenant_id, decision_id) WHERE decision_id IS NOT NULL`);
    }
    await eachTenant(runner, () => recordWhatWasDecided(runner));
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

async function createRegister(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE decision (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        kind text NOT NULL CHECK (kind IN ('FOLLOW_UP', 'AVENANT', 'SUSPENSION', 'ABANDONMENT', 'RESUMPTION')),
        state text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
        text text NOT NULL CHECK (text <> ''),
        -- null of an avenant that came with a pact's file: its COPIL may be another space's
        meeting_id uuid,
        decided_on date NOT NULL,
        -- who carries it out, and the one who sees to it there
        organisation_id uuid,
        person_id uuid,
        due_on date,
        -- what was done, or why it was dropped; null of what takes effect by itself
        closing_words text,
        closed_on date,
        fictional boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, number),
        CHECK (kind <> 'FOLLOW_UP' OR (organisation_id IS NOT NULL AND due_on IS NOT NULL AND meeting_id IS NOT NULL)),
        CHECK ((state = 'OPEN') = (closed_on IS NULL)),
        CHECK (kind <> 'FOLLOW_UP' OR (state = 'OPEN') = (closing_words IS NULL)),
        CHECK (due_on >= decided_on OR kind <> 'FOLLOW_UP'),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
  await runner.query(`CREATE INDEX decision_open ON decision (tenant_id, pact_id, due_on) WHERE state = 'OPEN'`);
  await runner.query(`CREATE INDEX decision_of_organisation ON decision (tenant_id, organisation_id) WHERE organisation_id IS NOT NULL`);
  await runner.query(`CREATE INDEX decision_of_meeting ON decision (tenant_id, meeting_id)`);
  await runner.query(`
      CREATE TABLE decision_commitment (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        decision_id uuid NOT NULL,
        commitment_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, decision_id, commitment_id),
        FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id),
        FOREIGN KEY (tenant_id, commitment_id) REFERENCES commitment (tenant_id, id)
      )`);
  await runner.query(`CREATE INDEX decision_commitment_commitment ON decision_commitment (tenant_id, commitment_id)`);
}

async function createFollowUp(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE decision_follow_up (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        decision_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        act text NOT NULL CHECK (act IN ('NOTED', 'CLOSING_PROPOSED', 'CLOSED', 'DROPPED', 'REOPENED')),
        words text NOT NULL CHECK (words <> ''),
        -- by the secretariat, else by the owner
        by_steering boolean NOT NULL,
        written_at timestamptz NOT NULL,
        written_by text NOT NULL,
        written_by_id uuid,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, decision_id, number),
        FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id),
        FOREIGN KEY (tenant_id, written_by_id) REFERENCES person (tenant_id, id)
      )`);
  await runner.query(`
      CREATE TABLE decision_version (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        decision_id uuid NOT NULL,
        version integer NOT NULL,
        text text NOT NULL,
        organisation_id uuid,
        due_on date,
        state text NOT NULL,
        closing_words text,
        commitment_ids uuid[] NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        recorded_by_id uuid,
        PRIMARY KEY (tenant_id, decision_id, version),
        FOREIGN KEY (tenant_id, decision_id) REFERENCES decision (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
        FOREIGN KEY (tenant_id, recorded_by_id) REFERENCES person (tenant_id, id)
      )`);
}

/** In the tenant that is set: avenants adopted and commitments stopped or taken up again before there was a register: their words become a decision's. */
async function recordWhatWasDecided(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TEMPORARY TABLE decided AS
      SELECT a.*, gen_random_uuid() AS id, row_number() OVER (PARTITION BY a.tenant_id, a.pact_id ORDER BY a.decided_on, a.recorded_at, a.avenant_id, a.change_id) AS number FROM (
        SELECT v.tenant_id, v.pact_id, v.id AS avenant_id, NULL::uuid AS change_id, 'AVENANT' AS kind, CASE v.state WHEN 'IN_FORCE' THEN 'DONE' ELSE 'OPEN' END AS state, v.decision AS text,
          v.meeting_id, v.copil_on AS decided_on, v.effective_on, v.fictional, coalesce(e.at, v.copil_on) AS recorded_at, coalesce(e.actor_name, '') AS recorded_by, e.actor_person_id AS recorded_by_id
        FROM avenant v LEFT JOIN LATERAL (
          SELECT e.at, e.actor_name, e.actor_person_id FROM audit_entry e WHERE e.tenant_id = v.tenant_id AND e.object_type = 'avenant' AND e.object_id = v.id AND e.action = 'avenant.adopted' ORDER BY e.at LIMIT 1) e ON true
        WHERE v.state <> 'DRAFT'
        UNION ALL
        SELECT s.tenant_id, n.pact_id, NULL, s.id, CASE s.after WHEN 'SUSPENDED' THEN 'SUSPENSION' WHEN 'ABANDONED' THEN 'ABANDONMENT' ELSE 'RESUMPTION' END, 'DONE', coalesce(s.reason, '–'),
          s.meeting_id, (m.starts_at AT TIME ZONE z.time_zone)::date, s.on_date, m.fictional, s.recorded_at, s.recorded_by, s.recorded_by_id
        FROM commitment_status_change s JOIN commitment n ON n.tenant_id = s.tenant_id AND n.id = s.commitment_id JOIN meeting m ON m.tenant_id = s.tenant_id AND m.id = s.meeting_id JOIN tenant z ON z.id = s.tenant_id
        WHERE s.avenant_id IS NULL AND (s.after IN ('SUSPENDED', 'ABANDONED') OR s.before IN ('SUSPENDED', 'ABANDONED'))
      ) a`);
  await runner.query(`
      INSERT INTO decision (tenant_id, id, pact_id, number, kind, state, text, meeting_id, decided_on, due_on, closed_on, fictional)
      SELECT d.tenant_id, d.id, d.pact_id, d.number, d.kind, d.state, d.text, d.meeting_id, d.decided_on, d.effective_on, CASE d.state WHEN 'DONE' THEN greatest(d.effective_on, d.decided_on) END, d.fictional FROM decided d`);
  await runner.query(`
      INSERT INTO decision_commitment (tenant_id, decision_id, commitment_id)
      SELECT d.tenant_id, d.id, x.commitment_id FROM decided d JOIN avenant_change x ON x.tenant_id = d.tenant_id AND x.avenant_id = d.avenant_id
      UNION SELECT d.tenant_id, d.id, s.commitment_id FROM decided d JOIN commitment_status_change s ON s.tenant_id = d.tenant_id AND s.id = d.change_id`);
  await runner.query(`
      INSERT INTO decision_version (tenant_id, decision_id, version, text, due_on, state, commitment_ids, recorded_at, recorded_by, recorded_by_id)
      SELECT d.tenant_id, d.id, 1, d.text, d.effective_on, d.state, ARRAY(SELECT l.commitment_id FROM decision_commitment l WHERE l.tenant_id = d.tenant_id AND l.decision_id = d.id ORDER BY 1), d.recorded_at, d.recorded_by,
        (SELECT p.id FROM person p WHERE p.tenant_id = d.tenant_id AND p.id = d.recorded_by_id)
      FROM decided d`);
  await runner.query(`UPDATE avenant v SET decision_id = d.id FROM decided d WHERE d.tenant_id = v.tenant_id AND d.avenant_id = v.id`);
  await runner.query(`UPDATE commitment_status_change s SET decision_id = d.id FROM decided d WHERE d.tenant_id = s.tenant_id AND (d.change_id = s.id OR d.avenant_id = s.avenant_id)`);
  await runner.query(`DROP TABLE decided`);
}
