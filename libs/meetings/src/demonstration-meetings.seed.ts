import { parse } from 'yaml';
import { readProjectFile, type Database, type RequestContext } from '#platform';

interface MeetingsFile {
  readonly pact: string;
  readonly meetings: readonly { instance: string; title: string; at: string; place: string }[];
}

/** The demonstration's meetings, all fictional. Safe to run again. */
export async function seedDemonstrationMeetings(ctx: RequestContext, database: Database, folder = 'demonstration'): Promise<void> {
  const file = parse(readProjectFile('data', folder, 'meetings.yaml')) as MeetingsFile;
  await database.transaction(ctx, async (ctx) => {
    await ctx.db.query(INSERT, [ctx.tenant.id, file.pact, ctx.tenant.timeZone, JSON.stringify(file.meetings)]);
  });
}

const INSERT = `
  INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at, place, fictional)
  SELECT p.tenant_id, p.id, e.instance, e.title, e.at AT TIME ZONE $3, e.place, true
  FROM pact p, jsonb_to_recordset($4::jsonb) AS e(instance text, title text, at timestamp, place text)
  WHERE p.tenant_id = $1 AND p.slug = $2
  ON CONFLICT (tenant_id, pact_id, instance, starts_at) DO NOTHING`;
