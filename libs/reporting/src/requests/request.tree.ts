import { declines, heldOn, personTree, presentOn } from '#access';
import { commitmentTree } from '#commitments';
import { organisationTree } from '#organisations';
import { defineTree, extendTree, instantSql, type Tree } from '#platform';
import { campaignTree } from '../campaigns/campaign.tree.js';
import { hasPrevious, previousFrom, previousOn, reportTree } from '../reports/report.tree.js';
import { followsSql, seesSql } from '../visibility.rules.js';
import { dueOn, excused, owed, urgency } from './request.sql.js';

const ofReport = (expression: string): string => `(SELECT ${expression} FROM report r WHERE r.tenant_id = $.tenant_id AND r.request_id = $.id)`;

/** State of a request `$`, for readers who follow it: its report's, or AWAITED. */
export const STATE = `coalesce(${ofReport('r.state')}, 'AWAITED')`;

/** The same for any reader: an answer that was begun, is ready or was returned is an answer awaited, to those who may not follow it. */
const SHOWN_STATE = `CASE WHEN ${STATE} IN ('DRAFT', 'READY', 'RETURNED') AND NOT ${followsSql('$.organisation_id', '$.campaign_id')} THEN 'AWAITED' ELSE ${STATE} END`;

/** SQL: an expression over the campaign `c` and the report `r` (if any) of a request `$`. */
export const withCampaign = (expression: string): string => `(SELECT ${expression} FROM campaign c
  LEFT JOIN report r ON r.tenant_id = c.tenant_id AND r.request_id = $.id WHERE c.tenant_id = $.tenant_id AND c.id = $.campaign_id)`;

/** SQL over a request `$`: it still waits for an answer, and the due date has passed. */
export const OVERDUE = withCampaign(`${owed('$')} AND ${dueOn('$')} < :today::date AND c.state <> 'PLANNED'`);

/** SQL over a request `$`: no answer came, and none is expected any more. */
export const EXCUSED = withCampaign(excused('$'));

const SEES = seesSql('$.organisation_id', '$.campaign_id');

/** Look-ahead tree of ReportRequest. Roots that reach it give `readerParams`. */
export const requestTree: Tree = defineTree('ReportRequest', 'report_request', {
  id: '$.id',
  role: '$.role',
  state: SHOWN_STATE,
  late: withCampaign(`coalesce(r.late AND NOT ${excused('$')}, false) OR (${owed('$')} AND ${dueOn('$')} < :today::date AND c.state <> 'PLANNED')`),
  dueOn: withCampaign(dueOn('$')),
  excused: EXCUSED,
  excusedReason: `CASE WHEN ${SEES} THEN $.excused_reason END`,
  formerOn: '$.former_on',
  openToReader: SEES,
  lastRemindedAt: `CASE WHEN ${SEES} THEN (SELECT ${instantSql('max(m.created_at)')} FROM reminder m
    JOIN reminder_organisation mo ON mo.tenant_id = m.tenant_id AND mo.reminder_id = m.id
    WHERE m.tenant_id = $.tenant_id AND m.campaign_id = $.campaign_id AND m.kind IN ('REPORT', 'BY_HAND') AND m.not_sent IS NULL AND mo.organisation_id = $.organisation_id AND mo.rung <> 'SECRETARIAT') END`,
});

/** Who reports for the organisation of the request `^`. */
const CONTACT = `${presentOn('$', ':presentDay')} AND ${seesSql('^.organisation_id', '^.campaign_id')} AND EXISTS (
  SELECT FROM role_grant g WHERE g.tenant_id = $.tenant_id AND g.person_id = $.id AND g.organisation_id = ^.organisation_id
  AND g.role IN ('ORGANISATION_VALIDATOR', 'CONTRIBUTOR') AND ${heldOn('g', ':presentDay')})`;

extendTree(requestTree, {
  computed: {
    availableTransitions: {
      _organisationId: '$.organisation_id',
      _campaignId: '$.campaign_id',
      _state: ofReport('r.state'),
      _campaignState: '(SELECT c.state FROM campaign c WHERE c.tenant_id = $.tenant_id AND c.id = $.campaign_id)',
      _hasPrevious: hasPrevious('$'),
      _former: '$.former_on IS NOT NULL',
    },
    unchangedHindrance: {
      _organisationId: '$.organisation_id',
      _campaignId: '$.campaign_id',
      _state: ofReport('r.state'),
      _hasPrevious: hasPrevious('$'),
      _countsPeriod: `EXISTS (SELECT FROM indicator_commitment l JOIN indicator i ON i.tenant_id = l.tenant_id AND i.id = l.indicator_id
        WHERE l.tenant_id = $.tenant_id AND l.commitment_id = $.commitment_id AND i.kind = 'FLOW')`,
    },
  },
  links: {
    commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' },
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
    campaign: { kind: 'one', to: () => campaignTree, on: '$.id = ^.campaign_id' },
    report: { kind: 'one', to: () => reportTree, on: `$.request_id = ^.id AND ($.state = 'ACCEPTED' OR ${seesSql('^.organisation_id', '^.campaign_id')})` },
    previousReport: {
      kind: 'one',
      to: () => reportTree,
      from: previousFrom('$'),
      on: `${previousOn('$', '^')} AND ($.state = 'ACCEPTED' OR ${seesSql('^.organisation_id', '^.campaign_id')})`,
      orderBy: 'bc.opens_on DESC',
    },
    contacts: { kind: 'many', to: () => personTree, on: CONTACT, orderBy: '$.name, $.id' },
    toPhone: { kind: 'many', to: () => personTree, on: `${CONTACT} AND :steers::boolean AND ${declines('$', 'REMINDERS')}`, orderBy: '$.name, $.id' },
  },
});

/** Order of a desk: urgency, then the commitment's number. */
export const MOST_URGENT_FIRST = `${urgency(STATE)}, (SELECT n.number FROM commitment n WHERE n.tenant_id = $.tenant_id AND n.id = $.commitment_id)`;
