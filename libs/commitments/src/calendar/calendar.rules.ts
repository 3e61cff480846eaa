/**
 * Reads a commitment's calendar, in the Pact's own words, into an interval (product M3).
 *
 * The words about time are in `calendar.grammar.ts`, the words about what is done in `calendar.words.ts`. Here is how
 * they combine: a named act and its dates, phases that follow each other, what the dates depend on, what is left
 * open. Numbers in comments are commitments of the Paris pact. Nothing is guessed: if any word is left over, the
 * calendar is UNREAD and has no dates.
 */
import { type CalendarNote, type PactPeriod, readSpan, readTiedPactDuration, type Span } from './calendar.grammar.js';
import { isBeginning, isLabel, isNameOfThing } from './calendar.words.js';
import {
  type DatePrecision, firstDayOf, type IsoDay, lastDayOf, parsePartialDate, PartialDateError,
} from '#platform';

export type { CalendarNote } from './calendar.grammar.js';

/**
 * FIRM: the words give the dates. CONDITIONAL: a part follows only if something else says so; the dates are those of
 * the part that is sure. DEPENDENT: the dates are, or hang on, those of something else (`dependsOn`).
 * UNDETERMINED: the text itself leaves them open. UNREAD: the rule could not read the words; someone has to.
 */
export type CalendarCertainty = 'FIRM' | 'CONDITIONAL' | 'DEPENDENT' | 'UNDETERMINED' | 'UNREAD';

/** First and last day, each null when not known. Open-ended: said to go on, with no end given. */
export interface CalendarInterval {
  startsOn: IsoDay | null;
  endsOn: IsoDay | null;
  startPrecision: DatePrecision | null;
  endPrecision: DatePrecision | null;
  openEnded: boolean;
}

export interface CalendarPhase extends CalendarInterval {
  label: string;
}

export interface Calendar extends CalendarInterval {
  verbatim: string;
  certainty: CalendarCertainty;
  dependsOn: string | null;
  condition: string | null;
  phases: CalendarPhase[];
  notes: CalendarNote[];
}

/** One part of the text: a named act or none, with what is said of when. */
interface Part extends Span {
  label: string | null;
  condition: string | null;
}

const NOTHING_SAID: Span = { start: null, end: null, openEnded: false, dependsOn: null, notes: [] };
const SEPARATOR = / ?; |\. | - |, | puis | et /giu;
const MAX_PHASES = 4;
const MAX_LENGTH = 300;

/** `pact`: its first and last day, or partial dates ("2015", "2020"): "durée du Pacte" is as precise as they are. */
export function parseCalendar(verbatim: string, pact: { startsOn: string; endsOn: string }): Calendar {
  const period = pactPeriod(pact);
  const text = tidy(verbatim);
  if (text.length > MAX_LENGTH) return unread(verbatim);
  return { ...unread(verbatim), ...(readUndetermined(text) ?? readDependent(text, period) ?? readDated(text, period)) };
}

function unread(verbatim: string): Calendar {
  return {
    verbatim, startsOn: null, endsOn: null, startPrecision: null, endPrecision: null, openEnded: false,
    certainty: 'UNREAD', dependsOn: null, condition: null, phases: [], notes: [],
  };
}

type Reading = Partial<Omit<Calendar, 'verbatim'>>;

