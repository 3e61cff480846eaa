import { defineTree, extendTree, instantSql } from '#platform';
import { TICKS } from '../milestones/ticks.sql.js';
import { VALUES } from '../reports/reports.repository.js';
import { reportTree } from '../reports/report.tree.js';
import { seesIfTold } from '../visibility.rules.js';

const commentTree = defineTree('ReportComment', 'report_comment', {
  id: '$.id',
  field: '$.field',
  words: '$.words',
  state: '$.state',
  version: '$.version',
  writtenAt: instantSql('$.written_at'),
  writtenBy: '$.written_by',
  answered: 'EXISTS (SELECT FROM report r WHERE r.tenant_id = $.tenant_id AND r.id = $.report_id AND r.submitted_at > $.written_at)',
});

/** SQL: the answer of a report or of one of its versions, as rules compare it. */
export const answerOf = (row: string, figures: string, steps: string): string => `json_build_object('status', ${row}.status, 'weather', ${row}.weather, 'achievements', ${row}.achievements,
  'difficulties', ${row}.difficulties, 'nextSteps', ${row}.next_steps, 'arrondissements', ${row}.arrondissements, 'peopleCount', ${row}.people_count, 'peopleQualifier', ${row}.people_qualifier,
  'peopleNotKnown', ${row}.people_not_known, 'measurements', ${figures}, 'milestones', ${steps})`;

/** SQL: the version `v` is one that the organisation sent, neither an acceptance that was gone back on nor a correction of the secretariat. */
const SENT = `v.tenant_id = $.tenant_id AND v.report_id = $.id AND v.state = 'SUBMITTED' AND NOT EXISTS (
  SELECT FROM report_version p WHERE p.tenant_id = v.tenant_id AND p.report_id = v.report_id AND p.version = v.version - 1 AND p.state = 'ACCEPTED') AND NOT EXISTS (
  SELECT FROM report_edit e WHERE e.tenant_id = v.tenant_id AND e.report_id = v.report_id AND e.version = v.version)`;

/** What was sent the time before: of a report being corrected the last that was sent, else the one before that. */
const SENT_BEFORE = `(SELECT ${answerOf('v', 'v.measurements', 'v.milestones')} FROM report_version v WHERE ${SENT}
  ORDER BY v.version DESC LIMIT 1 OFFSET CASE WHEN $.state IN ('SUBMITTED', 'ACCEPTED') THEN 1 ELSE 0 END)`;

/** SQL: the secretariat has changed the answer since it was last sent: what the organisation changed is told no more, the edit is. */
const EDITED = `EXISTS (SELECT FROM report_edit e WHERE e.tenant_id = $.tenant_id AND e.report_id = $.id AND e.edited_at >= $.submitted_at)`;

const ofRequest = (column: string): string => `(SELECT q.${column} FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id)`;
const NOW = `(SELECT ${answerOf('r', VALUES, TICKS)} FROM report r WHERE r.tenant_id = $.tenant_id AND r.id = $.id)`;

extendTree(reportTree, {
  computed: {
    changes: { _organisationId: ofRequest('organisation_id'), _campaignId: ofRequest('campaign_id'), _sentBefore: `CASE WHEN NOT ${EDITED} THEN ${SENT_BEFORE} END`, _now: NOW },
  },
  links: {
    comments: {
      kind: 'many',
      to: () => commentTree,
      from: 'report_comment $ JOIN report r ON r.tenant_id = $.tenant_id AND r.id = $.report_id JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id',
      on: `$.report_id = ^.id AND ${seesIfTold('q.organisation_id', 'q.campaign_id')}`,
      orderBy: '$.version DESC, $.field',
    },
  },
});
