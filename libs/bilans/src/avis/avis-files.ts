import { pactExists, pactNotFound } from '#pact';
import { csvLine, dayIn, DomainError, guarded, one, type CsvValue, type RequestContext } from '#platform';
import { may } from '#access';
import { fingerprintOf } from '../signing/seal.rules.js';
import type { BilanFile } from '../formats/bilan-files.js';
import type { Recommendation } from './avis.graphql.js';
import { listAvisSeals } from './avis-seals.query.js';
import { AVIS_PUBLIC, readRecommendations } from './recommendation.query.js';
import './avis.errors.js';

const EDITION = `SELECT p.slug AS pact, v.year, e.number, e.content::text AS text, e.hash, e.signature, k.public_key AS "publicKey"
  FROM avis_edition e JOIN avis v ON v.tenant_id = e.tenant_id AND v.id = e.avis_id JOIN pact p ON p.tenant_id = v.tenant_id AND p.id = v.pact_id JOIN signing_key k ON k.tenant_id = e.tenant_id AND k.id = e.key_id
  WHERE e.tenant_id = $1 AND e.id = $2 AND (${AVIS_PUBLIC} OR $3::boolean)`;

/** The adopted avis as it was signed, and its seal: checked as a bilan's are. */
export async function avisFile(ctx: RequestContext, id: string, kind: string): Promise<BilanFile> {
  const held = await one<{ pact: string; year: number; number: number; text: string; hash: string; signature: string; publicKey: string }>(ctx.db, EDITION, [ctx.tenant.id, id, may(ctx, 'bilan.preview')]);
  if (!held || (kind !== 'json' && kind !== 'sceau.json')) throw new DomainError('AVIS_NOT_FOUND');
  const name = `avis-${held.pact}-${held.year}-${held.number}`;
  const { hash, signature, publicKey } = held;
  if (kind === 'json') return { name: `${name}.json`, type: 'application/json; charset=utf-8', body: held.text };
  const seal = { file: `${name}.json`, sha256: hash, algorithm: 'Ed25519', signature, publicKey, keySha256: fingerprintOf(publicKey) };
  return { name: `${name}.sceau.json`, type: 'application/json; charset=utf-8', body: `${JSON.stringify(seal, null, 2)}\n` };
}

const COLUMNS = ['year', 'number', 'words', 'addressed_to', 'organisation', 'adopted_on', 'due_on', 'late', 'standing', 'waited_days', 'stance', 'reason', 'plan', 'decision', 'commitment', 'answered_on', 'fictional'] as const;

type Cells = Readonly<Record<(typeof COLUMNS)[number], CsvValue>>;

/** Every recommendation of the pact that is public, with its published answer or since when it waits: the same whoever takes it, as a table or as JSON. */
export async function recommendationsFile(ctx: RequestContext, pact: string, kind: 'csv' | 'json'): Promise<BilanFile> {
  if (!(await pactExists(ctx, pact))) throw pactNotFound(pact);
  const visitor: RequestContext = { ...ctx, actor: { kind: 'ANONYMOUS' }, grants: [] };
  const found = await readRecommendations(visitor, 'v.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $1 AND p.slug = $6)', [pact]);
  const rows = found.map((each) => cellsOf(ctx, each));
  const name = `recommandations-${pact.replace(/[^\w-]/g, '')}.${kind}`;
  if (kind === 'json') return { name, type: 'application/json; charset=utf-8', body: `${JSON.stringify(await withAvis(ctx, pact, rows), null, 2)}\n` };
  const lines = rows.map((cells) => csvLine(COLUMNS.map((column) => (typeof cells[column] === 'string' ? guarded(cells[column]) : cells[column]))));
  return { name, type: 'text/csv; charset=utf-8', body: csvLine(COLUMNS) + lines.join('') };
}

function cellsOf(ctx: RequestContext, { year, number, words, addressedTo, organisation, adoptedOn, dueOn, late, received, waitedDays, answer, fictional }: Recommendation): Cells {
  return {
    year, number, words, organisation, late, fictional, standing: answer ? 'réponse publiée' : received ? 'réponse reçue, pas encore publiée' : late ? 'en retard' : 'sans réponse', addressed_to: addressedTo, adopted_on: adoptedOn, due_on: dueOn, waited_days: waitedDays,
    stance: answer?.stance ?? null, reason: answer?.reason ?? null, plan: answer?.plan ?? null, decision: answer?.decision ?? null, commitment: answer?.commitment ?? null,
    answered_on: answer?.publishedAt ? dayIn(ctx.tenant.timeZone, new Date(answer.publishedAt)) : null,
  };
}

/** By avis, each with the fingerprint of its signed text, so that whoever has both can check one with the other. */
async function withAvis(ctx: RequestContext, pact: string, rows: readonly Cells[]): Promise<object> {
  const standing = (await listAvisSeals(ctx, pact)).filter(({ replacedBy }) => replacedBy === null);
  const avis = standing.map(({ year, number: edition, adoptedOn, bilanEdition, bilanHash, hash }) => ({
    year, edition, adopted_on: adoptedOn, sha256: hash, bilan: { edition: bilanEdition, sha256: bilanHash },
    recommendations: rows.filter((row) => row.year === year).map(({ year: _, ...row }) => row),
  }));
  return { pact, avis };
}
