import { organisationTree } from '#organisations';
import { defineTree, extendTree } from '#platform';
import { ANSWERED, asked, dueOn, excused, OWED, toAnswer } from '../requests/request.sql.js';
import { laterBegun, lastDueOn, scopeNumbers } from './campaign.sql.js';

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
  meeting: '$.meeting_id',
  scope: '$.scope',
  axes: scopeNumbers('$', 'axis'),
  commitments: scopeNumbers('$', 'commitment'),
  partnersContribute: '$.partners_contribute',
  fictional: '$.fictional',
  version: '$.version',
});

const progressTree = defineTree(
  'CampaignProgress',
  'report_request',
  Object.fromEntries(['expected', 'awaited', 'draft', 'ready', 'submitted', 'returned', 'accepted', 'excused', 'late', 'former', 'organisations', 'commitments'].map((name) => [name, `$.${name}`])),
);
extendTree(progressTree, { fields: { organisationsAnswered: '$.all_answered', partnersExpected: '$.partners', partnersAnswered: '$.partners_answered' } });

// Excused ones are neither awaited nor late, and no answer either.
const state = (value: string): string => `count(*) FILTER (WHERE w.counts AND NOT w.excused AND w.state = '${value}')`;
const PROGRESS = `(
  SELECT ^.tenant_id AS tenant_id, count(*) FILTER (WHERE w.counts) AS expected, ${state('AWAITED')} AS awaited, ${state('DRAFT')} AS draft, ${state('READY')} AS ready,
    ${state('SUBMITTED')} AS submitted, ${state('RETURNED')} AS returned, ${state('ACCEPTED')} AS accepted,
    count(*) FILTER (WHERE w.counts AND w.excused) AS excused,
    count(*) FILTER (WHERE w.counts AND w.late) AS late,
    count(*) FILTER (WHERE NOT w.asked) AS former,
    count(DISTINCT w.organisation_id) FILTER (WHERE w.counts) AS organisations,
    count(DISTINCT w.commitment_id) FILTER (WHERE w.counts) AS commitments,
    count(DISTINCT w.organisation_id) FILTER (WHERE w.counts) - count(DISTINCT w.organisation_id) FILTER (WHERE w.counts AND NOT w.answered) AS all_answered,
    count(*) FILTER (WHERE w.asked AND NOT w.counts) AS partners,
    count(*) FILTER (WHERE w.asked AND NOT w.counts AND w.answered) AS partners_answered
  FROM (
    SELECT q.organisation_id, q.commitment_id, coalesce(r.state, 'AWAITED') AS state, ${asked()} AS asked, ${toAnswer()} AS counts, coalesce(${ANSWERED}, false) AS answered,
      ${excused()} AS excused, ${OWED} AND ${dueOn()} < :today::date AS late
    FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
    LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
    WHERE q.tenant_id = ^.tenant_id AND q.campaign_id = ^.id
  ) w) $`;

/** More time given to one organisation. Reached for those who may know why. */
export const extensionTree = defineTree('CampaignExtension', 'campaign_extension', { dueOn: '$.due_on', reason: '$.reason', grantedOn: '$.granted_on' });
extendTree(extensionTree, { links: { organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' } } });

extendTree(campaignTree, {
  computed: {
    copilMove: { _from: '$.copil_moved_from', _on: '$.copil_on' },
    availableTransitions: { state: '$.state', opensOn: '$.opens_on', closesOn: '$.closes_on', _lastDueOn: lastDueOn('$'), _laterBegun: laterBegun('$') },
  },
  links: {
    progress: { kind: 'one', to: () => progressTree, from: PROGRESS },
    organisations: {
      kind: 'many',
      to: () => organisationTree,
      on: `EXISTS (SELECT FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.campaign_id = ^.id AND q.organisation_id = $.id AND ${asked()})`,
      orderBy: '$.search, $.id',
    },
    extensions: {
      kind: 'many',
      to: () => extensionTree,
      from: 'campaign_extension $ JOIN organisation xo ON xo.tenant_id = $.tenant_id AND xo.id = $.organisation_id',
      on: '$.campaign_id = ^.id AND coalesce(:steers?::boolean, false)',
      orderBy: 'xo.search, xo.id',
    },
  },
});
