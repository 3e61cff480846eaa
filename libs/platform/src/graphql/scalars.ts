import { GraphQLScalarType, Kind } from 'graphql';
import { isPartialDate } from '../dates/partial-date.js';
import { DomainError } from '../errors/domain-error.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Years that something of a pact can be dated with; others are slips of the keyboard (0219, 9999). */
const YEARS = { from: '1900', to: '2100' } as const;

function day(value: unknown): string {
  if (value === '') throw new DomainError('DATE_MISSING');
  if (typeof value !== 'string' || !DAY.test(value) || new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10) !== value) {
    throw new DomainError('BAD_DATE', { value: String(value) });
  }
  return inReach(value);
}

function inReach(value: string): string {
  // Years of four digits sort as texts.
  const year = value.slice(0, 4);
  if (year < YEARS.from || year > YEARS.to) throw new DomainError('DATE_OUT_OF_REACH', { year, ...YEARS });
  return value;
}

function parseDay(value: unknown): string {
  try {
    return day(value);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('BAD_DATE', { value: String(value) });
  }
}

/** Calendar day, ISO 8601. Held as text from the database to the screen: a day has no time zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Calendar day, ISO 8601 (2019-06-20).',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : ''),
});

function parsePartial(value: unknown): string {
  if (value === '') throw new DomainError('DATE_MISSING');
  if (typeof value !== 'string' || !isPartialDate(value)) throw new DomainError('BAD_PARTIAL_DATE', { value: String(value) });
  return inReach(value);
}

/** A date as precise as its source: year, semester, quarter, month or day. */
export const PartialDateScalar = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description: 'A date as precise as whoever wrote it: 2015, 2015-S2, 2015-Q4, 2015-04 or 2015-04-15.',
  serialize: String,
  parseValue: parsePartial,
  parseLiteral: (node) => parsePartial(node.kind === Kind.STRING ? node.value : ''),
});

/** Instant in UTC, ISO 8601 with milliseconds. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'Instant, ISO 8601 in UTC (2019-06-20T12:00:00.000Z).',
  serialize: (value) => new Date(value as string | Date).toISOString(),
  parseValue: (value) => instant(value),
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : ''),
});

function instant(value: unknown): Date {
  const at = new Date(typeof value === 'string' ? value : NaN);
  if (Number.isNaN(at.getTime())) throw new DomainError('BAD_DATE', { value: String(value) });
  return at;
}

/** SQL that writes an instant as the DateTime scalar does, for trees. */
export function instantSql(expression: string): string {
  return `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
