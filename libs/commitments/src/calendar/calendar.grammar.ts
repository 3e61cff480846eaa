/**
 * How the Pact says WHEN, as two tables: periods ("2e semestre 2015") and spans made of periods ("à partir de 2016").
 * Each row: an example, the commitments of the Paris pact where it occurs, the pattern, its reading.
 * A pattern always covers the whole text it is given: what no row covers is not read.
 */
import { isLabel, isPlanName } from './calendar.words.js';
import { firstDayOf, isPartialDate, lastDayOf, parsePartialDate, type PartialDate } from '#platform';

export type CalendarNote =
  /** A final year missing one digit, read as the only year of the pact that it can be. */
  | 'TYPO_READ_AS'
  /** "durée du Pacte": a date was taken from the pact's own period. */
  | 'PACT_PERIOD'
  /** "fin 2015": read as its last quarter. */
  | 'FIN'
  /** "début 2016": read as its first quarter. */
  | 'DEBUT'
  /** The words tell when it begins and nothing of its end: the end is null, and not said to be open. */
  | 'START_ONLY'
  /** The words name an act and date that act ("adoption de la Charte…"): it may be one step of the commitment only. */
  | 'STEP_NAMED'
  /** A phase is named without any date. */
  | 'PHASE_WITHOUT_DATE'
  /** "poursuite des actions entreprises": goes on, dates not said. */
  | 'CONTINUATION';

export interface PactPeriod {
  start: PartialDate;
  end: PartialDate;
}

/** What some words say about when: `null` is what they do not say. */
export interface Span {
  start: PartialDate | null;
  end: PartialDate | null;
  openEnded: boolean;
  dependsOn: string | null;
  notes: CalendarNote[];
}

interface Period {
  date: PartialDate;
  notes: CalendarNote[];
}

