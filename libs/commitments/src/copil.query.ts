import { asId, one, type ProblemDetail, type RequestContext } from '#platform';

/**
 * What is wrong with the meeting named as the one that decided; undefined when it is a COPIL of the pact that has sat.
 * Read by SQL: meetings are a room above this one.
 */
export async function copilProblem(ctx: RequestContext, pactId: string, meeting: string | null | undefined): Promise<ProblemDetail | undefined> {
  if (!meeting) return { path: 'meeting', code: 'COPIL_REQUIRED' };
  const found = await one<{ instance: string; held: boolean }>(
    ctx.db,
    `SELECT m.instance, m.starts_at <= $4 AS held FROM meeting m WHERE m.tenant_id = $1 AND m.pact_id = $2 AND m.id = $3 AND m.state <> 'CANCELLED'`,
    [ctx.tenant.id, pactId, asId(meeting), ctx.clock.now()],
  );
  if (found?.instance !== 'COPIL') return { path: 'meeting', code: 'COPIL_UNKNOWN' };
  return found.held ? undefined : { path: 'meeting', code: 'COPIL_TO_COME' };
}

/** A COPIL as a decision names it: what it was called, and the meeting when this space holds it. */
export interface NamedCopil {
  readonly title: string;
  readonly heldOn: string;
  readonly meetingId: string | null;
}

/** As it is called on the day it decides; one that `copilProblem` has nothing against. */
export async function copilNamed(ctx: RequestContext, meeting: string): Promise<NamedCopil> {
  const row = await one<NamedCopil>(
    ctx.db,
    `SELECT title, (starts_at AT TIME ZONE $3)::date::text AS "heldOn", id AS "meetingId" FROM meeting WHERE tenant_id = $1 AND id = $2`,
    [ctx.tenant.id, meeting, ctx.tenant.timeZone],
  );
  return row!;
}
