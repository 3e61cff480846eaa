import { type MailStops, addDays, dayIn, leavesAt, refusalOf, today, type RequestContext } from '#platform';
import { OWED } from '#reporting';
import { planningCampaigns, planningDecided, planningFacts, whatWaits } from '../planning/reminder-facts.query.js';
import type { Waiting } from '../planning/planning-facts.js';
import type { ForecastDay, ForecastFacts, ForecastRange } from './forecast.rules.js';

// Asked, and nothing owed of it: by the due date that is theirs.
const ANSWERED = `
  SELECT 'REPORT' AS kind, q.campaign_id AS "groundId", q.organisation_id AS "organisationId", x.due_on::text AS "ownDueOn", x.granted_on::text AS "grantedOn", 0 AS due, NULL AS "personId", NULL AS invitation
  FROM report_request q
  LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
  LEFT JOIN campaign_extension x ON x.tenant_id = q.tenant_id AND x.campaign_id = q.campaign_id AND x.organisation_id = q.organisation_id
  WHERE q.tenant_id = $1 AND q.campaign_id = ANY($2::uuid[])
  GROUP BY q.campaign_id, q.organisation_id, x.due_on, x.granted_on HAVING NOT bool_or(${OWED})
  ORDER BY q.campaign_id, q.organisation_id`;

/** All that the days ahead are worked out from, read now. Six statements. */
export async function forecastFacts(ctx: RequestContext, until: string): Promise<ForecastFacts> {
  const campaigns = await planningCampaigns(ctx, until);
  const ids = campaigns.map(({ id }) => id);
  const asked = await whatWaits(ctx, ids);
  const decided = await planningDecided(ctx);
  const facts = await planningFacts(ctx, { grounds: [...campaigns, ...decided.grounds], waiting: [...asked, ...decided.waiting] });
  return { ...facts, answered: await ctx.db.query<Waiting>(ANSWERED, [ctx.tenant.id, ids]) };
}

/** What the sweeps of the range start from. */
export async function forecastRange(ctx: RequestContext, stops: MailStops, from: string, to: string): Promise<ForecastRange> {
  const leaves = leavesAt(ctx.clock.now(), ctx.tenant.sendWindow, ctx.tenant.timeZone);
  return { today: today(ctx), leavesToday: dayIn(ctx.tenant.timeZone, leaves) === today(ctx), held: (await stops.current(ctx)) !== undefined, from, to };
}

export interface ForecastNames {
  /** `refused`: nothing is sent to their address any more. */
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly email: string; readonly refused: boolean }>;
  readonly organisations: ReadonlyMap<string, { readonly slug: string; readonly name: string }>;
  readonly grounds: ReadonlyMap<string, { readonly code: string | null; readonly number: number | null; readonly meeting: string | null; readonly title: string | null; readonly year: number | null; readonly path: string | null }>;
}

const NAMES = `
  SELECT (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'refused', ${refusalOf('p.email')} IS NOT NULL)), '[]') FROM person p WHERE p.tenant_id = $1 AND p.id = ANY($2::uuid[])) AS people,
    (SELECT coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name)), '[]') FROM organisation o WHERE o.tenant_id = $1 AND o.id = ANY($3::uuid[])) AS organisations,
    (SELECT coalesce(json_agg(g), '[]') FROM (
      SELECT c.id, c.code, NULL::int AS number, NULL::uuid AS meeting, c.title, NULL::int AS year, NULL::text AS path FROM campaign c WHERE c.tenant_id = $1 AND c.id = ANY($4::uuid[])
      UNION ALL SELECT d.id, NULL, d.number, NULL, d.text, NULL, NULL FROM decision d WHERE d.tenant_id = $1 AND d.id = ANY($4::uuid[])
      UNION ALL SELECT m.id, NULL, NULL, m.id, m.title, NULL, NULL FROM meeting m WHERE m.tenant_id = $1 AND m.id = ANY($4::uuid[])
      UNION ALL SELECT r.id, NULL, r.number, NULL, NULL, v.year, '/bilans/' || v.year || '/avis/' || r.number FROM recommendation r JOIN avis v ON v.tenant_id = r.tenant_id AND v.id = r.avis_id WHERE r.tenant_id = $1 AND r.id = ANY($4::uuid[])
      UNION ALL SELECT q.id, NULL, NULL, NULL, NULL, b.year, '/bilans/' || b.year || '/lecture' FROM bilan_reading q JOIN bilan b ON b.tenant_id = q.tenant_id AND b.id = q.bilan_id WHERE q.tenant_id = $1 AND q.id = ANY($4::uuid[])) g) AS grounds`;

type Named<Row> = readonly (Row & { readonly id: string })[];
type MapOf<Field extends keyof ForecastNames> = ForecastNames[Field] extends ReadonlyMap<string, infer Row> ? Named<Row> : never;

export async function forecastNames(ctx: RequestContext, days: readonly ForecastDay[]): Promise<ForecastNames> {
  const rows = days.flatMap((day) => day.rows);
  const ids = (each: (row: ForecastDay['rows'][number]) => readonly string[]): string[] => [...new Set(rows.flatMap(each))];
  const [found] = await ctx.db.query<{ people: MapOf<'people'>; organisations: MapOf<'organisations'>; grounds: MapOf<'grounds'> }>(NAMES, [
    ctx.tenant.id,
    ids(({ personId }) => (personId === null ? [] : [personId])),
    ids(({ organisations }) => organisations),
    ids(({ occasionId }) => [occasionId]),
  ]);
  const byId = <Row extends { readonly id: string }>(named: readonly Row[]): Map<string, Row> => new Map(named.map((row) => [row.id, row]));
  return { people: byId(found!.people), organisations: byId(found!.organisations), grounds: byId(found!.grounds) };
}

/** The last day that can be asked for: a year ahead. */
export const lastForecastDay = (ctx: RequestContext): string => addDays(today(ctx), 366);
export const FORECAST_DAYS = 92;
