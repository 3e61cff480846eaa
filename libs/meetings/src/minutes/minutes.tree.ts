import { defineTree, extendTree, instantSql } from '#platform';
import { decisionTree, readsDecision } from '../decisions/decision.tree.js';
import { liveItemTree } from '../live/live.tree.js';
import { meetingTree } from '../meeting.tree.js';
import { readsMeeting } from '../reader.sql.js';

/** Look-ahead tree of MinutesDraft; lives on the meeting's own row. Who may read it is said where it is read. */
export const minutesDraftTree = defineTree('MinutesDraft', 'meeting', { introduction: '$.minutes_introduction', version: '$.minutes_version' });
extendTree(minutesDraftTree, {
  links: {
    meeting: { kind: 'same', to: () => meetingTree },
    items: { kind: 'many', to: () => liveItemTree, on: '$.meeting_id = ^.id', orderBy: '$.position' },
    otherDecisions: { kind: 'many', to: () => decisionTree, on: `$.meeting_id = ^.id AND $.item_id IS NULL AND ${readsDecision()}`, orderBy: '$.number' },
  },
});

/** SQL over minutes `$`: what is only prepared is for who prepares it; once sent it is for whoever may read the meeting. */
export const MINUTES_SEEN = `(:keepsMeetings::boolean OR $.state = 'SHARED' AND EXISTS (SELECT FROM meeting mm WHERE mm.tenant_id = $.tenant_id AND mm.id = $.meeting_id AND ${readsMeeting('mm')}))`;

/** Look-ahead tree of Minutes. Its content is one value: whoever asks for a part of it gets it whole from the database. */
export const minutesTree = defineTree('Minutes', 'minutes', {
  id: '$.id',
  number: '$.number',
  state: '$.state',
  print: '$.print',
  pages: '$.pages',
  madeAt: instantSql('$.made_at'),
  sharedAt: instantSql('$.shared_at'),
  changes: '$.changes',
  hash: '$.hash',
  fictional: '$.fictional',
  content: '$.content',
});
extendTree(minutesTree, { links: { meeting: { kind: 'one', to: () => meetingTree, on: '$.id = ^.meeting_id' } } });
extendTree(meetingTree, { links: { minutes: { kind: 'many', to: () => minutesTree, on: `$.meeting_id = ^.id AND ${MINUTES_SEEN}`, orderBy: '$.number DESC' } } });