interface Row<Reading, Given extends unknown[]> {
  example: string;
  numbers: number[];
  pattern: RegExp;
  read: (groups: string[], ...given: Given) => Reading | null;
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const MONTH = MONTHS.join('|');
const YEAR = '(?:19|20)\\d\\d';
const OF = '(?: de| de l’année| d’)? ?';

/** "1er", "premier", "2e", "second", "dernier"… The last one depends on what is counted. */
const ORDINALS: Record<string, number> = {
  '1er': 1, premier: 1, '2e': 2, '2ème': 2, '2eme': 2, '2nd': 2, second: 2, deuxième: 2,
  '3e': 3, '3ème': 3, '3eme': 3, troisième: 3, '4e': 4, '4ème': 4, '4eme': 4, quatrième: 4,
};
const ORDINAL = `${Object.keys(ORDINALS).join('|')}|dernier`;

const PERIODS: Row<Period, []>[] = [
  {
    example: '2015', numbers: [30, 47, 48, 64, 65, 70, 73, 84, 86, 92, 98, 103],
    pattern: whole(`(?:l’année |année )?(${YEAR})`),
    read: ([year]) => plain(`${year}`),
  },
  {
    example: '2e semestre 2015', numbers: [2, 7, 12, 17, 18, 61, 74, 76, 94, 96],
    pattern: whole(`(${ORDINAL}) semestre${OF}(${YEAR})`),
    read: ([rank, year]) => plain(`${year}-S${rankOf(rank, 2)}`),
  },
  {
    example: '2015 (1er semestre)', numbers: [36],
    pattern: whole(`(${YEAR}) \\((${ORDINAL}) semestre\\)`),
    read: ([year, rank]) => plain(`${year}-S${rankOf(rank, 2)}`),
  },
  {
    example: 'premier trimestre 2015', numbers: [15, 95],
    pattern: whole(`(${ORDINAL}) trimestre${OF}(${YEAR})`),
    read: ([rank, year]) => plain(`${year}-Q${rankOf(rank, 4)}`),
  },
  {
    example: 'avril 2015', numbers: [8, 50, 88, 91],
    pattern: whole(`(${MONTH}) (${YEAR})`),
    read: ([month, year]) => plain(`${year}-${monthNumber(month)}`),
  },
  {
    example: '15 avril 2015', numbers: [],
    pattern: whole(`(?:le )?(1er|\\d\\d?) (${MONTH}) (${YEAR})`),
    read: ([day, month, year]) => plain(`${year}-${monthNumber(month)}-${parseInt(`${day}`, 10).toString().padStart(2, '0')}`),
  },
  {
    // "Fin" and "début" have no dates of their own. The quarter is the widest reading that is still an end or a
    // beginning of the year, and its outer day is the same whatever is meant; the note keeps it visible.
    example: 'fin 2015', numbers: [10, 11, 87],
    pattern: whole(`(?:la )?fin${OF}(${YEAR})`),
    read: ([year]) => plain(`${year}-Q4`, 'FIN'),
  },
  {
    example: 'début 2016', numbers: [9, 77],
    pattern: whole(`(?:le )?début${OF}(${YEAR})`),
    read: ([year]) => plain(`${year}-Q1`, 'DEBUT'),
  },
];

const PACT_DURATION = '(?:sur )?(?:toute )?(?:la )?durée du pacte';

const SPANS: Row<Span, [PactPeriod]>[] = [
  {
    example: 'au premier trimestre 2015', numbers: [8, 9, 12, 13, 15, 16, 19, 36, 39, 45, 50, 74, 87, 95],
    pattern: whole('(?:(?:en|(?:au )?courant(?: de| du)?|au|sur) )?(.+)'),
    read: ([period]) => within(readPeriod(period)),
  },
  {
    example: '2015-2017', numbers: [1, 3, 4, 22, 32, 44, 46, 60, 67, 69, 71],
    pattern: whole(`(?:en )?(${YEAR}) ?- ?(${YEAR})`),
    read: ([from, to]) => between(readPeriod(from), readPeriod(to)),
  },
  {
    example: 'entre 2015 et 2020', numbers: [31],
    pattern: whole('entre (.+) et (.+)'),
    read: ([from, to]) => between(readPeriod(from), readPeriod(to)),
  },
  {
    example: 'de 2015 à 2017', numbers: [],
    pattern: whole('(?:de|du) (.+) (?:à|au) (.+)'),
    read: ([from, to]) => between(readPeriod(from), readPeriod(to)),
  },
  {
    // Two years that follow each other make one interval; "2015 et 2018" would be two, and is not read.
    example: '2015 et 2016', numbers: [55],
    pattern: whole(`(?:en )?(${YEAR}) et (?:en )?(${YEAR})`),
    read: ([from, to]) => (Number(to) === Number(from) + 1 ? between(readPeriod(from), readPeriod(to)) : null),
  },
  {
    example: '2015-206', numbers: [38],
    pattern: whole(`(?:en )?(${YEAR})-(\\d{3})`),
    read: ([from, damaged], pact) => yearMissingOneDigit(from, damaged, pact),
  },
  {
    example: '2015 et années suivantes',
    numbers: [5, 24, 27, 28, 29, 33, 37, 40, 41, 49, 51, 57, 62, 63, 68, 79, 82, 83, 85, 90, 93, 99, 100, 102, 105, 106],
    pattern: whole(`(?:en )?(${YEAR}) et (?:les )?(?:années )?suivantes`),
    read: ([from]) => openFrom(readPeriod(from)),
  },
  {
    example: 'à partir de 2016', numbers: [19, 42, 45, 50, 53, 54, 56, 58, 61, 97],
    pattern: whole('(?:à (?:partir|compter) (?:de |du |d’)|dès (?:le )?)(.+)'),
    read: ([from]) => openFrom(readPeriod(from)),
  },
  {
    example: 'd’ici à 2020', numbers: [50, 72, 87],
    pattern: whole('(?:d’ici à|d’ici|jusqu’en|jusqu’à|jusqu’au) (.+)'),
    read: ([to]) => until(readPeriod(to)),
  },
  {
    example: 'durée du Pacte', numbers: [16, 20, 21, 25, 52],
    pattern: whole(PACT_DURATION),
    read: (_groups, pact) => span(pact.start, pact.end, ['PACT_PERIOD']),
  },
  {
    // The words give the beginning and the pact gives the end, whatever stands before ("à partir de" is closed by it).
    example: '2015 et durée du Pacte', numbers: [14, 18, 23, 26, 43, 59, 61, 66, 69, 89, 94, 101, 104],
    pattern: whole(`(.+?),? (?:et|puis) ${PACT_DURATION}`),
    read: ([first], pact) => thenUntilPactEnds(readSpan(first, pact), pact),
  },
  {
    // How long that thing lasts is not said: the end is unknown, and depends on it.
    example: '1er semestre 2015 puis durée de l’expérimentation', numbers: [76],
    pattern: whole('(.+?),? puis (?:sur la )?(durée (?:de l’|de la |du )(.+))'),
    read: ([first, duration, thing], pact) => thenForDuration(readSpan(first, pact), duration, thing),
  },
  {
    example: 'prochain schéma gérontologique 2016-2020', numbers: [78, 80],
    pattern: whole(`((.+) (${YEAR})-(${YEAR}))`),
    read: ([plan, name, from, to]) => datesOfPlan(plan, name, between(readPeriod(from), readPeriod(to))),
  },
];

/** Reads words that say when; null when no row covers them all, or when they run backwards. */
export function readSpan(text: string | undefined, pact: PactPeriod): Span | null {
  const reading = firstReading(SPANS, text, pact);
  if (reading?.start && reading.end && firstDayOf(reading.start) > lastDayOf(reading.end)) return null;
  return reading;
}

/** "Mise en œuvre progressive et durée du Pacte" (52): after the name of an act, "et" may tie the pact's duration to it. */
export function readTiedPactDuration(text: string, pact: PactPeriod): Span | null {
  return whole(`et ${PACT_DURATION}`).test(text) ? span(pact.start, pact.end, ['PACT_PERIOD']) : null;
}

function readPeriod(text: string | undefined): Period | null {
  return firstReading(PERIODS, text);
}

function firstReading<Reading, Given extends unknown[]>(
  rows: Row<Reading, Given>[], text: string | undefined, ...given: Given
): Reading | null {
  if (text === undefined) return null;
  for (const row of rows) {
    const match = row.pattern.exec(text);
    const reading = match && row.read(match.slice(1), ...given);
    if (reading) return reading;
  }
  return null;
}

function whole(source: string): RegExp {
  return new RegExp(`^${source}$`, 'iu');
}

function span(start: PartialDate | null, end: PartialDate | null, notes: CalendarNote[]): Span {
  return { start, end, openEnded: false, dependsOn: null, notes };
}

function plain(date: string, ...notes: CalendarNote[]): Period | null {
  return isPartialDate(date) ? { date: parsePartialDate(date), notes } : null;
}

function within(period: Period | null): Span | null {
  return period && span(period.date, period.date, period.notes);
}

function between(from: Period | null, to: Period | null): Span | null {
  return from && to && span(from.date, to.date, [...from.notes, ...to.notes]);
}

function openFrom(from: Period | null): Span | null {
  return from && { ...span(from.date, null, from.notes), openEnded: true };
}

function until(to: Period | null): Span | null {
  return to && span(null, to.date, to.notes);
}

function thenUntilPactEnds(first: Span | null, pact: PactPeriod): Span | null {
  if (!first?.start || first.dependsOn || first.notes.includes('PACT_PERIOD')) return null;
  return span(first.start, pact.end, [...first.notes, 'PACT_PERIOD']);
}

function thenForDuration(first: Span | null, duration = '', thing = ''): Span | null {
  if (!first?.start || first.dependsOn || first.openEnded || !isLabel(thing)) return null;
  return { ...span(first.start, null, first.notes), dependsOn: duration };
}

function datesOfPlan(plan = '', name = '', dates: Span | null): Span | null {
  return dates && isPlanName(name) ? { ...dates, dependsOn: plan } : null;
}

/**
 * "2015-206" (38). The three digits must be a year with one digit lost, and only one year after the first and
 * within the pact may fit: 2016. "2015-201" could be any of five years and stays unread.
 */
function yearMissingOneDigit(from = '', damaged = '', pact: PactPeriod): Span | null {
  const fitting: string[] = [];
  for (let year = Number(from) + 1; year <= pact.end.year; year += 1) {
    const digits = String(year);
    const shortened = [0, 1, 2, 3].map((lost) => digits.slice(0, lost) + digits.slice(lost + 1));
    if (shortened.includes(damaged)) fitting.push(digits);
  }
  const reading = fitting.length === 1 ? between(plain(from), plain(`${fitting[0]}`)) : null;
  return reading && { ...reading, notes: ['TYPO_READ_AS'] };
}

/** The rank of an ordinal among `count`; 0, which no date accepts, when there is no such rank. */
function rankOf(ordinal = '', count: number): number {
  const word = ordinal.toLowerCase();
  const rank = word === 'dernier' ? count : (ORDINALS[word] ?? 0);
  return rank <= count ? rank : 0;
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
}
