import { timeIn } from '#platform';
import { policiesOf } from '../policies/reminder-rules.query.js';
import { ReminderKind } from '../reminder-kind.js';
import type { DecisionRow, MeetingRow } from './decided-digest.sql.js';
import type { DecisionSection, MeetingSection } from './digest.js';

/** Where the lines of a digest lead. */
export interface Places {
  readonly timeZone: string;
  urlOf(pactPath: string, place: string): string;
  answerUrl(inviteeId: string, pactPath: string): string;
}

/** Of each pact, the decisions of the reader's organisations, and those that the secretariat is told of; and each meeting. */
export function decidedSections(decisions: readonly DecisionRow[], meetings: readonly MeetingRow[], places: Places): (DecisionSection | MeetingSection)[] {
  const paths = [...new Set(decisions.map(({ pact }) => pact.path))];
  const found = paths.flatMap((path) =>
    (['DECISION', 'UNDONE'] as const).flatMap((kind) => {
      const rows = once(decisions.filter((row) => row.pact.path === path && (row.rung === 'SECRETARIAT') === (kind === 'UNDONE')));
      return rows.length > 0 ? [sectionOf(kind, rows, places)] : [];
    }),
  );
  return [...found, ...meetings.flatMap((row) => meetingOf(row, places))];
}

function sectionOf(kind: DecisionSection['kind'], rows: readonly DecisionRow[], places: Places): DecisionSection {
  const { pact, dueOn } = rows[0]!;
  const said = rows.map(({ number, text, dueOn, organisation, askedBefore }) => ({ number, text, dueOn, organisation, askedBefore, url: places.urlOf(pact.path, `/decisions/${number}`) }));
  return { kind, pact, on: dueOn, decisions: said, url: places.urlOf(pact.path, '/decisions') };
}

/** Who answered meanwhile is told by the last notice only, that they are expected. */
function meetingOf(row: MeetingRow, places: Places): MeetingSection[] {
  const { pact, meetingId, on, title, place, remoteAddress, offset, stored, seats } = row;
  const open = seats.some((seat) => seat.open);
  const last = Math.max(...policiesOf({ ownOffsets: null, stored })[ReminderKind.MEETING].offsets);
  if (!open && offset < last) return [];
  const page = places.urlOf(pact.path, `/reunions/${meetingId}`);
  const said = seats.map(({ inviteeId, organisation, open }) => ({ organisation, open, url: inviteeId === null ? page : places.answerUrl(inviteeId, pact.path) }));
  return [{ kind: 'MEETING', pact, on, title, at: timeIn(places.timeZone, new Date(row.startsAt)), place, remoteAddress, open, seats: said }];
}

/** A decision that several notices tell of is said once. */
function once(rows: readonly DecisionRow[]): DecisionRow[] {
  return [...new Map(rows.map((row) => [row.number, row])).values()];
}
