import type { RequestContext } from '#platform';
import type { BilanKey } from './signing-key.graphql.js';
import { fingerprintOf } from './seal.rules.js';

/** Every key with which the space ever signed, the one of now first. */
export async function listKeys(ctx: RequestContext): Promise<BilanKey[]> {
  const rows = await ctx.db.query<Omit<BilanKey, 'fingerprint'>>(`SELECT public_key AS "publicKey", made_at AS "madeAt", retired_at AS "retiredAt" FROM signing_key WHERE tenant_id = $1 ORDER BY made_at DESC, id`, [ctx.tenant.id]);
  return rows.map((row) => ({ ...row, fingerprint: fingerprintOf(row.publicKey) }));
}
