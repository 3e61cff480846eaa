import { parseCalendar, readDue, type ReadCalendar } from '#commitments';
import { firstDayOf, formatPartialDate, isPartialDate, parsePartialDate, partialDateContaining, type DatePrecision } from '#platform';
import type { Refusal } from '../exchange.errors.js';
import type { CalendarEntry, CommitmentEntry, PactHead } from '../pact-document.js';
import { refuseEntry, type CheckedPact, type Placed } from './checked-pact.js';
import { intervalRefusals } from './dates.rules.js';

/** Porteurs and related commitments exist; each commitment with porteurs has one lead; calendars say what their words say. */
export function commitmentRefusals(checked: CheckedPact): Refusal[] {
  return checked.commitments.sound.flatMap((entry) => [
    ...porteurRefusals(entry, checked),
    ...relatedRefusals(entry, checked),
    ...milestoneRefusals(entry, checked.head?.value ?? null),
    ...calendarRefusals(entry, checked.head?.value ?? null),
  ]);
}

function porteurRefusals(entry: Placed<CommitmentEntry>, { organisations }: CheckedPact): Refusal[] {
  const { links } = entry.value.porteurs;
  const unknown = links.flatMap(({ organisation: slug }, index) =>
    slug !== null && organisations.complete && !organisations.keys.has(slug) ? [refuseEntry(entry, ['porteurs', 'links', index, 'organisation'], 'ORGANISATION_UNKNOWN', { slug })] : [],
  );
  const leads = links.filter((link) => link.role === 'LEAD').length;
  return links.length === 0 || leads === 1 ? unknown : [...unknown, refuseEntry(entry, ['porteurs', 'links'], 'LEAD_COUNT', { count: leads })];
}

function relatedRefusals(entry: Placed<CommitmentEntry>, { commitments }: CheckedPact): Refusal[] {
  return (entry.value.related ?? []).flatMap((number, index) => {
    if (number === entry.value.number) return [refuseEntry(entry, ['related', index], 'RELATED_TO_ITSELF', { number })];
    return commitments.complete && !commitments.keys.has(number) ? [refuseEntry(entry, ['related', index], 'COMMITMENT_UNKNOWN', { number })] : [];
  });
}

/** Each step has a name of its own, and a due date that can be read. */
function milestoneRefusals(entry: Placed<CommitmentEntry>, pact: PactHead | null): Refusal[] {
  const milestones = entry.value.milestones ?? [];
  return milestones.flatMap(({ title, due, reachedOn }, index) => {
    const at = (key: string, code: string, details: Record<string, unknown>): Refusal => refuseEntry(entry, ['milestones', index, key], code, details);
    return [
      ...(milestones.findIndex((other) => other.title === title) < index ? [at('title', 'MILESTONE_TWICE', {})] : []),
      ...(pact && isReadable(pact) && !readDue(due, { startsOn: pact.period.start, endsOn: pact.period.end }) ? [at('due', 'DUE_UNREAD', { due })] : []),
      ...(reachedOn === undefined || isPartialDate(reachedOn) ? [] : [at('reachedOn', 'DATE_IMPOSSIBLE', { value: reachedOn })]),
    ];
  });
}

/** The typed dates exist, and are those the reading rule finds in the words, unless a person overrides it and says why. */
function calendarRefusals(entry: Placed<CommitmentEntry>, pact: PactHead | null): Refusal[] {
  const { calendar } = entry.value;
  const dates = [
    ...intervalRefusals(calendar.start, calendar.end, (path, code, details) => refuseEntry(entry, ['calendar', ...path], code, details)),
    ...(calendar.phases ?? []).flatMap((phase, index) =>
      intervalRefusals(phase.start, phase.end, (path, code, details) => refuseEntry(entry, ['calendar', 'phases', index, ...path], code, details)),
    ),
  ];
  if (dates.length || calendar.override || !pact || !isReadable(pact)) return dates;
  const read = typedCalendar(parseCalendar(calendar.verbatim, { startsOn: pact.period.start, endsOn: pact.period.end }));
  return CALENDAR_KEYS.filter((key) => JSON.stringify(read[key] ?? null) !== JSON.stringify(calendar[key] ?? null)).map((key) =>
    refuseEntry(entry, ['calendar', key], 'CALENDAR_MISREAD', { key, typed: JSON.stringify(calendar[key] ?? null), read: JSON.stringify(read[key] ?? null), verbatim: calendar.verbatim }),
  );
}

const CALENDAR_KEYS = ['start', 'end', 'openEnded', 'certainty', 'dependsOn', 'condition', 'notes', 'phases'] as const;

function isReadable({ period }: PactHead): boolean {
  return isPartialDate(period.start) && isPartialDate(period.end) && firstDayOf(parsePartialDate(period.start)) <= firstDayOf(parsePartialDate(period.end));
}

/** A read calendar as the files type it. */
export function typedCalendar(read: ReadCalendar): CalendarEntry {
  return {
    verbatim: read.verbatim,
    start: partial(read.startsOn, read.startPrecision),
    end: partial(read.endsOn, read.endPrecision),
    openEnded: read.openEnded,
    certainty: read.certainty,
    ...(read.dependsOn === null ? {} : { dependsOn: read.dependsOn }),
    ...(read.condition === null ? {} : { condition: read.condition }),
    ...(read.notes.length ? { notes: [...read.notes] } : {}),
    ...(read.phases.length ? { phases: read.phases.map((phase) => ({ label: phase.label, start: partial(phase.startsOn, phase.startPrecision), end: partial(phase.endsOn, phase.endPrecision), openEnded: phase.openEnded })) } : {}),
  };
}

/** A day and its precision as a partial date: 2015-12-31 of a quarter is "2015-Q4". */
export function partial(day: string | null, precision: string | null): string | null {
  return day === null || precision === null ? null : formatPartialDate(partialDateContaining(day, precision as DatePrecision));
}
