import { parse } from 'yaml';
import { readProjectFile, type Database, type RequestContext } from '#platform';

interface SeatFile {
  readonly organisation?: string;
  /** Address of a person of the demonstration. */
  readonly person?: string;
  readonly substitute?: string;
  readonly seat: string;
  readonly chair?: boolean;
  readonly from: string;
  readonly until?: string;
}

interface MeetingsFile {
  readonly pact: string;
  readonly instances: readonly { readonly kind: string; readonly members: readonly SeatFile[] }[];
  readonly meetings: readonly object[];
}

const read = (folder: string): MeetingsFile => parse(readProjectFile('data', folder, 'meetings.yaml')) as MeetingsFile;

/** The demonstration's instances and meetings, all fictional. Safe to run again. */
export async function seedDemonstrationMeetings(ctx: RequestContext, database: Database, folder = 'demonstration'): Promise<void> {
  const { pact, instances, meetings } = read(folder);
  await database.transaction(ctx, async (ctx) => {
    await ctx.db.query(INSTANCES, [ctx.tenant.id, pact, JSON.stringify(instances)]);
    await ctx.db.query(MEETINGS, [ctx.tenant.id, pact, ctx.tenant.timeZone, JSON.stringify(meetings), ctx.clock.now()]);
  });
}

/** Who sits in them, once the demonstration's persons are there. An instance that has members keeps those it has. */
export async function seedDemonstrationSeats(ctx: RequestContext, database: Database, folder = 'demonstration'): Promise<void> {
  const { pact, instances } = read(folder);
  const seats = instances.flatMap(({ kind, members }) => members.map((member) => ({ ...member, kind })));
  const unknown = await ctx.db.query<{ name: string }>(UNKNOWN, [ctx.tenant.id, JSON.stringify(seats)]);
  if (unknown.length > 0) throw new Error(`data/${folder}/meetings.yaml: nobody is known as ${unknown.map(({ name }) => name).join(', ')}`);
  await database.transaction(ctx, (ctx) => ctx.db.query(SEATS, [ctx.tenant.id, pact, JSON.stringify(seats)]));
}

const INSTANCES = `
  INSERT INTO instance (tenant_id, pact_id, kind, name, quorum_percent, call_days, months, begins, fictional)
  SELECT p.tenant_id, p.id, e.kind, e.name, e."quorumPercent", e."callDays", e.months, e.begins, true
  FROM pact p, jsonb_to_recordset($3::jsonb) AS e(kind text, name text, "quorumPercent" integer, "callDays" integer, months integer[], begins text)
  WHERE p.tenant_id = $1 AND p.slug = $2 AND NOT EXISTS (SELECT FROM instance i WHERE i.tenant_id = p.tenant_id AND i.pact_id = p.id AND i.kind = e.kind)`;

const MEETINGS = `
  INSERT INTO meeting (tenant_id, pact_id, instance, instance_id, title, starts_at, ends_at, place, state, quorum_percent, slot, fictional)
  SELECT p.tenant_id, p.id, e.instance, i.id, e.title, e.at AT TIME ZONE $3, e.at AT TIME ZONE $3 + i.minutes * interval '1 minute', e.place,
    CASE WHEN e.at AT TIME ZONE $3 <= $5 THEN 'HELD' ELSE 'PROPOSED' END, CASE WHEN e.at AT TIME ZONE $3 <= $5 THEN i.quorum_percent END, CASE WHEN extract(month FROM e.at)::int = ANY(i.months) THEN to_char(e.at, 'YYYY-MM') END, true
  FROM pact p CROSS JOIN jsonb_to_recordset($4::jsonb) AS e(instance text, title text, at timestamp, place text)
  JOIN instance i ON i.tenant_id = p.tenant_id AND i.pact_id = p.id AND i.kind = e.instance
  WHERE p.tenant_id = $1 AND p.slug = $2
    AND NOT EXISTS (SELECT FROM meeting m WHERE m.tenant_id = p.tenant_id AND m.pact_id = p.id AND m.fictional AND (m.slot = to_char(e.at, 'YYYY-MM') AND m.instance_id = i.id OR m.title = e.title))`;

const SEAT_ROWS = `jsonb_to_recordset($%::jsonb) AS e(kind text, organisation text, person text, substitute text, seat text, chair boolean, "from" date, until date)`;

const UNKNOWN = `
  SELECT e.organisation AS name FROM ${SEAT_ROWS.replace('%', '2')} WHERE e.organisation IS NOT NULL AND NOT EXISTS (SELECT FROM organisation o WHERE o.tenant_id = $1 AND o.slug = e.organisation)
  UNION SELECT n.email FROM ${SEAT_ROWS.replace('%', '2')}, unnest(ARRAY[e.person, e.substitute]) AS n(email) WHERE n.email IS NOT NULL AND NOT EXISTS (SELECT FROM person q WHERE q.tenant_id = $1 AND q.email = n.email)`;

const SEATS = `
  INSERT INTO instance_member (tenant_id, instance_id, organisation_id, person_id, substitute_id, seat, chair, valid_from, valid_until, fictional)
  SELECT i.tenant_id, i.id, o.id, q.id, u.id, e.seat, coalesce(e.chair, false), e."from", e.until, true
  FROM ${SEAT_ROWS.replace('%', '3')} JOIN pact p ON p.tenant_id = $1 AND p.slug = $2 JOIN instance i ON i.tenant_id = p.tenant_id AND i.pact_id = p.id AND i.kind = e.kind AND i.fictional
  LEFT JOIN organisation o ON o.tenant_id = i.tenant_id AND o.slug = e.organisation LEFT JOIN person q ON q.tenant_id = i.tenant_id AND q.email = e.person LEFT JOIN person u ON u.tenant_id = i.tenant_id AND u.email = e.substitute
  WHERE NOT EXISTS (SELECT FROM instance_member s WHERE s.tenant_id = i.tenant_id AND s.instance_id = i.id)`;
