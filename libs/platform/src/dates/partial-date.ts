/**
 * Partial dates: a date as precise as the one who wrote it, and no more.
 *
 *   "2015"  "2015-S2"  "2015-Q1"  "2015-04"  "2015-04-15"
 *
 * Days are ISO strings (yyyy-mm-dd), which sort as dates do: no Date object, no clock, no time zone.
 */

export type DatePrecision = 'DAY' | 'MONTH' | 'QUARTER' | 'SEMESTER' | 'YEAR';

/** `part` is the number of the semester, quarter or month in its year; a day also says its `day`. */
export type PartialDate =
  | { precision: 'YEAR'; year: number }
  | { precision: 'SEMESTER' | 'QUARTER' | 'MONTH'; year: number; part: number }
  | { precision: 'DAY'; year: number; part: number; day: number };

/** An ISO day, yyyy-mm-dd. */
export type IsoDay = string;

/** A value given as a partial date that is not one. The message and `details` name the value. */
export class PartialDateError extends Error {
  readonly code = 'PARTIAL_DATE_INVALID';
  readonly details: { value: string };

  constructor(value: unknown) {
    super(`Not a partial date (2015, 2015-S2, 2015-Q1, 2015-04 or 2015-04-15): ${JSON.stringify(value)}`);
    this.name = 'PartialDateError';
    this.details = { value: String(value) };
  }
}

/** How many months each part lasts, and so how many parts a year has. */
const MONTHS_IN = { MONTH: 1, QUARTER: 3, SEMESTER: 6 } as const;

export function parsePartialDate(value: string): PartialDate {
  const date = typeof value === 'string' ? read(value) : null;
  if (date === null) throw new PartialDateError(value);
  return date;
}

export function isPartialDate(value: string): boolean {
  return typeof value === 'string' && read(value) !== null;
}

export function formatPartialDate(date: PartialDate): string {
  const year = String(date.year).padStart(4, '0');
  switch (date.precision) {
    case 'YEAR':
      return year;
    case 'SEMESTER':
      return `${year}-S${date.part}`;
    case 'QUARTER':
      return `${year}-Q${date.part}`;
    case 'MONTH':
      return `${year}-${twoDigits(date.part)}`;
    case 'DAY':
      return `${year}-${twoDigits(date.part)}-${twoDigits(date.day)}`;
  }
}

/** The first day that the partial date covers. */
export function firstDayOf(date: PartialDate): IsoDay {
  if (date.precision === 'DAY') return isoDay(date.year, date.part, date.day);
  return isoDay(date.year, firstMonthOf(date), 1);
}

/** The last day that the partial date covers. */
export function lastDayOf(date: PartialDate): IsoDay {
  if (date.precision === 'DAY') return isoDay(date.year, date.part, date.day);
  const month = date.precision === 'YEAR' ? 12 : date.part * MONTHS_IN[date.precision];
  return isoDay(date.year, month, daysInMonth(date.year, month));
}

/** The way back: the partial date of this precision in which the day falls (2015-12-31, QUARTER → 2015-Q4). */
export function partialDateContaining(day: IsoDay, precision: DatePrecision): PartialDate {
  const date = parsePartialDate(day);
  if (date.precision !== 'DAY') throw new PartialDateError(day);
  if (precision === 'DAY') return date;
  if (precision === 'YEAR') return { precision, year: date.year };
  return { precision, year: date.year, part: Math.ceil(date.part / MONTHS_IN[precision]) };
}

function read(value: string): PartialDate | null {
  const match = /^([1-9]\d{3})(?:-(?:(S[12])|(Q[1-4])|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/.exec(value);
  if (match === null) return null;
  const [, yearText, semester, quarter, month, day] = match;
  const year = Number(yearText);
  if (semester !== undefined) return { precision: 'SEMESTER', year, part: Number(semester.slice(1)) };
  if (quarter !== undefined) return { precision: 'QUARTER', year, part: Number(quarter.slice(1)) };
  if (month === undefined) return { precision: 'YEAR', year };
  const part = Number(month);
  if (day === undefined) return { precision: 'MONTH', year, part };
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > daysInMonth(year, part)) return null;
  return { precision: 'DAY', year, part, day: dayNumber };
}

function firstMonthOf(date: Exclude<PartialDate, { precision: 'DAY' }>): number {
  if (date.precision === 'YEAR') return 1;
  return (date.part - 1) * MONTHS_IN[date.precision] + 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function isoDay(year: number, month: number, day: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
