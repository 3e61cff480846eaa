import { ANSWERED, dueOn, excused, OWED, READABLE, toLead } from '#reporting';

/**
 * One row per commitment `n` of a scope: its lead's answer in the campaign `^.campaign_id`; see `overviewLine`. What an answer
 * says is counted for those who may read it, so that each number is that of the rows its reader finds. The answer is looked up
 * commitment by commitment (LIMIT keeps the planner from joining everything first), which is fast with or without statistics.
 */
export const countedAnswers = (scope: string): string => `
  SELECT l.asked IS NOT NULL AS expected, coalesce(l.answered, false) AS reported, coalesce(l.state = 'ACCEPTED', false) AS accepted,
    coalesce(l.overdue, false) AS overdue, coalesce(l.excused, false) AS excused, coalesce(l.readable, false) AS counted, l.status, l.weather, l.age_days
  FROM commitment n LEFT JOIN LATERAL (
    SELECT q.id AS asked, r.state, r.status, r.weather, ${ANSWERED} AS answered, ${READABLE} AS readable, ${OWED} AND ${dueOn('q', 'k')} < :today::date AS overdue, ${excused()} AS excused,
      :today::date - (r.submitted_at AT TIME ZONE :timeZone)::date AS age_days
    FROM report_request q JOIN campaign k ON k.tenant_id = q.tenant_id AND k.id = q.campaign_id
    LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
    WHERE q.tenant_id = ^.tenant_id AND q.campaign_id = ^.campaign_id AND q.commitment_id = n.id AND ${toLead()} LIMIT 1
  ) l ON true
  WHERE n.tenant_id = ^.tenant_id AND ${scope}`;
