import { commitmentTree } from '#commitments';
import { meetingTree } from '#meetings';
import { axisTree, pactTree } from '#pact';
import { defineTree, extendTree, type Link } from '#platform';
import { campaignTree, OVERDUE, overviewLine, reportTree, requestTree, seesSql, toAnswer, toLead } from '#reporting';
import { countedAnswers } from './counted-answers.sql.js';
import { agendaLink, silentLink } from './overview-agenda.tree.js';

/** The pact's row with the campaign looked at (`campaign_id`) and the one before it (`previous_id`). */
export const OVERVIEW_FROM = `(
  SELECT p.*, c.id AS campaign_id, (
    SELECT b.id FROM campaign b WHERE b.tenant_id = c.tenant_id AND b.pact_id = c.pact_id AND b.opens_on < c.opens_on AND b.state <> 'PLANNED'
    ORDER BY b.opens_on DESC LIMIT 1) AS previous_id
  FROM pact p LEFT JOIN LATERAL (
    SELECT * FROM campaign c WHERE c.tenant_id = p.tenant_id AND c.pact_id = p.id
      AND CASE WHEN :campaign::text IS NULL THEN c.state <> 'PLANNED' ELSE c.code = :campaign END
    ORDER BY c.opens_on DESC LIMIT 1) c ON true) $`;

export const overviewTree = defineTree('Overview', 'pact', { today: ':today::date' });
const overviewAxisTree = defineTree('OverviewAxis', 'axis', {});
const moveTree = defineTree('Move', 'report', {
  fromStatus: '$.from_status',
  toStatus: '$.status',
  fromWeather: '$.from_weather',
  toWeather: '$.weather',
});

/** A lead's answer `$` in the campaign, when the reader may see it; `q` is its request. */
const LEAD_ANSWERS = `report $ JOIN report_request q ON q.tenant_id = $.tenant_id AND q.id = $.request_id
  JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id`;
const VISIBLE = `${toLead()} AND ($.state = 'ACCEPTED' OR ($.state = 'SUBMITTED' AND ${seesSql('q.organisation_id', 'q.campaign_id')}))`;

/** The lead's answer beside the accepted one of the campaign before; the commitment is the same, its lead may have changed. */
const MOVES = `(
  SELECT r.*, q.organisation_id, q.campaign_id, q.commitment_id, b.status AS from_status, b.weather AS from_weather, n.number
  FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id AND ${toLead()}
  JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
  JOIN report_request bq ON bq.tenant_id = q.tenant_id AND bq.commitment_id = q.commitment_id AND ${toLead('bq')}
  JOIN report b ON b.tenant_id = bq.tenant_id AND b.request_id = bq.id AND b.state = 'ACCEPTED'
  WHERE q.tenant_id = ^.tenant_id AND q.campaign_id = ^.campaign_id AND bq.campaign_id = ^.previous_id
    AND (b.status, b.weather) IS DISTINCT FROM (r.status, r.weather)) $`;

/** Requests in the campaign, by commitment. */
const requests = (condition: string): Link => ({
  kind: 'many',
  to: () => requestTree,
  from: 'report_request $ JOIN commitment n ON n.tenant_id = $.tenant_id AND n.id = $.commitment_id',
  on: `$.campaign_id = ^.campaign_id AND ${condition}`,
  orderBy: 'n.number, $.organisation_id',
});

extendTree(moveTree, {
  links: {
    commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' },
    report: { kind: 'same', to: () => reportTree },
  },
});
extendTree(overviewAxisTree, {
  links: { axis: { kind: 'same', to: () => axisTree }, line: overviewLine(countedAnswers('n.axis_id = ^.id')) },
});
/** On a row of `OVERVIEW_FROM`: each axis with its counts. */
export const axisLines: Link = {
  kind: 'many',
  to: () => overviewAxisTree,
  from: '(SELECT a.*, ^.campaign_id AS campaign_id FROM axis a WHERE a.tenant_id = ^.tenant_id AND a.pact_id = ^.id) $',
  orderBy: '$.number',
};
extendTree(overviewTree, {
  links: {
    pact: { kind: 'same', to: () => pactTree },
    campaign: { kind: 'one', to: () => campaignTree, on: '$.id = ^.campaign_id' },
    total: overviewLine(countedAnswers('n.pact_id = ^.id')),
    axes: axisLines,
    agenda: agendaLink,
    silent: silentLink,
    nextMeeting: { kind: 'one', to: () => meetingTree, on: `$.pact_id = ^.id AND $.state <> 'CANCELLED' AND $.starts_at > :now::timestamptz`, orderBy: '$.starts_at, $.id' },
    asked: requests(toLead('$')),
    // Those who answer beside the lead.
    askedBeside: requests(`${toAnswer('$')} AND NOT ${toLead('$')}`),
    notAsked: {
      kind: 'many',
      to: () => commitmentTree,
      on: `$.pact_id = ^.id AND NOT EXISTS (SELECT FROM report_request q
        WHERE q.tenant_id = $.tenant_id AND q.campaign_id = ^.campaign_id AND q.commitment_id = $.id AND ${toLead()})`,
      orderBy: '$.number',
    },
    late: requests(`${toLead('$')} AND ${OVERDUE}`),
    storms: {
      kind: 'many',
      to: () => reportTree,
      from: LEAD_ANSWERS,
      on: `q.campaign_id = ^.campaign_id AND $.weather = 'STORM' AND ${VISIBLE}`,
      orderBy: 'n.number',
    },
    moved: {
      kind: 'many',
      to: () => moveTree,
      from: MOVES,
      on: `$.state = 'ACCEPTED' OR ($.state = 'SUBMITTED' AND ${seesSql('$.organisation_id', '$.campaign_id')})`,
      orderBy: '$.number',
    },
  },
});
