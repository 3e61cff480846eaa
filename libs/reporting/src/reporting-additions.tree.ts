import { commitmentTree } from '#commitments';
import { provenanceTree } from '#indicators';
import { extendTree } from '#platform';
import { leadAnswers } from './counting/lead-answer.tree.js';
import { toLead } from './requests/request.sql.js';
import { reportTree } from './reports/report.tree.js';

/**
 * The weather shown on a commitment is its lead's: the open campaign's once it is accepted, else the last closed one's.
 * Nothing older: a lead that stayed silent in the last closed campaign has no weather.
 */
const WEATHER = `(
  SELECT r.weather FROM campaign c
  JOIN report_request q ON q.tenant_id = c.tenant_id AND q.campaign_id = c.id AND q.commitment_id = $.id AND ${toLead()}
  JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id AND r.state = 'ACCEPTED'
  WHERE c.tenant_id = $.tenant_id AND c.pact_id = $.pact_id AND c.opens_on >= coalesce((
    SELECT max(l.opens_on) FROM campaign l WHERE l.tenant_id = c.tenant_id AND l.pact_id = c.pact_id AND l.state = 'CLOSED'), '-infinity')
  ORDER BY c.opens_on DESC LIMIT 1)`;

const OF_COMMITMENT = `report $ JOIN report_request q ON q.tenant_id = $.tenant_id AND q.id = $.request_id
        JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id`;

const TIME_ZONE = '(SELECT z.time_zone FROM tenant z WHERE z.id = q.tenant_id)';

// What reports add to the rooms below: accepted ones only, these pages are public.
extendTree(commitmentTree, {
  fields: { weather: WEATHER },
  links: {
    // What the newest accepted answer of the lead says; a decision of the secretariat or a COPIL can have moved the status since.
    statusFrom: { kind: 'one', to: () => reportTree, from: OF_COMMITMENT, on: `q.commitment_id = ^.id AND q.role = 'LEAD' AND $.state = 'ACCEPTED'`, orderBy: 'c.opens_on DESC, q.former_on DESC NULLS FIRST' },
    leadAnswer: leadAnswers({ kind: 'one', on: '$.pact_id = ^.pact_id', orderBy: '$.opens_on DESC' }, ':today::date', TIME_ZONE),
    reports: {
      kind: 'many',
      to: () => reportTree,
      from: `${OF_COMMITMENT}
        JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id`,
      on: `q.commitment_id = ^.id AND $.state = 'ACCEPTED'`,
      orderBy: `c.opens_on DESC, q.role <> 'LEAD', o.search, $.id`,
    },
  },
});
extendTree(provenanceTree, {
  links: { report: { kind: 'one', to: () => reportTree, on: `$.id = ^.report_id AND $.state = 'ACCEPTED'` } },
});