/** One apostrophe, one space, one hyphen, no final full stop. Upper and lower case are left: labels keep their words. */
function tidy(verbatim: string): string {
  return verbatim
    .normalize('NFC')
    .replace(/['ʼ‘`´]/gu, '’')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ ?\.$/u, '');
}

const TO_DEFINE = '(?:calendrier )?à (?:définir|préciser|déterminer)';
const OF = '(?:de la |de l’|de |du |des |d’)';

/** The text leaves the calendar open. No dates. */
function readUndetermined(text: string): Reading | null {
  // "poursuite des actions entreprises" (75)
  if (/^poursuite des actions (?:entreprises|engagées|en cours)$/iu.test(text)) {
    return { certainty: 'UNDETERMINED', notes: ['CONTINUATION'] };
  }
  // "expérimentation - calendrier à définir" (81)
  const open = new RegExp(`^(?:(.+) - )?${TO_DEFINE}$`, 'iu').exec(text);
  if (open && (open[1] === undefined || isLabel(open[1]))) return { certainty: 'UNDETERMINED' };
  // "à définir en fonction du chantier national" (6)
  const thing = new RegExp(`^${TO_DEFINE} en fonction ${OF}(.+)$`, 'iu').exec(text)?.[1];
  return thing && isNameOfThing(thing) ? { certainty: 'UNDETERMINED', dependsOn: thing } : null;
}

/** The dates are those of something else, or go with it. */
function readDependent(text: string, pact: PactPeriod): Reading | null {
  // "identique à celui des travaux sur la convention des ESI" (34, 35)
  const same = new RegExp(`^identique à celui ${OF}(.+)$`, 'iu').exec(text)?.[1];
  if (same) return isNameOfThing(same) ? { certainty: 'DEPENDENT', dependsOn: same } : null;
  // "en lien avec les États généraux de la PMI. Travail engagé…" (19, 45), "en lien avec l’action précédente, septembre 2015" (88)
  const [, thing, rest] = /^en lien avec ([^,.]+)(?:[,.] (.+))?$/iu.exec(text) ?? [];
  if (!thing || !isNameOfThing(thing)) return null;
  if (rest === undefined) return { certainty: 'DEPENDENT', dependsOn: thing };
  const read = readDated(rest, pact);
  return read?.certainty === 'FIRM' ? { ...read, certainty: 'DEPENDENT', dependsOn: thing } : null;
}

/** The text gives dates: one part, or phases in order. */
function readDated(text: string, pact: PactPeriod): Reading | null {
  const parts = readParts(text, pact, MAX_PHASES);
  if (parts === null || runsBackwards(parts)) return null;
  const condition = parts.find((part) => part.condition !== null)?.condition ?? null;
  const dependsOn = parts.find((part) => part.dependsOn !== null)?.dependsOn ?? null;
  const several = parts.length > 1;
  const notes = parts.flatMap((part) => part.notes);
  if (!several && parts[0]?.label && !notes.includes('START_ONLY')) notes.push('STEP_NAMED');
  return {
    ...intervalOf(overall(parts)),
    certainty: condition ? 'CONDITIONAL' : dependsOn ? 'DEPENDENT' : 'FIRM',
    dependsOn,
    condition,
    phases: several ? parts.map((part) => ({ label: part.label ?? '', ...intervalOf(part) })) : [],
    notes: [...new Set(notes)],
  };
}

/**
 * One part if it can be; else cut at a separator and read both sides. Phases must each be named: "2015, 2017" could
 * be two dates or an interval, and is not read. A later phase may have no date (74) or be conditional (39).
 */
function readParts(text: string, pact: PactPeriod, most: number, later = false): Part[] | null {
  const one = readPart(text, pact) ?? (later ? readUndatedPart(text) : null);
  if (one) return later && one.label === null ? null : [one];
  if (most === 1) return null;
  for (const cut of text.matchAll(SEPARATOR)) {
    const first = readPart(text.slice(0, cut.index), pact);
    if (!first || first.label === null) continue;
    const rest = readParts(text.slice(cut.index + cut[0].length), pact, most - 1, true);
    if (rest) return [first, ...rest];
  }
  return null;
}

/** "2015", "adoption de la Charte en Conseil de Paris en avril 2015" (8), "1er semestre 2015 pour élaboration" (94). */
function readPart(text: string, pact: PactPeriod): Part | null {
  const when = readSpan(text, pact);
  if (when) return { ...when, label: null, condition: null };
  for (const { index } of text.matchAll(/ /gu)) {
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    const whenAfter = isLabel(before) ? (readSpan(after, pact) ?? readTiedPactDuration(after, pact)) : null;
    if (whenAfter) return labelled(before, whenAfter);
    const dated = /^pour (.+)$/iu.exec(after)?.[1];
    const whenBefore = dated && isLabel(dated) ? readSpan(before, pact) : null;
    if (dated && whenBefore) return labelled(dated, whenBefore);
  }
  return null;
}

/** A beginning (13, 74, 95…) keeps its start only; with more than one period it could mean several things: not read. */
function labelled(label: string, when: Span): Part | null {
  const part: Part = { ...when, label, condition: null };
  if (!isBeginning(label) || when.openEnded) return part;
  const onePeriod = when.start !== null && when.start === when.end;
  return onePeriod ? { ...part, end: null, notes: [...when.notes, 'START_ONLY'] } : null;
}

/** "suite à définir en fonction" (39): only if what precedes says so. "Expérimentations sur quelques structures" (74): no date. */
function readUndatedPart(text: string): Part | null {
  const label = /^(suites?) à définir en fonction$/iu.exec(text)?.[1];
  if (label) return { ...NOTHING_SAID, label, condition: text };
  return isLabel(text) ? { ...NOTHING_SAID, label: text, condition: null, notes: ['PHASE_WITHOUT_DATE'] } : null;
}

/** From the start of the first part to the end of the last that is sure; unknown or open if that one is. */
function overall(parts: Part[]): Span {
  const sure = parts.filter((part) => part.condition === null);
  const openEnded = sure.some((part) => part.openEnded);
  const endKnown = !openEnded && sure.at(-1)?.end != null;
  const ends = sure.flatMap((part) => part.end ?? []).sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1));
  return { ...NOTHING_SAID, start: parts[0]?.start ?? null, end: endKnown ? (ends.at(-1) ?? null) : null, openEnded };
}

/** Phases are told in order: one that starts before, or is over before, an earlier one starts is not understood. */
function runsBackwards(parts: Part[]): boolean {
  return parts.some((earlier, index) => {
    const from = earlier.start;
    if (from === null) return false;
    return parts.slice(index + 1).some((later) => {
      const startsBefore = later.start !== null && !later.notes.includes('PACT_PERIOD') && firstDayOf(later.start) < firstDayOf(from);
      return startsBefore || (later.end !== null && lastDayOf(later.end) < firstDayOf(from));
    });
  });
}

function intervalOf({ start, end, openEnded }: Span): CalendarInterval {
  return {
    startsOn: start && firstDayOf(start),
    endsOn: end && lastDayOf(end),
    startPrecision: start && start.precision,
    endPrecision: end && end.precision,
    openEnded,
  };
}

function pactPeriod(pact: { startsOn: string; endsOn: string }): PactPeriod {
  const start = parsePartialDate(pact.startsOn);
  const end = parsePartialDate(pact.endsOn);
  if (firstDayOf(start) > lastDayOf(end)) throw new PartialDateError(`${pact.startsOn}/${pact.endsOn}`);
  return { start, end };
}
