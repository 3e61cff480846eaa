import type { RequestContext } from '#platform';
import { fingerprintOf } from '../signing/seal.rules.js';
import type { AvisSeal } from './avis.graphql.js';
import { AVIS_PUBLIC } from './recommendation.query.js';

const SEALS = `SELECT e.id, v.year, e.content ->> 'pact' AS pact, e.number, e.adopted_on::text AS "adoptedOn", e.bilan_edition AS "bilanEdition", e.content -> 'bilan' ->> 'sha256' AS "bilanHash", e.hash, k.public_key AS "publicKey",
    nullif((SELECT max(l.number) FROM avis_edition l WHERE l.tenant_id = e.tenant_id AND l.avis_id = e.avis_id), e.number) AS "replacedBy"
  FROM avis_edition e JOIN avis v ON v.tenant_id = e.tenant_id AND v.id = e.avis_id JOIN signing_key k ON k.tenant_id = e.tenant_id AND k.id = e.key_id WHERE e.tenant_id = $1 AND ${AVIS_PUBLIC}`;

type Row = Omit<AvisSeal, 'keyFingerprint'> & { readonly publicKey: string };

const sealOf = ({ publicKey, ...row }: Row): AvisSeal => ({ ...row, keyFingerprint: fingerprintOf(publicKey) });

/** Every edition of every public avis of the pact, the latest year first. */
export async function listAvisSeals(ctx: RequestContext, pact: string): Promise<AvisSeal[]> {
  const rows = await ctx.db.query<Row>(`${SEALS} AND v.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2) ORDER BY v.year DESC, e.number DESC`, [ctx.tenant.id, pact]);
  return rows.map(sealOf);
}

/** The public avis whose canonical file has that SHA-256, whatever its pact; none when no such file was ever public here. */
export async function avisByHash(ctx: RequestContext, hash: string): Promise<AvisSeal | null> {
  const [row] = await ctx.db.query<Row>(`${SEALS} AND e.hash = $2 LIMIT 1`, [ctx.tenant.id, hash.trim().toLowerCase()]);
  return row ? sealOf(row) : null;
}
