import { requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { one, type ProblemDetail, type RequestContext } from '#platform';
import type { CommitmentStatus } from './commitment.graphql.js';
import { commitmentNotFound } from './commitments.errors.js';

export interface CommitmentKey {
  readonly pact: string;
  readonly number: number;
}

/** A commitment held until the end of the transaction. */
export interface HeldCommitment {
  readonly id: string;
  readonly pactId: string;
  readonly number: number;
  readonly status: CommitmentStatus;
  readonly version: number;
  readonly pactStartsOn: string;
  readonly pactEndsOn: string;
}

/** How an act on a commitment ended: made when there is no problem. */
export interface CommitmentOutcome {
  readonly problems: readonly ProblemDetail[];
}
export const DONE: CommitmentOutcome = { problems: [] };
export const CONFLICT: CommitmentOutcome = { problems: [{ path: 'version', code: 'VERSION_CONFLICT' }] };

export const refused = (...problems: readonly ProblemDetail[]): CommitmentOutcome => ({ problems });

/** What every act on a commitment starts with; what is not of the actor's space does not exist. */
export async function holdCommitment(ctx: RequestContext, { pact, number }: CommitmentKey): Promise<HeldCommitment> {
  requirePermission(ctx, 'commitment.manage');
  const held = await one<HeldCommitment>(
    ctx.db,
    `SELECT n.id, n.pact_id AS "pactId", n.number, n.status, n.version, p.starts_on::text AS "pactStartsOn", p.ends_on::text AS "pactEndsOn"
     FROM commitment n JOIN pact p ON p.tenant_id = n.tenant_id AND p.id = n.pact_id
     WHERE n.tenant_id = $1 AND p.slug = $2 AND n.number = $3 FOR NO KEY UPDATE OF n`,
    [ctx.tenant.id, pact, number],
  );
  if (!held) throw (await pactExists(ctx, pact)) ? commitmentNotFound(number) : pactNotFound(pact);
  return held;
}

/** What the pages of the pact are kept by. */
export async function touchPact(ctx: RequestContext, pactId: string): Promise<void> {
  await ctx.db.query(`UPDATE pact SET revision = revision + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, pactId]);
}

/** Words that an act asks for, without the space around them; null when there are none. */
export function said(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
