import { organisationTree } from '#organisations';
import { defineTree, extendTree } from '#platform';
import { OWED } from '../requests/request.sql.js';

/** Closings from before campaigns kept their day are told by the trail. */
const CLOSED_ON = `CASE WHEN $.state = 'CLOSED' THEN coalesce($.closed_on, (SELECT (max(e.at) AT TIME ZONE z.time_zone)::date FROM audit_entry e
  JOIN tenant z ON z.id = e.tenant_id WHERE e.tenant_id = $.tenant_id AND e.object_id = $.id AND e.action = 'campaign.closed' GROUP BY z.time_zone)) END`;

/** Look-ahead tree of Campaign. */
export const campaignTree = defineTree('Campaign', 'campaign', {
  id: '$.id',
  code: '$.code',
  title: '$.title',
  state: '$.state',
  opensOn: '$.opens_on',
  dueOn: '$.due_on',
  closesOn: '$.closes_on',
  closedOn: CLOSED_ON,
  copilOn: '$.copil_on',
  fictional: '$.fictional',
  version: '$.version',
});

const progressTree = defineTree(
  'CampaignProgress',
  'report_request',
  Object.fromEntries(['expected', 'awaited', 'draft', 'submitted', 'returned', 'accepted', 'late', 'organisations', 'commitments'].map((name) => [name, `$.${name}`])),
);
extendTree(progressTree, { fields: { organisationsAnswered: '$.answered' } });

const state = (value: string): string => `count(*) FILTER (WHERE w.state = '${value}')`;
const PROGRESS = `(
  SELECT ^.tenant_id AS tenant_id, count(*) AS expected, ${state('AWAITED')} AS awaited, ${state('DRAFT')} AS draft,
    ${state('SUBMITTED')} AS submitted, ${state('RETURNED')} AS returned, ${state('ACCEPTED')} AS accepted,
    count(*) FILTER (WHERE w.late) AS late,
    count(DISTINCT w.organisation_id) AS organisations,
    count(DISTINCT w.commitment_id) AS commitments,
    count(DISTINCT w.organisation_id) - count(DISTINCT w.organisation_id) FILTER (WHERE w.owed) AS answered
  FROM (
    SELECT q.organisation_id, q.commitment_id, coalesce(r.state, 'AWAITED') AS state, ${OWED} AS owed, ${OWED} AND c.due_on < :today::date AS late
    FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
    LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
    WHERE q.tenant_id = ^.tenant_id AND q.campaign_id = ^.id
  ) w) $`;

extendTree(campaignTree, {
  links: {
    progress: { kind: 'one', to: () => progressTree, from: PROGRESS },
    organisations: {
      kind: 'many',
      to: () => organisationTree,
      on: 'EXISTS (SELECT FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.campaign_id = ^.id AND q.organisation_id = $.id)',
      orderBy: '$.search, $.id',
    },
  },
});
