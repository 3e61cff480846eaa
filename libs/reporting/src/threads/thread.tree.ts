import { defineTree, extendTree, instantSql } from '#platform';
import { requestTree } from '../requests/request.tree.js';
import { seesSql } from '../visibility.rules.js';
import { readsThreads, steersOn } from './thread.sql.js';

const messageTree = defineTree('ThreadMessage', 'thread_message', {
  id: '$.id',
  words: '$.words',
  writtenAt: instantSql('$.written_at'),
  writtenBy: '$.written_by',
  bySteering: '$.by_steering',
  mentions: `(SELECT coalesce(json_agg(p.name ORDER BY p.name, p.id), '[]') FROM thread_mention m JOIN person p ON p.tenant_id = m.tenant_id AND p.id = m.person_id
    WHERE m.tenant_id = $.tenant_id AND m.thread_message_id = $.id)`,
});
const threadTree = defineTree('ReportThread', 'thread', {
  id: '$.id',
  field: '$.field',
  state: '$.state',
  ofReturn: '$.comment_id IS NOT NULL',
  closedAt: instantSql('$.closed_at'),
  closedBy: '$.closed_by',
  closingWords: '$.closing_words',
});
extendTree(threadTree, { links: { messages: { kind: 'many', to: () => messageTree, on: '$.thread_id = ^.id', orderBy: '$.written_at, $.id' } } });
const readerTree = defineTree('ThreadReader', 'person', { id: '$.id', name: '$.name', steers: steersOn('$', ':today') });

const SEES = seesSql('^.organisation_id', '^.campaign_id');
extendTree(requestTree, {
  fields: {
    openThreads: `CASE WHEN ${seesSql('$.organisation_id', '$.campaign_id')} THEN (SELECT count(*)::int FROM thread t WHERE t.tenant_id = $.tenant_id AND t.request_id = $.id AND t.state = 'OPEN') ELSE 0 END`,
  },
  links: {
    threads: { kind: 'many', to: () => threadTree, on: `$.request_id = ^.id AND ${SEES}`, orderBy: `$.state <> 'OPEN', $.opened_at DESC, $.id` },
    threadReaders: { kind: 'many', to: () => readerTree, on: `${SEES} AND ${readsThreads('$', '^.organisation_id', ':today')}`, orderBy: '$.name, $.id' },
  },
});
