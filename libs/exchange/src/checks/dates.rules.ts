import { firstDayOf, isPartialDate, lastDayOf, parsePartialDate } from '#platform';
import type { Refusal } from '../exchange.errors.js';
import type { Path } from '../pact-source.reader.js';

type At = (path: Path, code: string, details: Record<string, unknown>) => Refusal;

/** A date that exists in the calendar; its form is the schema's business. */
export function dateRefusals(value: string | null, path: Path, at: At): Refusal[] {
  return value === null || isPartialDate(value) ? [] : [at(path, 'DATE_IMPOSSIBLE', { value })];
}

/** Two dates that exist, the end not before the start. Unknown bounds are no error. */
export function intervalRefusals(start: string | null, end: string | null, at: At): Refusal[] {
  const refusals = [...dateRefusals(start, ['start'], at), ...dateRefusals(end, ['end'], at)];
  if (refusals.length || start === null || end === null) return refusals;
  return firstDayOf(parsePartialDate(start)) > lastDayOf(parsePartialDate(end)) ? [at(['end'], 'DATES_REVERSED', { start, end })] : [];
}
