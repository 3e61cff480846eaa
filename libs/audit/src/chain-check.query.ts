import type { Database, RequestContext } from '#platform';
import { ChainWalk, type ChainedEntry, type ChainFault, type ChainHead } from './chain.rules.js';

const ENTRIES_AT_ONCE = 2_000;

/** What the check of a tenant's journal found. */
export interface CheckedChain {
  /** Entries that were checked and are as they were written. */
  readonly checked: number;
  readonly fault: ChainFault | undefined;
  /** Where the chain ends: worth keeping elsewhere, since nobody can then write it anew unseen. */
  readonly head: ChainHead & { readonly at: string | null };
}

// Instants and JSON come as the texts that were hashed.
const ENTRIES = `
  SELECT id, sequence::text, pacte_audit_instant(at) AS at, encode(hash, 'hex') AS hash,
    ARRAY[id::text, pacte_audit_instant(at), pacte_audit_instant(chained_at), actor_kind, actor_person_id::text, actor_role, via, via_id::text,
      on_behalf_kind, on_behalf_id::text, action, object_type, object_id::text, changes::text, subject_id::text, request_id] AS covered,
    ARRAY[actor_name, address::text] AS actor, encode(actor_salt, 'hex') AS "actorSalt", encode(actor_seal, 'hex') AS "actorSeal", actor_erased_by AS "actorErasedBy",
    nullif(personal, '[]')::text AS personal, encode(subject_salt, 'hex') AS "subjectSalt", encode(subject_seal, 'hex') AS "subjectSeal", subject_erased_by AS "subjectErasedBy",
    network_forgotten_by AS "networkForgottenBy",
    CASE WHEN action IN ('audit.person-erased', 'audit.networks-forgotten') THEN (changes->0->>'after')::int END AS erased
  FROM audit_entry e WHERE tenant_id = $1 AND e.sequence > $2::bigint ORDER BY e.sequence LIMIT ${ENTRIES_AT_ONCE}`;

// An entry that was put in without the trigger has no number.
const OUTSIDE = `SELECT pacte_audit_instant(min(at)) AS at FROM audit_entry WHERE tenant_id = $1 AND sequence IS NULL`;
const HEAD = `SELECT sequence::text, encode(hash, 'hex') AS hash FROM audit_head WHERE tenant_id = $1`;

/** Reads the tenant's whole journal and checks that nothing was removed, altered, added or moved since it was written. */
export function checkChain(ctx: RequestContext, database: Database, known?: ReadonlyMap<string, string>): Promise<CheckedChain> {
  return database.snapshot(ctx, async (ctx) => {
    const walk = new ChainWalk(ctx.tenant.id, known);
    const fault = (await walkEntries(ctx, walk)) ?? (await finish(ctx, walk));
    return { checked: Number(walk.end.sequence), fault, head: walk.end };
  });
}

async function walkEntries(ctx: RequestContext, walk: ChainWalk): Promise<ChainFault | undefined> {
  for (let from = '0'; ; ) {
    const entries = await ctx.db.query<ChainedEntry>(ENTRIES, [ctx.tenant.id, from]);
    for (const entry of entries) {
      const fault = walk.step(entry);
      if (fault) return fault;
    }
    if (entries.length < ENTRIES_AT_ONCE) return undefined;
    from = entries.at(-1)!.sequence!;
  }
}

async function finish(ctx: RequestContext, walk: ChainWalk): Promise<ChainFault | undefined> {
  const [head] = await ctx.db.query<ChainHead>(HEAD, [ctx.tenant.id]);
  const fault = walk.finish(head);
  if (fault) return fault;
  const [outside] = await ctx.db.query<{ at: string | null }>(OUTSIDE, [ctx.tenant.id]);
  return outside!.at === null ? undefined : { kind: 'OUTSIDE', sequence: Number(walk.end.sequence) + 1, at: outside!.at };
}
