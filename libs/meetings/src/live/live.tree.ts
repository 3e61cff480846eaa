import { commitmentTree } from '#commitments';
import { defineTree, extendTree, instantSql } from '#platform';
import { agendaItemTree } from '../agenda/agenda.tree.js';
import { decisionTree, readsDecision } from '../decisions/decision.tree.js';
import { meetingTree } from '../meeting.tree.js';

/** Look-ahead tree of LiveMeeting: who may read it is said where it is read. */
export const liveTree = defineTree('LiveMeeting', 'meeting_live', {
  openedAt: instantSql('$.opened_at'),
  closedAt: instantSql('$.closed_at'),
  now: instantSql(':meetingsNow::timestamptz'),
  currentItem: '$.item_id',
  currentSince: instantSql('CASE WHEN $.item_id IS NOT NULL THEN $.item_since END'),
  canSteer: ':keepsMeetings::boolean',
  version: '$.version',
});

export const liveItemTree = defineTree('LiveItem', 'agenda_item', {
  secondsUsed: '$.seconds_used',
  notes: 'CASE WHEN :keepsMeetings::boolean THEN $.notes END',
  notesVersion: '$.notes_version',
});

/** SQL: the commitment `$` is what the item `^` is about; a decision or a draft that the reader may not see leads to none. */
const ABOUT = `($.id = ^.commitment_id
  OR EXISTS (SELECT FROM decision_commitment l JOIN decision x ON x.tenant_id = l.tenant_id AND x.id = l.decision_id WHERE l.tenant_id = $.tenant_id AND l.commitment_id = $.id AND l.decision_id = ^.decision_id AND ${readsDecision('x')})
  OR EXISTS (SELECT FROM avenant_change c JOIN avenant y ON y.tenant_id = c.tenant_id AND y.id = c.avenant_id WHERE c.tenant_id = $.tenant_id AND c.commitment_id = $.id AND c.avenant_id = ^.avenant_id AND (y.state <> 'DRAFT' OR :managesAgendas::boolean)))`;

extendTree(liveItemTree, {
  links: {
    item: { kind: 'same', to: () => agendaItemTree },
    commitments: { kind: 'many', to: () => commitmentTree, on: ABOUT, orderBy: '$.number' },
    decisions: { kind: 'many', to: () => decisionTree, on: `$.item_id = ^.id AND ${readsDecision()}`, orderBy: '$.number' },
  },
});

extendTree(liveTree, {
  links: {
    meeting: { kind: 'one', to: () => meetingTree, on: '$.id = ^.meeting_id' },
    items: { kind: 'many', to: () => liveItemTree, on: '$.meeting_id = ^.meeting_id', orderBy: '$.position' },
    otherDecisions: { kind: 'many', to: () => decisionTree, on: `$.meeting_id = ^.meeting_id AND $.item_id IS NULL AND ${readsDecision()}`, orderBy: '$.number' },
  },
});
