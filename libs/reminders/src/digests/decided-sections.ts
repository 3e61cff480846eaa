import { timeIn } from '#platform';
import { policiesOf } from '../policies/reminder-rules.query.js';
import { ReminderKind } from '../reminder-kind.js';
import type { DecisionRow, MeetingRow, ReadingRow } from './decided-digest.sql.js';
import type { DecidedSection, DecisionSection, MeetingSection } from './digest.js';

/** Where the lines of a digest lead. */
export interface Places {
  readonly timeZone: string;
  urlOf(pactPath: string, place: string): string;
  answerUrl(inviteeId: string, pactPath: string): string;
}

export interface DecidedRows {
  readonly decisions: readonly DecisionRow[];
  readonly meetings: readonly MeetingRow[];
  readonly recommendations: readonly DecisionRow[];
  readonly readings: readonly ReadingRow[];
}

/** Of each pact, what the reader's organisations are to carry out or to answer, and what the secretariat is told of; each meeting, each bilan to read. */
export function decidedSections({ decisions, meetings, recommendations, readings }: DecidedRows, places: Places): DecidedSection[] {
  const read = readings.map(({ pact, year, on }): DecidedSection => ({ kind: 'READING', pact, on, year, url: places.urlOf(pact.path, `/bilans/${year}/lecture`) }));
  return [...ofOrganisations(decisions, 'DECISION', 'UNDONE', places), ...ofOrganisations(recommendations, 'RECOMMENDATION', 'UNANSWERED', places), ...meetings.flatMap((row) => meetingOf(row, places)), ...read];
}

function ofOrganisations(all: readonly DecisionRow[], own: DecisionSection['kind'], told: DecisionSection['kind'], places: Places): DecisionSection[] {
  const paths = [...new Set(all.map(({ pact }) => pact.path))];
  return paths.flatMap((path) =>
    [own, told].flatMap((kind) => {
      const rows = once(all.filter((row) => row.pact.path === path && (row.rung === 'SECRETARIAT') === (kind === told)));
      return rows.length > 0 ? [sectionOf(kind, rows, places)] : [];
    }),
  );
}

function sectionOf(kind: DecisionSection['kind'], rows: readonly DecisionRow[], places: Places): DecisionSection {
  const { pact, dueOn } = rows[0]!;
  const said = rows.map(({ year, number, text, dueOn, organisation, askedBefore }) => ({ number, text, dueOn, organisation, askedBefore, url: places.urlOf(pact.path, year === null ? `/decisions/${number}` : `/bilans/${year}/avis/${number}`) }));
  return { kind, pact, on: dueOn, decisions: said, url: places.urlOf(pact.path, rows[0]!.year === null ? '/decisions' : '/recommandations') };
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
  return [...new Map(rows.map((row) => [`${row.year}/${row.number}`, row])).values()];
}
