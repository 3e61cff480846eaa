import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachTenant } from './each-tenant.js';

const KINDS = `('COPIL', 'CONSEIL', 'ATELIER', 'COMITE_TECHNIQUE', 'RENCONTRE_ANNUELLE')`;

/** Instances with those who sit on them; meetings from the day that is proposed to what was held, and who was asked to come. */
export class HoldMeetings1763800850000 implements MigrationInterface {
  name = 'HoldMeetings1763800850000';

  async up(runner: QueryRunner): Promise<void> {
    await createInstances(runner);
    await widenMeetings(runner);
    await createInvitees(runner);
    for (const table of ['instance', 'instance_member', 'meeting_move', 'meeting_invitee']) await runner.query(`CALL pacte_tenancy('${table}')`);
    await takeOver(runner);
  }

  async down(): Promise<void> {
    throw new Error('not undone: restore a backup instead');
  }
}

async function createInstances(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE instance (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        pact_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ${KINDS}),
        name text NOT NULL CHECK (name <> ''),
        -- share of the voting seats in mandate that must be there or represented; 0: none is asked for
        quorum_percent integer NOT NULL DEFAULT 0 CHECK (quorum_percent BETWEEN 0 AND 100),
        -- days before a sitting by which those who sit are to be invited
        call_days integer NOT NULL DEFAULT 15 CHECK (call_days BETWEEN 0 AND 120),
        -- months in which a sitting is proposed each year: never August
        months integer[] NOT NULL DEFAULT '{}' CHECK (months <@ '{1,2,3,4,5,6,7,9,10,11,12}'),
        begins text NOT NULL DEFAULT '14:30' CHECK (begins ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
        minutes integer NOT NULL DEFAULT 120 CHECK (minutes BETWEEN 15 AND 720),
        fictional boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, pact_id, name),
        UNIQUE (tenant_id, id, kind),
        FOREIGN KEY (tenant_id, pact_id) REFERENCES pact (tenant_id, id)
      )`);
  await runner.query(`
      CREATE TABLE instance_member (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        instance_id uuid NOT NULL,
        -- the seat is an organisation's, a person's by name, or a person's for an organisation
        organisation_id uuid,
        person_id uuid,
        -- who comes instead, always the same
        substitute_id uuid,
        seat text NOT NULL CHECK (seat IN ('VOTING', 'CONSULTATIVE')),
        chair boolean NOT NULL DEFAULT false,
        -- the mandate: from its first day up to the day before its end
        valid_from date NOT NULL,
        valid_until date,
        fictional boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        CHECK (organisation_id IS NOT NULL OR person_id IS NOT NULL),
        CHECK (substitute_id <> person_id),
        CHECK (valid_until >= valid_from),
        FOREIGN KEY (tenant_id, instance_id) REFERENCES instance (tenant_id, id),
        FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
        FOREIGN KEY (tenant_id, substitute_id) REFERENCES person (tenant_id, id)
      )`);
  await runner.query(`CREATE INDEX instance_member_instance ON instance_member (tenant_id, instance_id)`);
  await runner.query(`CREATE INDEX instance_member_person ON instance_member (tenant_id, person_id)`);
}

async function widenMeetings(runner: QueryRunner): Promise<void> {
  await runner.query(`
      ALTER TABLE meeting
        -- null: noted without those who sit on its instance, so that nobody can be invited
        ADD COLUMN instance_id uuid,
        ADD COLUMN ends_at timestamptz,
        ADD COLUMN remote_address text,
        ADD COLUMN state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'CALLED', 'HELD', 'CANCELLED')),
        -- month of the year (2019-06) for which it was proposed: none is proposed twice, wherever it was moved since
        ADD COLUMN slot text CHECK (slot ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
        ADD COLUMN called_at timestamptz,
        ADD COLUMN cancel_reason text,
        -- counts what those invited were told: SEQUENCE of their calendars
        ADD COLUMN sequence integer NOT NULL DEFAULT 0,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CHECK (ends_at > starts_at),
        ADD CHECK (state <> 'CALLED' OR (instance_id IS NOT NULL AND ends_at IS NOT NULL AND called_at IS NOT NULL)),
        ADD CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL)),
        ADD UNIQUE (tenant_id, instance_id, slot),
        ADD FOREIGN KEY (tenant_id, instance_id, instance) REFERENCES instance (tenant_id, id, kind)`);
  // Two workshops may sit at one time; one instance does not sit twice at once, unless the first was cancelled.
  await runner.query(`ALTER TABLE meeting DROP CONSTRAINT meeting_tenant_id_pact_id_instance_starts_at_key`);
  await runner.query(`CREATE UNIQUE INDEX meeting_of_instance ON meeting (tenant_id, instance_id, starts_at) WHERE state <> 'CANCELLED'`);
  await runner.query(`CREATE INDEX meeting_of_pact ON meeting (tenant_id, pact_id, starts_at)`);
  await runner.query(`
      CREATE TABLE meeting_move (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        meeting_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        -- when and where it was to be
        starts_at timestamptz NOT NULL,
        place text,
        reason text,
        moved_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, meeting_id, number),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id)
      )`);
}

async function createInvitees(runner: QueryRunner): Promise<void> {
  await runner.query(`
      CREATE TABLE meeting_invitee (
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        -- what the link of the invitation is made of
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL,
        member_id uuid NOT NULL,
        -- who was written to for the seat; null when nobody could be
        person_id uuid,
        answer text CHECK (answer IN ('YES', 'NO', 'MAYBE')),
        answered_at timestamptz,
        -- who comes instead, for this time: the seat's substitute, or somebody named
        sends_substitute boolean NOT NULL DEFAULT false,
        substitute_name text,
        attendance text CHECK (attendance IN ('PRESENT', 'REPRESENTED', 'EXCUSED', 'ABSENT')),
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, meeting_id, member_id),
        CHECK ((answer IS NULL) = (answered_at IS NULL)),
        CHECK (substitute_name <> ''),
        CHECK (NOT (sends_substitute AND substitute_name IS NOT NULL)),
        FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting (tenant_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES instance_member (tenant_id, id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
      )`);
  await runner.query(`CREATE INDEX meeting_invitee_person ON meeting_invitee (tenant_id, person_id)`);
}

/** Meetings noted until now get the instance of their kind; those whose hour has passed were held. One tenant after the other: the owner too is bound by row-level security. */
async function takeOver(runner: QueryRunner): Promise<void> {
  await eachTenant(runner, async (id) => {
    for (const statement of TAKE_OVER) await runner.query(statement, [id]);
  });
}

const TAKE_OVER = [
  `INSERT INTO instance (tenant_id, pact_id, kind, name, quorum_percent, months, fictional)
   SELECT m.tenant_id, m.pact_id, m.instance,
     CASE m.instance WHEN 'COPIL' THEN 'Comité de pilotage' WHEN 'CONSEIL' THEN 'Conseil' WHEN 'ATELIER' THEN 'Atelier' WHEN 'COMITE_TECHNIQUE' THEN 'Comité technique' ELSE 'Rencontre annuelle' END,
     CASE m.instance WHEN 'COPIL' THEN 50 ELSE 0 END, CASE m.instance WHEN 'COPIL' THEN '{6,12}'::integer[] ELSE '{}' END, bool_and(m.fictional)
   FROM meeting m WHERE m.tenant_id = $1 GROUP BY m.tenant_id, m.pact_id, m.instance`,
  `UPDATE meeting m SET instance_id = i.id, ends_at = m.starts_at + interval '2 hours', state = CASE WHEN m.starts_at <= coalesce(t.clock_set_to, now()) THEN 'HELD' ELSE 'PROPOSED' END
   FROM instance i, tenant t WHERE m.tenant_id = $1 AND i.tenant_id = m.tenant_id AND i.pact_id = m.pact_id AND i.kind = m.instance AND t.id = m.tenant_id`,
  // Of several in one month, the first is the one that was proposed for it.
  `UPDATE meeting m SET slot = f.slot FROM (
     SELECT DISTINCT ON (m.instance_id, to_char(m.starts_at, 'YYYY-MM')) m.id, to_char(m.starts_at, 'YYYY-MM') AS slot
     FROM meeting m JOIN instance i ON i.tenant_id = m.tenant_id AND i.id = m.instance_id
     WHERE m.tenant_id = $1 AND extract(month FROM m.starts_at)::int = ANY(i.months) ORDER BY m.instance_id, to_char(m.starts_at, 'YYYY-MM'), m.starts_at) f
   WHERE m.tenant_id = $1 AND f.id = m.id`,
];
