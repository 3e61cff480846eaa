import { indicatorTree, smallCountThreshold } from '#indicators';
import { organisationTree } from '#organisations';
import { defineTree, extendTree, instantSql, type Link } from '#platform';
import { cellsOfValue, GIVER } from '../reports/report.tree.js';
import { ANSWERED, asked, dueOn, excused, owed } from '../requests/request.sql.js';
import { requestTree, withCampaign } from '../requests/request.tree.js';
import { seesSql } from '../visibility.rules.js';
import { contradictionsOf, leadsFirst, SAID_FROM, saidAbout } from './contribution.sql.js';

/** What was sent, and only that: drafts and corrections are their organisation's. */
const sent = (expression: string): string => `(SELECT ${expression} FROM report r WHERE r.tenant_id = $.tenant_id AND r.request_id = $.id AND ${ANSWERED})`;

const contributionTree = defineTree('Contribution', 'report_request', {
  id: '$.id',
  role: '$.role',
  state: withCampaign(`CASE WHEN ${ANSWERED} THEN 'SENT' WHEN ${excused('$')} THEN 'EXCUSED' WHEN r.id IS NOT NULL THEN 'BEGUN' ELSE 'AWAITED' END`),
  late: withCampaign(`coalesce(r.late AND NOT ${excused('$')}, false) OR (${owed('$')} AND ${dueOn('$')} < :today::date)`),
  sentAt: sent(instantSql('r.submitted_at')),
  unchanged: `coalesce(${sent('r.unchanged')}, false)`,
  arrondissements: `coalesce(${sent('r.arrondissements')}, '{}')`,
  ...Object.fromEntries([['status', 'status'], ['weather', 'weather'], ['achievements', 'achievements'], ['difficulties', 'difficulties'], ['nextSteps', 'next_steps']].map(([name, column]) => [name, sent(`r.${column}`)])),
});
const figureTree = defineTree('ContributedFigure', 'report_value', { value: '$.value', qualifier: '$.qualifier', notKnown: '$.not_known' });
const saidTree = defineTree('SaidValue', 'report_value', { role: '$.role', value: '$.value', qualifier: '$.qualifier', kept: '$.kept' });
const settlementTree = defineTree('FigureSettlement', 'figure_settlement', { id: '$.id', reason: '$.reason', settledAt: instantSql('$.settled_at') });
const contradictionTree = defineTree('FigureContradiction', 'indicator', { id: `$.request_id || '/' || $.indicator_id`, open: 'coalesce($.open, false)' });

const organisation: Link = { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' };
const indicator: Link = { kind: 'one', to: () => indicatorTree, on: '$.id = ^.indicator_id' };

// The figures are for comparing; their cells are told to others as they are to everybody.
extendTree(figureTree, { links: { indicator }, computed: { breakdowns: { _total: '$.value', _threshold: smallCountThreshold('$', GIVER), _cells: cellsOfValue('$') } } });
extendTree(saidTree, { links: { organisation } });
extendTree(contributionTree, {
  computed: {
    peopleReached: {
      _people: sent(`CASE WHEN r.people_count IS NOT NULL OR r.people_not_known THEN
        json_build_object('count', r.people_count, 'qualifier', coalesce(r.people_qualifier, 'EXACT'), 'notKnown', r.people_not_known) END`),
    },
  },
  links: {
    organisation,
    figures: {
      kind: 'many',
      to: () => figureTree,
      from: `report_value $ JOIN report r ON r.tenant_id = $.tenant_id AND r.id = $.report_id JOIN indicator i ON i.tenant_id = $.tenant_id AND i.id = $.indicator_id`,
      on: `r.request_id = ^.id AND ${ANSWERED}`,
      orderBy: 'i.code',
    },
  },
});

const KEPT_THEN = `(
  SELECT k.tenant_id, s.id, s.role, s.organisation_id, k.value, k.qualifier, k.report_id = ^.kept_report_id AS kept, row_number() OVER (ORDER BY ${leadsFirst('s')}) AS place
  FROM figure_settlement_value k JOIN report r ON r.tenant_id = k.tenant_id AND r.id = k.report_id
  JOIN report_request s ON s.tenant_id = r.tenant_id AND s.id = r.request_id WHERE k.tenant_id = ^.tenant_id AND k.settlement_id = ^.id) $`;
extendTree(settlementTree, { links: { said: { kind: 'many', to: () => saidTree, from: KEPT_THEN, orderBy: '$.place' } } });

const SAID_NOW = `(
  SELECT v.tenant_id, s.role, s.organisation_id, v.value, v.qualifier, false AS kept, row_number() OVER (ORDER BY ${leadsFirst('s')}) AS place
  FROM ${SAID_FROM} JOIN report_request q ON q.tenant_id = s.tenant_id AND q.id = ^.request_id WHERE v.tenant_id = ^.tenant_id AND v.indicator_id = ^.indicator_id AND ${saidAbout('q')}) $`;
extendTree(contradictionTree, {
  links: {
    indicator,
    said: { kind: 'many', to: () => saidTree, from: SAID_NOW, orderBy: '$.place' },
    settlement: { kind: 'one', to: () => settlementTree, on: '$.id = ^.settlement_id' },
  },
});

const OTHERS = `$.commitment_id = ^.commitment_id AND $.campaign_id = ^.campaign_id AND $.id <> ^.id AND ${asked('$')}`;
/** Who was asked reads what the others sent; a former porteur does no longer, whoever runs the collection does. */
const SEES_OTHERS = `(:seesAll::boolean OR ${asked('^')}) AND ${seesSql('^.organisation_id', '^.campaign_id')}`;

// Porteurs of one commitment read what the others sent; each is reached from the request of the organisation that reads.
extendTree(requestTree, {
  computed: {
    maySettle: {
      _organisationId: '$.organisation_id',
      _campaignId: '$.campaign_id',
      _campaignState: '(SELECT c.state FROM campaign c WHERE c.tenant_id = $.tenant_id AND c.id = $.campaign_id)',
      _leads: `($.role = 'LEAD' AND ${asked('$')})`,
      _sent: `EXISTS (SELECT FROM report r WHERE r.tenant_id = $.tenant_id AND r.request_id = $.id AND ${ANSWERED})`,
    },
  },
  links: {
    contributions: { kind: 'many', to: () => contributionTree, on: `${OTHERS} AND ${SEES_OTHERS}`, orderBy: leadsFirst('$') },
    contradictions: {
      kind: 'many',
      to: () => contradictionTree,
      from: `${contradictionsOf('^')} $`,
      on: SEES_OTHERS,
      orderBy: '$.title, $.code',
    },
  },
});
