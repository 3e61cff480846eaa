import { commitmentTree } from '#commitments';
import { indicatorTree, lessThanForReader, smallCountThreshold, whereSeen } from '#indicators';
import { nameOn, organisationTree } from '#organisations';
import { defineTree, extendTree, instantSql } from '#platform';
import { campaignTree } from '../campaigns/campaign.tree.js';

const ofRequest = (column: string): string => `(SELECT q.${column} FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id)`;

/** When it was last sent by the organisation, of a report that is not any more: an acceptance gone back on is no sending. */
const SENT_BEFORE_AT = `CASE WHEN $.submitted_at IS NULL THEN (SELECT max(v.recorded_at) FROM report_version v
  WHERE v.tenant_id = $.tenant_id AND v.report_id = $.id AND v.state = 'SUBMITTED' AND NOT EXISTS (
    SELECT FROM report_version p WHERE p.tenant_id = v.tenant_id AND p.report_id = v.report_id AND p.version = v.version - 1 AND p.state = 'ACCEPTED')) END`;

/** Look-ahead tree of Report. Who may see the row is said where the tree is reached from. */
export const reportTree = defineTree('Report', 'report', {
  id: '$.id',
  version: '$.version',
  role: ofRequest('role'),
  state: '$.state',
  status: '$.status',
  weather: '$.weather',
  achievements: '$.achievements',
  excerpt: `CASE WHEN length($.achievements) > 200 THEN regexp_replace(left($.achievements, 200), '\\s+\\S*$', '') || '…' ELSE $.achievements END`,
  difficulties: '$.difficulties',
  nextSteps: '$.next_steps',
  arrondissements: '$.arrondissements',
  unchanged: '$.unchanged',
  fictional: '$.fictional',
  savedAt: instantSql('$.saved_at'),
  readyAt: instantSql('$.ready_at'),
  submittedAt: instantSql('$.submitted_at'),
  sentBeforeAt: instantSql(SENT_BEFORE_AT),
  decidedAt: instantSql('$.decided_at'),
  returnComment: '$.return_comment',
  requestId: '$.request_id',
});

/** SQL: the cells of row `value` of `report_value`, as the definition of its indicator chooses today. */
export function cellsOfValue(value: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('dimension', k.dimension, 'category', k.category, 'value', k.value) ORDER BY k.dimension, k.category), '[]')
    FROM report_value_cell k JOIN indicator ki ON ki.tenant_id = k.tenant_id AND ki.id = k.indicator_id AND k.dimension = ANY(ki.breakdowns)
    WHERE k.tenant_id = ${value}.tenant_id AND k.report_id = ${value}.report_id AND k.indicator_id = ${value}.indicator_id)`;
}

/** Whoever gave the figure: the organisation that was asked. */
export const GIVER = '(SELECT q.organisation_id FROM report v JOIN report_request q ON q.tenant_id = v.tenant_id AND q.id = v.request_id WHERE v.tenant_id = $.tenant_id AND v.id = $.report_id)';
const valueTree = defineTree('ReportedValue', 'report_value', { value: whereSeen('$', '$.value', GIVER), lessThan: lessThanForReader('$', GIVER), qualifier: '$.qualifier', notKnown: '$.not_known' });
extendTree(valueTree, {
  computed: { breakdowns: { _total: '$.value', _threshold: smallCountThreshold('$', GIVER), _cells: cellsOfValue('$') } },
  links: { indicator: { kind: 'one', to: () => indicatorTree, on: '$.id = ^.indicator_id' } },
});

const through = (table: string, column: string): string => `${table} $ JOIN report_request q ON q.tenant_id = $.tenant_id AND q.${column} = $.id`;

/** Hidden values from which resolvers work out names and buttons, by the reader's rights. */
const scope = {
  _organisationId: ofRequest('organisation_id'),
  _campaignId: ofRequest('campaign_id'),
};
const author = {
  ...scope,
  _organisation: `(SELECT ${nameOn('o')} FROM report_request q JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
    WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id)`,
};

extendTree(reportTree, {
  computed: {
    peopleReached: {
      ...scope,
      _people: `CASE WHEN $.people_count IS NOT NULL OR $.people_not_known THEN
        json_build_object('count', $.people_count, 'qualifier', coalesce($.people_qualifier, 'EXACT'), 'notKnown', $.people_not_known) END`,
    },
    savedBy: { ...author, _savedBy: '$.saved_by' },
    readyBy: { ...scope, _readyBy: '$.ready_by' },
    givenBack: { ...scope, _givenBack: `CASE WHEN $.validator_word IS NOT NULL THEN json_build_object('word', $.validator_word, 'by', $.validator_word_by) END` },
    submittedBy: { ...author, _submittedBy: '$.submitted_by' },
    decidedBy: { ...scope, _decidedBy: '$.decided_by' },
    availableTransitions: {
      ...scope,
      _state: '$.state',
      _campaignState: `(SELECT c.state FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
        WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id)`,
      _former: `(${ofRequest('former_on')} IS NOT NULL)`,
      _hasPrevious: `EXISTS (SELECT FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id AND ${hasPrevious('q')})`,
    },
  },
  links: {
    measurements: {
      kind: 'many',
      to: () => valueTree,
      from: 'report_value $ JOIN indicator i ON i.tenant_id = $.tenant_id AND i.id = $.indicator_id',
      on: '$.report_id = ^.id',
      orderBy: 'i.code',
    },
    commitment: { kind: 'one', to: () => commitmentTree, from: through('commitment', 'commitment_id'), on: 'q.id = ^.request_id' },
    organisation: { kind: 'one', to: () => organisationTree, from: through('organisation', 'organisation_id'), on: 'q.id = ^.request_id' },
    campaign: { kind: 'one', to: () => campaignTree, from: through('campaign', 'campaign_id'), on: 'q.id = ^.request_id' },
  },
});

/** FROM of the answers a request follows: report `report` of an earlier campaign of the pact that campaign `oc` is in. */
export function previousFrom(report: string): string {
  return `report ${report}
  JOIN report_request b ON b.tenant_id = ${report}.tenant_id AND b.id = ${report}.request_id
  JOIN campaign bc ON bc.tenant_id = b.tenant_id AND bc.id = b.campaign_id
  JOIN campaign oc ON oc.tenant_id = bc.tenant_id AND oc.pact_id = bc.pact_id AND bc.opens_on < oc.opens_on`;
}

/** Its condition: the same organisation sent it, for the same commitment, as the request asks. Newest: `bc.opens_on`. */
export function previousOn(report: string, request: string): string {
  return `oc.tenant_id = ${request}.tenant_id AND oc.id = ${request}.campaign_id AND b.organisation_id = ${request}.organisation_id
    AND b.commitment_id = ${request}.commitment_id AND ${report}.state IN ('SUBMITTED', 'ACCEPTED')`;
}

/** SQL: the request of that alias has an earlier answer. */
export function hasPrevious(request: string): string {
  return `EXISTS (SELECT FROM ${previousFrom('e')} WHERE ${previousOn('e', request)})`;
}
