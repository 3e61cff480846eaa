import { csvLine, guarded, one, type CsvValue, type RequestContext } from '#platform';
import { editionNotFound } from '../bilans.errors.js';
import { fingerprintOf } from '../signing/seal.rules.js';
import { requireEdition } from './bilan-edition.query.js';

export interface BilanFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

interface HeldEdition {
  readonly pact: string;
  readonly year: number;
  readonly number: number;
}

const NAMED = `SELECT p.slug AS pact, e.year, e.number`;
const FROM = `FROM bilan_edition e JOIN pact p ON p.tenant_id = e.tenant_id AND p.id = e.pact_id`;
const WHERE = `WHERE e.tenant_id = $1 AND e.id = $2`;

/** The files of an edition, all of the frozen rows: the canonical text as it was signed, its seal, its figures and its lines as CSV. */
export async function bilanFile(ctx: RequestContext, id: string, kind: string): Promise<BilanFile> {
  await requireEdition(ctx, id);
  if (kind === 'json') return canonicalFile(ctx, id);
  if (kind === 'sceau.json') return sealFile(ctx, id);
  const table = Object.hasOwn(TABLES, kind) ? TABLES[kind] : undefined;
  if (!table) throw editionNotFound();
  return csvFile(ctx, id, kind, table);
}

const nameOf = ({ pact, year, number }: HeldEdition, end: string): string => `bilan-${pact}-${year}-${number}${end}`;

async function canonicalFile(ctx: RequestContext, id: string): Promise<BilanFile> {
  const held = (await one<HeldEdition & { text: string }>(ctx.db, `${NAMED}, e.content::text AS text ${FROM} ${WHERE}`, [ctx.tenant.id, id]))!;
  return { name: nameOf(held, '.json'), type: 'application/json; charset=utf-8', text: held.text };
}

/** What somebody who has the file alone needs to check it: kept beside it, under the same name. */
async function sealFile(ctx: RequestContext, id: string): Promise<BilanFile> {
  const held = (await one<HeldEdition & { hash: string; signature: string; publicKey: string; file: string }>(
    ctx.db, `${NAMED}, e.hash, e.signature, k.public_key AS "publicKey" ${FROM} JOIN signing_key k ON k.tenant_id = e.tenant_id AND k.id = e.key_id ${WHERE}`, [ctx.tenant.id, id]))!;
  const { hash, signature, publicKey } = held;
  const seal = { file: nameOf(held, '.json'), sha256: hash, algorithm: 'Ed25519', signature, publicKey, keySha256: fingerprintOf(publicKey) };
  return { name: nameOf(held, '.sceau.json'), type: 'application/json; charset=utf-8', text: `${JSON.stringify(seal, null, 2)}\n` };
}

interface CsvTable {
  readonly table: string;
  readonly order: string;
  /** Columns, named as in the database. */
  readonly columns: readonly string[];
}

const TABLES: Readonly<Record<string, CsvTable>> = {
  'chiffres.csv': {
    table: 'bilan_edition_figure',
    order: 'r.position',
    columns: [
      'section', 'commitment', 'key_figure', 'indicator', 'title', 'value', 'unit', 'qualifier', 'less_than', 'kept', 'not_known', 'period', 'period_kind', 'starts_on', 'ends_on', 'definition', 'formula',
      'provenance', 'document', 'page', 'verbatim', 'organisation', 'report_commitment', 'report_campaign', 'given_on', 'evidence', 'recorded_on', 'commitments', 'fictional',
    ],
  },
  'engagements.csv': {
    table: 'bilan_edition_line',
    order: 'r.commitment',
    columns: ['commitment', 'section', 'title', 'status', 'weather', 'achievements', 'difficulties', 'next_steps', 'unchanged', 'organisation', 'campaign', 'submitted_on', 'accepted_on', 'example', 'example_words', 'evidence', 'fictional'],
  },
};

async function csvFile(ctx: RequestContext, id: string, kind: string, { table, order, columns }: CsvTable): Promise<BilanFile> {
  const held = (await one<HeldEdition>(ctx.db, `${NAMED} ${FROM} ${WHERE}`, [ctx.tenant.id, id]))!;
  // Days as they are written, numbers as they are held: neither passes through a date or a float.
  const rows = await ctx.db.query<Record<string, unknown>>(`SELECT to_jsonb(r) AS row FROM ${table} r WHERE r.tenant_id = $1 AND r.edition_id = $2 ORDER BY ${order}`, [ctx.tenant.id, id]);
  const lines = rows.map(({ row }) => csvLine(columns.map((column) => cell((row as Record<string, unknown>)[column]))));
  return { name: nameOf(held, `-${kind}`), type: 'text/csv; charset=utf-8', text: csvLine(columns) + lines.join('') };
}

function cell(value: unknown): CsvValue {
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'string') return guarded(value);
  return (value ?? null) as CsvValue;
}
