import { defineTree, extendTree, type Link } from '#platform';
import { campaignTree } from '../campaigns/campaign.tree.js';
import { ANSWERED, dueOn, toLead } from '../requests/request.sql.js';

/** SQL over a report `r` of request `q` in campaign `k`, as they stood at the end of a day. */
export interface Standing {
  readonly accepted: string;
  readonly sent: string;
  readonly overdue: string;
  /** Not sent, and not expected any more. */
  readonly excused: string;
}

/** `asOf` and `timeZone` are SQL. What was accepted, sent or excused after that day was not so on it. */
export function standingOn(asOf: string, timeZone: string): Standing {
  const by = (instant: string): string => `${dayOf(instant, timeZone)} <= ${asOf}`;
  const sent = `coalesce(${ANSWERED} AND ${by('r.submitted_at')}, false)`;
  const excused = `coalesce(q.excused_on <= ${asOf}, false)`;
  return { accepted: `coalesce(r.state = 'ACCEPTED' AND ${by('r.decided_at')}, false)`, sent, overdue: `(NOT ${sent} AND NOT ${excused} AND ${dueOn('q', 'k')} < ${asOf})`, excused: `(NOT ${sent} AND ${excused})` };
}

const dayOf = (instant: string, timeZone: string): string => `(${instant} AT TIME ZONE ${timeZone})::date`;

/** The leads' answers of a commitment `^`, one row a campaign: condition and order over `$.code` and `$.opens_on`. */
export function leadAnswers(link: Pick<Link, 'kind' | 'on' | 'orderBy'>, asOf: string, timeZone: string): Link {
  const { accepted, sent, overdue, excused } = standingOn(asOf, timeZone);
  const from = `(
    SELECT q.tenant_id, q.campaign_id, k.pact_id, k.code, k.opens_on, ${dueOn('q', 'k')} AS due_on,
      CASE WHEN ${accepted} THEN 'ACCEPTED' WHEN ${sent} THEN 'SENT' WHEN ${excused} THEN 'EXCUSED' WHEN ${overdue} THEN 'OVERDUE' ELSE 'AWAITED' END AS state,
      CASE WHEN ${ANSWERED} THEN ${dayOf('r.submitted_at', timeZone)} END AS sent_on,
      CASE WHEN r.state = 'ACCEPTED' THEN ${dayOf('r.decided_at', timeZone)} END AS accepted_on
    FROM report_request q JOIN campaign k ON k.tenant_id = q.tenant_id AND k.id = q.campaign_id
    LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
    WHERE q.tenant_id = ^.tenant_id AND q.commitment_id = ^.id AND ${toLead()} AND k.state <> 'PLANNED') $`;
  return { ...link, to: () => leadAnswerTree, from };
}

const leadAnswerTree = defineTree('LeadAnswer', 'report_request', { state: '$.state', dueOn: '$.due_on', sentOn: '$.sent_on', acceptedOn: '$.accepted_on' });
extendTree(leadAnswerTree, { links: { campaign: { kind: 'one', to: () => campaignTree, on: '$.id = ^.campaign_id' } } });
