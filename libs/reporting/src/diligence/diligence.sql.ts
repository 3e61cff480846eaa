import { dueOn, excused, toAnswer } from '../requests/request.sql.js';

/**
 * SQL: how a request `q` was answered, by the report `r` (left joined), in campaign `c`, on the day `:today`. Leads and
 * co-leads only: they are the ones who answer.
 *
 * | standing | when |
 * |---|---|
 * | ON_TIME  | its first answer was sent by its due date, the organisation's own when it was given more time |
 * | LATE     | its first answer was sent after it |
 * | EXCUSED  | none was sent, and none is expected any more |
 * | MISSING  | none was sent, and its due date has passed, or the campaign is closed |
 * | AWAITED  | none was sent yet, and its due date is ahead |
 *
 * What came back is no new answer: it keeps the time of the first sending, and is counted as returned besides.
 */
export const STANDING = `CASE
  WHEN r.submitted_at IS NOT NULL AND r.state <> 'DRAFT' THEN CASE WHEN r.late THEN 'LATE' ELSE 'ON_TIME' END
  WHEN ${excused()} THEN 'EXCUSED' WHEN c.state = 'CLOSED' OR ${dueOn()} < :today::date THEN 'MISSING' ELSE 'AWAITED' END`;

/** SQL: the secretariat sent the report `r` back, once or more. */
export const RETURNED_ONCE = `EXISTS (SELECT FROM report_version v WHERE v.tenant_id = r.tenant_id AND v.report_id = r.id AND v.state = 'RETURNED')`;

/** SQL: rows of requests that count, one a request, of an organisation in a pact; of one campaign when `:campaign`, its code, is not null. */
export const recordOf = (of: { readonly tenant: string; readonly organisation: string; readonly pact: string }): string => `
  SELECT q.tenant_id, q.id, q.commitment_id, q.campaign_id, c.code, c.opens_on, ${STANDING} AS standing, ${RETURNED_ONCE} AS returned, ${dueOn()} AS due_on,
    CASE WHEN r.state <> 'DRAFT' THEN (r.submitted_at AT TIME ZONE z.time_zone)::date END AS sent_on
  FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id JOIN tenant z ON z.id = q.tenant_id
  LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
  WHERE q.tenant_id = ${of.tenant} AND q.organisation_id = ${of.organisation} AND c.pact_id = ${of.pact} AND c.state <> 'PLANNED' AND (:campaign::text IS NULL OR c.code = :campaign) AND ${toAnswer()}`;

const count = (name: string): string => `count(*) FILTER (WHERE w.standing = '${name}')::int`;

/** SQL: its counts; `w` are those rows. */
export const COUNTS = `count(*)::int AS asked, ${count('ON_TIME')} AS on_time, ${count('LATE')} AS late, ${count('MISSING')} AS missing, ${count('AWAITED')} AS awaited,
  ${count('EXCUSED')} AS excused, count(*) FILTER (WHERE w.returned)::int AS returned`;
