import { RUNGS } from './reminder-kind.js';

/** SQL: the day of an instant, in a time zone. */
export const dayOf = (instant: string, timeZone: string): string => `(${instant} AT TIME ZONE ${timeZone})::date`;

/** SQL: the recommendation `r` was adopted and its answer `a` is its owner’s to give: what was sent waits for the secretariat. */
export const UNANSWERED = `r.owner_id IS NOT NULL AND (a.state IS NULL OR a.state IN ('DRAFT', 'RETURNED'))`;

/** SQL: the place of a rung among those that are told in turn. */
export const rank = (rung: string): string => `array_position(ARRAY[${RUNGS.map((each) => `'${each}'`).join(', ')}], ${rung})`;

/** SQL: what a person is to contact there, by pact; of several duties the one told first. JSON, null when none. */
export const dutiesOf = (tenantId: string, organisationId: string, personId: string): string => `(SELECT json_object_agg(k.pact_id, k.duty) FROM (
  SELECT DISTINCT ON (y.pact_id) y.pact_id, y.duty FROM contact_point y
  WHERE y.tenant_id = ${tenantId} AND y.organisation_id = ${organisationId} AND y.person_id = ${personId} ORDER BY y.pact_id, ${rank('y.duty')}) k)`;

/** SQL over a digest `d` and its mail `w`: with it its reader has the mail of the day. It may be of an earlier day, and wait to leave or have left on this one. */
export const countsFor = (day: string, timeZone: string): string =>
  `(d.on_date = ${day}::date OR w.state IN ('QUEUED', 'SENDING') OR w.state = 'SENT' AND ${dayOf('w.sent_at', timeZone)} = ${day}::date)`;

/** SQL: the digest of the reminder `reminder` has left, as `w`. */
export const sentMailOf = (reminder: string): string => `reminder_digest d ON d.tenant_id = ${reminder}.tenant_id AND d.id = ${reminder}.digest_id
  JOIN mail_message w ON w.tenant_id = d.tenant_id AND w.id = d.mail_id AND w.state = 'SENT'`;

/** SQL, of a reminder `m` that tells of an organisation by the row `mo`: those of an earlier rung who had a mail about it, the last first. JSON. */
export const askedBefore = (about: string): string => `(SELECT coalesce(json_agg(json_build_object('name', b.name, 'on', z.last_on, 'times', z.times) ORDER BY z.last_on DESC, b.name), '[]')
  FROM (
    SELECT e.person_id, max(e.on_date) AS last_on, count(DISTINCT d.id)::int AS times FROM reminder e JOIN ${sentMailOf('e')}
    JOIN reminder_organisation eo ON eo.tenant_id = e.tenant_id AND eo.reminder_id = e.id AND eo.organisation_id = mo.organisation_id
    WHERE e.tenant_id = m.tenant_id AND ${about} AND e.person_id <> m.person_id AND e.on_date < m.on_date
      AND ${rank('eo.rung')} < ${rank('mo.rung')} GROUP BY e.person_id) z
  JOIN person b ON b.tenant_id = m.tenant_id AND b.id = z.person_id)`;
