import { mayOn } from '#access';
import { avenantTree, commitmentTree } from '#commitments';
import { indicatorTree } from '#indicators';
import { organisationTree } from '#organisations';
import { declareTreeParameter, defineTree, extendTree, instantSql } from '#platform';
import { decisionTree, readsDecision } from '../decisions/decision.tree.js';
import { meetingTree } from '../meeting.tree.js';
import { readsMeeting } from '../reader.sql.js';
import type { AgendaSubject } from './agenda.rules.js';
import { recommendationWords } from './recommendation-words.sql.js';

declareTreeParameter('managesAgendas', (ctx) => mayOn(ctx, 'agenda.manage', {}));

/** SQL: that meeting is neither held nor cancelled, and its day is not past. */
const MEETING_AHEAD = `($.state IN ('PROPOSED', 'CALLED') AND ($.starts_at AT TIME ZONE (SELECT z.time_zone FROM tenant z WHERE z.id = $.tenant_id))::date >= :today::date)`;

const TOTAL = 'coalesce((SELECT sum(i.minutes)::int FROM agenda_item i WHERE i.tenant_id = $.tenant_id AND i.meeting_id = $.id), 0)';

/** Look-ahead tree of Agenda; lives on the meeting's own row. */
export const agendaTree = defineTree('Agenda', 'meeting', {
  version: 'coalesce((SELECT a.version FROM agenda a WHERE a.tenant_id = $.tenant_id AND a.meeting_id = $.id), 0)',
  totalMinutes: TOTAL,
  canBeChanged: `(:managesAgendas::boolean AND ${MEETING_AHEAD})`,
});

/** SQL of a column of what the item is about: for whoever sits there, whether or not they may read the thing itself. */
const about = (sqlOf: Readonly<Partial<Record<AgendaSubject, string>>>): string =>
  `coalesce(${Object.entries(sqlOf).map(([table, column]) => `(SELECT ${column} FROM ${table} x WHERE x.tenant_id = $.tenant_id AND x.id = $.${table}_id)`).join(', ')})`;

export const agendaItemTree = defineTree('AgendaItem', 'agenda_item', {
  id: '$.id',
  kind: '$.kind',
  title: '$.title',
  minutes: '$.minutes',
  document: '$.document',
  subjectNumber: about({ decision: 'x.number', commitment: 'x.number', recommendation: 'x.number' }),
  subjectWords: about({ decision: 'x.text', commitment: 'x.title', indicator: 'x.title', recommendation: recommendationWords('x'), avenant: 'x.title' }),
});

const SLOT = {
  _start: instantSql('(SELECT m.starts_at FROM meeting m WHERE m.tenant_id = $.tenant_id AND m.id = $.meeting_id)'),
  _before: 'coalesce((SELECT sum(b.minutes)::int FROM agenda_item b WHERE b.tenant_id = $.tenant_id AND b.meeting_id = $.meeting_id AND b.position < $.position), 0)',
  _minutes: '$.minutes',
};

extendTree(agendaItemTree, {
  computed: { startsAt: SLOT, endsAt: SLOT },
  links: {
    decision: { kind: 'one', to: () => decisionTree, on: `$.id = ^.decision_id AND ${readsDecision()}` },
    commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' },
    indicator: { kind: 'one', to: () => indicatorTree, on: '$.id = ^.indicator_id' },
    avenant: { kind: 'one', to: () => avenantTree, on: `$.id = ^.avenant_id AND ($.state <> 'DRAFT' OR :managesAgendas::boolean)` },
    presenter: { kind: 'one', to: () => organisationTree, on: '$.id = ^.presenter_id' },
  },
});
extendTree(agendaTree, {
  computed: { overrunMinutes: { _total: TOTAL, _length: '(extract(epoch FROM $.ends_at - $.starts_at) / 60)::int' } },
  links: {
    meeting: { kind: 'same', to: () => meetingTree },
    items: { kind: 'many', to: () => agendaItemTree, on: '$.meeting_id = ^.id', orderBy: '$.position' },
  },
});
extendTree(meetingTree, { links: { agenda: { kind: 'same', to: () => agendaTree, when: readsMeeting('$') } } });
