import { declines, heldOn, presentOn } from '#access';
import { nameOn } from '#organisations';
import { one, today, type Locale, type RequestContext } from '#platform';
import { dueOn, OWED, urgency } from '#reporting';
import type { OwedCommitment } from './reminder-letter.js';

export interface DigestRow {
  readonly personId: string;
  readonly person: string;
  readonly locale: Locale;
  readonly pactTitle: string;
  readonly pactShortTitle: string;
  readonly campaignTitle: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly copilOn: string | null;
  readonly fictional: boolean;
  /** Wants no reminders any more. */
  readonly declines: boolean;
  readonly secretariat: { readonly name: string; readonly email: string } | null;
  readonly organisations: readonly { readonly name: string; readonly linkId: string; readonly owed: readonly OwedCommitment[] }[];
}

/**
 * What a digest has to say now: organisations that have answered meanwhile are gone from it. Undefined when the person
 * has left, or the campaign takes no answers any more. One statement.
 */
export async function digestToSend(ctx: RequestContext, reminderId: string): Promise<DigestRow | undefined> {
  return one<DigestRow>(ctx.db, SQL, [ctx.tenant.id, reminderId, today(ctx)]);
}

const STATE = `coalesce(r.state, 'AWAITED')`;

const OWED_COMMITMENTS = `
  SELECT json_agg(json_build_object('number', n.number, 'title', n.title, 'state', ${STATE}) ORDER BY ${urgency(STATE)}, n.number) AS owed
  FROM report_request q
  JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
  LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
  WHERE q.tenant_id = m.tenant_id AND q.campaign_id = m.campaign_id AND q.organisation_id = mo.organisation_id AND ${OWED}
    -- another due date was given, or withdrawn, since: its own reminders say so
    AND ${dueOn()} = coalesce(m.own_due_on, c.due_on)`;

const ORGANISATIONS = `
  SELECT coalesce(json_agg(json_build_object('name', ${nameOn('o', '$3::date')}, 'linkId', mo.guest_link_id, 'owed', w.owed) ORDER BY o.search), '[]'::json)
  FROM reminder_organisation mo
  JOIN organisation o ON o.tenant_id = mo.tenant_id AND o.id = mo.organisation_id
  JOIN guest_link l ON l.tenant_id = mo.tenant_id AND l.id = mo.guest_link_id AND l.revoked_at IS NULL
  CROSS JOIN LATERAL (${OWED_COMMITMENTS}) w
  WHERE mo.tenant_id = m.tenant_id AND mo.reminder_id = m.id AND w.owed IS NOT NULL`;

// The first by name, so that all digests of a campaign name the same person.
const SECRETARIAT = `
  SELECT json_build_object('name', s.name, 'email', s.email)
  FROM role_grant g JOIN person s ON s.tenant_id = g.tenant_id AND s.id = g.person_id
  WHERE g.tenant_id = m.tenant_id AND g.role = 'SECRETARIAT' AND ${heldOn('g', '$3')} AND ${presentOn('s', '$3')}
  ORDER BY s.name, s.id LIMIT 1`;

const SQL = `
  SELECT p.id AS "personId", p.name AS person, p.locale, pact.title AS "pactTitle", pact.short_title AS "pactShortTitle", c.title AS "campaignTitle",
    coalesce(m.own_due_on, c.due_on)::text AS "dueOn", c.closes_on::text AS "closesOn", c.copil_on::text AS "copilOn", c.fictional OR p.fictional AS fictional,
    ${declines('p', 'REMINDERS')} AS declines,
    (${SECRETARIAT}) AS secretariat, (${ORGANISATIONS}) AS organisations
  FROM reminder m
  JOIN person p ON p.tenant_id = m.tenant_id AND p.id = m.person_id
  JOIN campaign c ON c.tenant_id = m.tenant_id AND c.id = m.campaign_id
  JOIN pact ON pact.tenant_id = c.tenant_id AND pact.id = c.pact_id
  WHERE m.tenant_id = $1 AND m.id = $2 AND ${presentOn('p', '$3')} AND c.state = 'OPEN' AND c.closes_on >= $3::date`;
