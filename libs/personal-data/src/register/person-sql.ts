import type { HeldColumn, HeldTable } from './held-table.js';

/** Tables with a past whose versions name persons; a test compares the list with the database. docs/adr/0107. */
export const PAST_NAMES: readonly string[] = ['report', 'report_comment', 'measurement', 'figure_settlement', 'alert_acknowledgement', 'decision'];

/** Whose data: bound once, as `who`, so that every statement takes the same parameters. */
export const WHO = `who AS (SELECT $1::uuid AS tenant, $2::uuid AS id, $3::text AS address)`;

const camel = (name: string): string => name.replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase());

/** Names under which a table's values are given, each with what it is in SQL and in words. */
export function givenValues({ columns, context = {} }: HeldTable): { readonly key: string; readonly sql: string; readonly words: HeldColumn['words'] }[] {
  return [
    ...Object.entries(columns).flatMap(([name, { given, words }]) => (given ? [{ key: camel(name), sql: `x.${name}`, words }] : [])),
    ...Object.entries(context).map(([name, { sql, words }]) => ({ key: camel(name), sql, words })),
  ];
}

/** The rows of the table that are about the person, as one JSON array. */
export function rowsSql(held: HeldTable & { readonly whose: string }): string {
  const pairs = givenValues(held).map(({ key, sql }) => `'${key}', ${sql}`);
  const when = held.givenWhen ? ` AND ${held.givenWhen}` : '';
  const order = held.order ? ` ORDER BY ${held.order}` : '';
  return `(SELECT coalesce(json_agg(json_build_object(${pairs.join(', ')})${order}), '[]') FROM ${held.table} x, who WHERE x.tenant_id = who.tenant AND (${held.whose})${when})`;
}

/** What erases the person from the table; undefined where nothing is to be done, or another room does it. */
export function erasureSql({ table, whose, erasure }: HeldTable): string | undefined {
  if (whose === undefined || 'by' in erasure || erasure.kind === 'KEPT') return undefined;
  const rows = `WHERE x.tenant_id = who.tenant AND (${whose})`;
  return erasure.kind === 'DELETED' ? `WITH ${WHO} DELETE FROM ${table} x USING who ${rows}` : `WITH ${WHO} UPDATE ${table} x SET ${erasure.set} FROM who ${rows}`;
}

/** The same in every past version of its rows, some of which name others than the row of today does. */
export function pastErasureSql(held: HeldTable): string | undefined {
  return PAST_NAMES.includes(held.table) ? erasureSql({ ...held, table: `history.${held.table}` }) : undefined;
}
