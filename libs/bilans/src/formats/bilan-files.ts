import { csvLine, guarded, one, spreadsheets, type CsvValue, type RequestContext } from '#platform';
import { editionNotFound } from '../bilans.errors.js';
import { requireEdition } from '../editions/bilan-edition.query.js';
import { fingerprintOf } from '../signing/seal.rules.js';
import { bilanSpreadsheet, type FrozenRow } from './bilan-sheets.js';
import { FROZEN_TABLES, type FrozenTable } from './frozen-tables.js';
import { dataPackage, type DescribedEdition } from './table-schema.js';

export interface BilanFile {
  readonly name: string;
  readonly type: string;
  readonly body: string | Buffer;
}

interface HeldEdition extends DescribedEdition {
  readonly cutOff: string;
  readonly signature: string;
  readonly publicKey: string;
  readonly path: string;
}

const HELD = `
  SELECT p.slug AS pact, e.content ->> 'pact' AS title, e.content ->> 'space' AS space, e.year, e.number, e.hash, e.cut_off::text AS "cutOff", e.signature, k.public_key AS "publicKey", pacte_pact_path(e.tenant_id, e.pact_id) AS path
  FROM bilan_edition e JOIN pact p ON p.tenant_id = e.tenant_id AND p.id = e.pact_id JOIN signing_key k ON k.tenant_id = e.tenant_id AND k.id = e.key_id WHERE e.tenant_id = $1 AND e.id = $2`;

const JSON_TYPE = 'application/json; charset=utf-8';

/** The files of an edition, all of the frozen rows: the text as it was signed, its seal, its tables as CSV with their schema and as sheets. */
export async function bilanFile(ctx: RequestContext, id: string, kind: string): Promise<BilanFile> {
  await requireEdition(ctx, id);
  const read = (await one<HeldEdition>(ctx.db, HELD, [ctx.tenant.id, id]))!;
  const held = { ...read, address: `${ctx.tenant.publicUrl}${read.path}/bilans/${read.year}/editions/${read.number}` };
  if (kind === 'json') return { name: nameOf(held, '.json'), type: JSON_TYPE, body: (await one<{ text: string }>(ctx.db, `SELECT e.content::text AS text FROM bilan_edition e WHERE e.tenant_id = $1 AND e.id = $2`, [ctx.tenant.id, id]))!.text };
  if (kind === 'sceau.json') return sealFile(held);
  if (kind === 'datapackage.json') return { name: nameOf(held, '-datapackage.json'), type: JSON_TYPE, body: `${JSON.stringify(dataPackage(held, FROZEN_TABLES, (table) => csvName(held, table)), null, 2)}\n` };
  if (kind === 'xlsx' || kind === 'ods') {
    const rows = new Map<FrozenTable, readonly FrozenRow[]>();
    for (const table of FROZEN_TABLES) rows.set(table, await rowsOf(ctx, id, table));
    return { name: nameOf(held, `.${kind}`), type: spreadsheets.SPREADSHEET_TYPES[kind], body: await bilanSpreadsheet(held, held.cutOff, (table) => rows.get(table)!, kind) };
  }
  const table = FROZEN_TABLES.find(({ file }) => kind === `${file}.csv`);
  if (!table) throw editionNotFound();
  return csvFile(held, table, await rowsOf(ctx, id, table));
}

const nameOf = ({ pact, year, number }: HeldEdition, end: string): string => `bilan-${pact}-${year}-${number}${end}`;
const csvName = (held: HeldEdition, { file }: FrozenTable): string => nameOf(held, `-${file}.csv`);

/** What somebody who has the file alone needs to check it: kept beside it, under the same name. */
function sealFile(held: HeldEdition): BilanFile {
  const { hash, signature, publicKey } = held;
  const seal = { file: nameOf(held, '.json'), sha256: hash, algorithm: 'Ed25519', signature, publicKey, keySha256: fingerprintOf(publicKey) };
  return { name: nameOf(held, '.sceau.json'), type: JSON_TYPE, body: `${JSON.stringify(seal, null, 2)}\n` };
}

/** Days as they are written, numbers as they are held: neither passes through a date. */
async function rowsOf(ctx: RequestContext, id: string, { table, order }: FrozenTable): Promise<readonly FrozenRow[]> {
  const rows = await ctx.db.query<{ row: FrozenRow }>(`SELECT to_jsonb(r) AS row FROM ${table} r WHERE r.tenant_id = $1 AND r.edition_id = $2 ORDER BY ${order}`, [ctx.tenant.id, id]);
  return rows.map(({ row }) => row);
}

function csvFile(held: HeldEdition, table: FrozenTable, rows: readonly FrozenRow[]): BilanFile {
  const lines = rows.map((row) => csvLine(table.columns.map(({ name }) => cell(row[name]))));
  return { name: csvName(held, table), type: 'text/csv; charset=utf-8', body: csvLine(table.columns.map(({ name }) => name)) + lines.join('') };
}

function cell(value: unknown): CsvValue {
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'string') return guarded(value);
  return (value ?? null) as CsvValue;
}
