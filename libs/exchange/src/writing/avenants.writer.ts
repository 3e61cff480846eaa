import { adoptImported } from '#commitments';
// Keeps the register in which an adoption is a decision.
import '#meetings';
import type { Database, RequestContext } from '#platform';
import type { AvenantEntry, PactDocument } from '../pact-document.js';
import type { Refusal } from '../exchange.errors.js';
import { stable } from '../canonical-form.rules.js';

/** Avenants that are adopted here stay as they are: a file that tells of avenants tells of these, word for word. */
export function avenantRefusals(stored: PactDocument, { pact }: PactDocument): Refusal[] {
  if (pact.avenants === undefined) return [];
  const told = new Map(pact.avenants.map((entry) => [entry.number, stable(entry)]));
  return (stored.pact.avenants ?? [])
    .filter((entry) => told.get(entry.number) !== stable(entry))
    .map(({ number }) => ({ file: 'pact', line: null, path: 'avenants', code: 'AVENANT_DIFFERS', details: { number } }));
}

/** Those that the space does not know yet. */
export async function writeAvenants(ctx: RequestContext, database: Database, pactId: string, { pact }: PactDocument): Promise<void> {
  const rows = await ctx.db.query<{ number: number }>(`SELECT number FROM avenant WHERE tenant_id = $1 AND pact_id = $2 AND number IS NOT NULL`, [ctx.tenant.id, pactId]);
  const known = new Set(rows.map(({ number }) => number));
  await adoptImported(ctx, database, pactId, (pact.avenants ?? []).filter(({ number }) => !known.has(number)).map(adoptedOf));
}

function adoptedOf({ fictional, changes, ...entry }: AvenantEntry) {
  return { ...entry, fictional: fictional === true, changes: changes.map(({ commitment, wording = null, reason = null }) => ({ commitment, wording, reason })) };
}
