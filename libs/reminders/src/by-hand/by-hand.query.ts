import { declines, heldOn, presentOn } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { DomainError, one, type RequestContext } from '#platform';
import { campaignNotFound, OWED } from '#reporting';
import type { HeldRole } from '../planning/planning-facts.js';
import { rungOf } from '../planning/told-people.rules.js';
import type { Rung } from '../reminder-kind.js';
import { countsFor, dutiesOf, sentMailOf } from '../reminder.sql.js';

export interface HandKey {
  readonly pact: string;
  readonly campaign: string;
  /** Slug. */
  readonly organisation: string;
}

export interface HandPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly declines: boolean;
  /** The last time they had a mail about this organisation in the campaign. */
  readonly lastOn: string | null;
  /** They have their mail of the day already, or one that waits to leave. */
  readonly writtenTo: boolean;
  readonly rung: Rung;
}

/** What a reminder by hand would be about, and whom it can reach. */
export interface HandGround {
  readonly campaignId: string;
  readonly pactId: string;
  readonly organisationId: string;
  readonly organisation: string;
  /** Answers are taken on the day that the mail leaves. */
  readonly open: boolean;
  readonly dueOn: string;
  readonly due: number;
  readonly linksExpireAt: Date;
  readonly people: readonly HandPerson[];
}

const PEOPLE = `(SELECT coalesce(json_agg(x ORDER BY x.name, x.id), '[]') FROM (
  SELECT p.id, p.name, p.email, ${declines('p', 'REMINDERS')} AS declines,
    EXISTS (SELECT FROM reminder_digest d JOIN mail_message w ON w.tenant_id = d.tenant_id AND w.id = d.mail_id WHERE d.tenant_id = p.tenant_id AND d.person_id = p.id AND ${countsFor('$5', '$6')}) AS "writtenTo",
    (SELECT max(m.on_date) FROM reminder m JOIN ${sentMailOf('m')} JOIN reminder_organisation mo ON mo.tenant_id = m.tenant_id AND mo.reminder_id = m.id AND mo.organisation_id = o.id
      WHERE m.tenant_id = p.tenant_id AND m.campaign_id = c.id AND m.person_id = p.id AND m.kind IN ('REPORT', 'BY_HAND')) AS "lastOn",
    min(g.role) AS role,
    ${dutiesOf('p.tenant_id', 'o.id', 'p.id')} AS duties
  FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = c.tenant_id AND g.organisation_id = o.id AND g.role IN ('ORGANISATION_VALIDATOR', 'CONTRIBUTOR') AND ${heldOn('g', '$5')} AND ${presentOn('p', '$5')}
  GROUP BY p.tenant_id, p.id) x)`;

const SQL = `
  SELECT c.id AS "campaignId", c.pact_id AS "pactId", o.id AS "organisationId", o.name AS organisation, c.state = 'OPEN' AND c.closes_on >= $5::date AS open,
    coalesce(x.due_on, c.due_on)::text AS "dueOn", (c.closes_on + 1)::timestamp AT TIME ZONE $6 AS "linksExpireAt",
    (SELECT count(*)::int FROM report_request q LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
      WHERE q.tenant_id = c.tenant_id AND q.campaign_id = c.id AND q.organisation_id = o.id AND ${OWED}) AS due, ${PEOPLE} AS people
  FROM campaign c JOIN pact t ON t.tenant_id = c.tenant_id AND t.id = c.pact_id
  JOIN organisation o ON o.tenant_id = c.tenant_id AND o.slug = $4
  LEFT JOIN campaign_extension x ON x.tenant_id = c.tenant_id AND x.campaign_id = c.id AND x.organisation_id = o.id
  WHERE c.tenant_id = $1 AND t.slug = $2 AND c.code = $3`;

type Row = Omit<HandGround, 'people'> & { readonly people: readonly (Omit<HandPerson, 'rung'> & Pick<HeldRole, 'role' | 'duties'>)[] };

/** `day`: the business day on which the mail would leave. One statement. */
export async function handGround(ctx: RequestContext, { pact, campaign, organisation }: HandKey, day: string): Promise<HandGround> {
  const row = await one<Row>(ctx.db, SQL, [ctx.tenant.id, pact, campaign, organisation, day, ctx.tenant.timeZone]);
  if (!row) throw (await pactExists(ctx, pact)) ? ((await campaignExists(ctx, pact, campaign)) ? new DomainError('ORGANISATION_NOT_ASKED', { slug: organisation, code: campaign }) : campaignNotFound(campaign)) : pactNotFound(pact);
  return { ...row, people: row.people.map(({ role, duties, ...person }) => ({ ...person, rung: rungOf({ role, duties }, row.pactId) })) };
}

async function campaignExists(ctx: RequestContext, pact: string, code: string): Promise<boolean> {
  return (await one(ctx.db, `SELECT FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id WHERE c.tenant_id = $1 AND p.slug = $2 AND c.code = $3`, [ctx.tenant.id, pact, code])) !== undefined;
}
