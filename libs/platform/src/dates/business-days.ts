import { addDays } from '../context/clock.js';

/** Days on which offices are open in France: neither Saturday, Sunday nor public holiday. Days are ISO days. */
export function isBusinessDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** Worked out once a year: plans ask for thousands of days. */
const known = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  const found = known.get(year) ?? new Set(frenchHolidays(year));
  known.set(year, found);
  return found;
}

/** The day itself when it is a business day, else the next that is. */
export function nextBusinessDay(day: string): string {
  return isBusinessDay(day) ? day : nextBusinessDay(addDays(day, 1));
}

/** So many business days later, or earlier when negative; zero is the day itself. */
export function addBusinessDays(day: string, days: number): string {
  const step = Math.sign(days);
  let moved = day;
  for (let left = Math.abs(days); left > 0; ) {
    moved = addDays(moved, step);
    if (isBusinessDay(moved)) left--;
  }
  return moved;
}

/** The eleven of article L3133-1 of the code du travail. */
export function frenchHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`);
  // Easter Monday, Ascension, Whit Monday.
  return [...fixed, ...[1, 39, 50].map((days) => addDays(easter, days))].sort();
}

/** Whose public holidays a space keeps. */
export type KeptHolidays = 'NONE' | 'FR' | 'FR_ALSACE_MOSELLE';

/** Alsace and Moselle keep two more: Good Friday and the day after Christmas (article L3134-13 of the same code). */
export function isPublicHoliday(day: string, kept: KeptHolidays): boolean {
  const year = Number(day.slice(0, 4));
  if (kept === 'NONE') return false;
  if (holidaysOf(year).has(day)) return true;
  return kept === 'FR_ALSACE_MOSELLE' && (day === `${year}-12-26` || day === addDays(easterSunday(year), -2));
}

/** Of the Gregorian calendar, as Meeus gives it (Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`;
}
