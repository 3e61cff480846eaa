import { defineTree, type Link } from '#platform';
import { ANSWERED, dueOn, excused, OWED, READABLE, toLead } from '#reporting';

const answerCellTree = defineTree('AnswerCell', 'report_request', {
  campaign: '$.code',
  state: '$.state',
  late: '$.late',
  organisation: '$.organisation',
  sentOn: '$.sent_on',
  status: '$.status',
  weather: '$.weather',
  report: '$.report',
});

/** The same conditions as in `countedAnswers`: a line and the cells under it never disagree. */
const STATE = `CASE WHEN r.state = 'ACCEPTED' THEN 'ACCEPTED' WHEN ${ANSWERED} THEN 'SENT' WHEN ${excused()} THEN 'EXCUSED'
  WHEN ${OWED} AND ${dueOn('q', 'k')} < :today::date THEN 'OVERDUE' ELSE 'AWAITED' END`;

/** SQL: the leads' answers of a commitment `^`, one a campaign `k`, as far as the reader may read them. Roots give `readerParams` and the time zone. */
export const answerRows = (campaigns: string): string => `
    SELECT q.tenant_id, k.code, k.opens_on, o.slug AS organisation, ${STATE} AS state, coalesce(${ANSWERED} AND r.late, false) AS late,
      CASE WHEN ${ANSWERED} THEN (r.submitted_at AT TIME ZONE :timeZone)::date END AS sent_on,
      CASE WHEN ${READABLE} THEN r.status END AS status, CASE WHEN ${READABLE} THEN r.weather END AS weather, CASE WHEN ${READABLE} THEN r.id END AS report
    FROM report_request q JOIN campaign k ON k.tenant_id = q.tenant_id AND k.id = q.campaign_id
    JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
    LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
    WHERE q.tenant_id = ^.tenant_id AND q.commitment_id = ^.id AND ${toLead()} AND k.state <> 'PLANNED' AND ${campaigns}`;

export function answerCells(link: Pick<Link, 'kind'>, campaigns: string): Link {
  return { ...link, to: () => answerCellTree, from: `(${answerRows(campaigns)}) $`, orderBy: '$.opens_on' };
}
