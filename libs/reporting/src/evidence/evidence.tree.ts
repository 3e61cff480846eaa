import { defineTree, extendTree, instantSql } from '#platform';
import { reportTree } from '../reports/report.tree.js';
import { requestTree } from '../requests/request.tree.js';
import { seesIfTold, seesSql } from '../visibility.rules.js';

const evidenceTree = defineTree('EvidenceFile', 'evidence_file', {
  id: '$.id',
  name: '$.name',
  mediaType: '$.media_type',
  bytes: '$.bytes',
  sha256: '$.sha256',
  uploadedAt: instantSql('$.uploaded_at'),
  uploadedBy: '$.uploaded_by',
});

const orderBy = '$.uploaded_at, $.id';

extendTree(requestTree, {
  links: { evidence: { kind: 'many', to: () => evidenceTree, on: `$.request_id = ^.id AND ${seesSql('^.organisation_id', '^.campaign_id')}`, orderBy } },
});
// Reports are also reached from public pages, whose roots say nothing of their reader: they get none.
extendTree(reportTree, {
  links: {
    evidence: {
      kind: 'many',
      to: () => evidenceTree,
      from: 'evidence_file $ JOIN report_request q ON q.tenant_id = $.tenant_id AND q.id = $.request_id',
      on: `q.id = ^.request_id AND ${seesIfTold('q.organisation_id', 'q.campaign_id')}`,
      orderBy,
    },
  },
});
