import { defineTree, extendTree, instantSql } from '#platform';
import { reportTree } from '../reports/report.tree.js';
import { answerOf } from '../threads/report-comments.tree.js';
import { seesIfTold } from '../visibility.rules.js';

const editTree = defineTree('ReportEdit', 'report_edit', { version: '$.version', kind: '$.kind', reason: '$.reason', editedAt: instantSql('$.edited_at') });

const ofRequest = (column: string): string => `(SELECT q.${column} FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id WHERE r.tenant_id = $.tenant_id AND r.id = $.report_id)`;
const atVersion = (version: string): string => `(SELECT ${answerOf('v', 'v.measurements', 'v.milestones')} FROM report_version v
  WHERE v.tenant_id = $.tenant_id AND v.report_id = $.report_id AND v.version = ${version})`;
const scope = { _organisationId: ofRequest('organisation_id'), _campaignId: ofRequest('campaign_id') };

extendTree(editTree, {
  computed: {
    editedBy: { ...scope, _editedBy: '$.edited_by' },
    changes: { ...scope, _before: atVersion('$.version - 1'), _after: atVersion('$.version') },
  },
});

extendTree(reportTree, {
  links: {
    edits: {
      kind: 'many',
      to: () => editTree,
      from: 'report_edit $ JOIN report er ON er.tenant_id = $.tenant_id AND er.id = $.report_id JOIN report_request eq ON eq.tenant_id = er.tenant_id AND eq.id = er.request_id',
      on: `$.report_id = ^.id AND ($.kind = 'CORRECTED' OR ${seesIfTold('eq.organisation_id', 'eq.campaign_id')})`,
      orderBy: '$.version DESC',
    },
  },
});
