import { statusChangeTree } from '#commitments';
import { organisationTree } from '#organisations';
import { defineTree, extendTree, instantSql } from '#platform';
import { instanceTree, sitterTree } from './instances/instance.tree.js';
import { dayOf, markedIn, quorumPercentOf, readsMeeting, seatsOf } from './reader.sql.js';

const READS = readsMeeting('$');
const ifRead = (sql: string): string => `CASE WHEN ${READS} THEN ${sql} END`;

const SITS = 'EXISTS (SELECT FROM meeting_live l WHERE l.tenant_id = $.tenant_id AND l.meeting_id = $.id AND l.closed_at IS NULL)';

/** Look-ahead tree of Meeting. It is reached from public pages: what is not public carries who may read it. */
export const meetingTree = defineTree('Meeting', 'meeting', {
  id: '$.id',
  instance: '$.instance',
  title: '$.title',
  startsAt: instantSql('$.starts_at'),
  endsAt: instantSql('$.ends_at'),
  place: '$.place',
  state: '$.state',
  begun: '($.starts_at <= :meetingsNow::timestamptz)',
  sits: `coalesce(${ifRead(SITS)}, false)`,
  over: '(coalesce($.ends_at, $.starts_at) <= :meetingsNow::timestamptz)',
  fictional: '$.fictional',
  remoteAddress: ifRead('$.remote_address'),
  callBy: ifRead(`(SELECT ${dayOf('$')} - i.call_days FROM instance i WHERE i.tenant_id = $.tenant_id AND i.id = $.instance_id)`),
  calledAt: ifRead(instantSql('$.called_at')),
  cancelReason: ifRead('$.cancel_reason'),
  version: '$.version',
});

/** Its rows are made by `seatsOf`. */
const seatTree = defineTree('MeetingSeat', 'instance_member', {
  id: '$.id',
  seat: '$.seat',
  chair: '$.chair',
  // Whoever took over a seat since was not.
  invited: '($.invited_id IS NOT NULL AND coalesce($.holder_id = $.invited_id, true))',
  answer: '$.answer',
  answeredAt: instantSql('$.answered_at'),
  sendsSubstitute: '$.sends_substitute',
  substituteName: '$.substitute_name',
  attendance: '$.attendance',
  own: 'coalesce($.invitee_id IS NOT NULL AND :sitter::uuid IN ($.holder_id, $.substitute_id), false)',
  version: '$.version',
});
extendTree(seatTree, {
  links: {
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
    holder: { kind: 'one', to: () => sitterTree, on: '$.id = ^.holder_id' },
    substitute: { kind: 'one', to: () => sitterTree, on: '$.id = ^.substitute_id' },
  },
});

const moveTree = defineTree('MeetingMove', 'meeting_move', { startsAt: instantSql('$.starts_at'), place: '$.place', reason: '$.reason', movedAt: instantSql('$.moved_at') });

const SEATS = seatsOf('^', ':today');
/** The same, of the meeting's own row. */
const OWN_SEATS = seatsOf('$', ':today', 'x');

/** SQL of what a quorum is counted from: voting seats, those of them that count as there, the instance's rule. */
const ground = (there: string): string =>
  ifRead(`(SELECT json_build_object('seats', count(*), 'there', count(*) FILTER (WHERE ${there}), 'percent', ${quorumPercentOf('$')})
    FROM ${OWN_SEATS} WHERE x.seat = 'VOTING')`);

/** SQL of what the rules of its life look at. */
const SITUATION = `CASE WHEN :keepsMeetings::boolean THEN (SELECT json_build_object('state', $.state, 'begun', $.starts_at <= :meetingsNow::timestamptz, 'itsDay', ${dayOf('$')} = :today::date,
  'sits', ${SITS}, 'marked', ${markedIn('$')}, 'located', coalesce($.place, $.remote_address) IS NOT NULL, 'ends', $.ends_at IS NOT NULL,
  'reachable', count(x.holder_id), 'uninvited', count(x.holder_id) FILTER (WHERE x.invited_id IS DISTINCT FROM x.holder_id)) FROM ${OWN_SEATS}) END`;

extendTree(meetingTree, {
  links: {
    ofInstance: { kind: 'one', to: () => instanceTree, on: `$.id = ^.instance_id AND ${readsMeeting('^')}` },
    moves: { kind: 'many', to: () => moveTree, on: `$.meeting_id = ^.id AND ${readsMeeting('^')}`, orderBy: '$.number DESC' },
    seats: {
      kind: 'many',
      to: () => seatTree,
      from: SEATS,
      on: readsMeeting('^'),
      orderBy: `$.chair DESC, $.seat DESC, (SELECT o.search FROM organisation o WHERE o.tenant_id = $.tenant_id AND o.id = $.organisation_id), (SELECT p.name FROM person p WHERE p.tenant_id = $.tenant_id AND p.id = $.holder_id), $.id`,
    },
  },
  computed: {
    quorum: { _there: ground(`x.attendance IN ('PRESENT', 'REPRESENTED')`) },
    expectedQuorum: { _expected: ground(`x.answer = 'YES' OR x.sends_substitute AND x.substitute_id IS NOT NULL OR x.substitute_name IS NOT NULL`) },
    availableTransitions: { _situation: SITUATION },
  },
});

extendTree(statusChangeTree, { links: { meeting: { kind: 'one', to: () => meetingTree, on: '$.id = ^.meeting_id' } } });
