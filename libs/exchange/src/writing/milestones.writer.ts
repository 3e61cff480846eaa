import { readDue } from '#commitments';
import type { RequestContext } from '#platform';
import type { PactDocument } from '../pact-document.js';

const ROW = `AS r(number int, title text, verbatim text, "on" date, precision text, page int, "reachedOn" date, proof text)`;

/**
 * What the text no longer names goes; what is reached is a fact, and what the secretariat added (no page) is its own. A step
 * said to be reached here stays so when the document does not say it.
 */
const WRITE = `
  WITH gone AS (
    DELETE FROM milestone m USING commitment c
    WHERE m.tenant_id = $1 AND c.tenant_id = $1 AND c.pact_id = $2 AND m.commitment_id = c.id AND m.page IS NOT NULL AND m.reached_on IS NULL
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset($3::jsonb) ${ROW} WHERE r.number = c.number AND r.title = m.title)
  )
  INSERT INTO milestone (tenant_id, commitment_id, title, due_verbatim, due_on, due_precision, page, reached_on, proof)
  SELECT $1, c.id, r.title, r.verbatim, r."on", r.precision, r.page, r."reachedOn", r.proof
  FROM jsonb_to_recordset($3::jsonb) ${ROW} JOIN commitment c ON c.tenant_id = $1 AND c.pact_id = $2 AND c.number = r.number
  ON CONFLICT (tenant_id, commitment_id, title) DO UPDATE SET due_verbatim = excluded.due_verbatim, due_on = excluded.due_on, due_precision = excluded.due_precision,
    page = excluded.page, reached_on = coalesce(milestone.reached_on, excluded.reached_on),
    proof = CASE WHEN milestone.reached_on IS NULL THEN excluded.proof ELSE milestone.proof END, version = milestone.version + 1
  WHERE (milestone.due_verbatim, milestone.page) IS DISTINCT FROM (excluded.due_verbatim, excluded.page) OR (milestone.reached_on IS NULL AND excluded.reached_on IS NOT NULL)`;

/** Dated steps, each known by its name within its commitment. */
export async function writeMilestones(ctx: RequestContext, pactId: string, { pact, commitments }: PactDocument): Promise<void> {
  const period = { startsOn: pact.period.start, endsOn: pact.period.end };
  const rows = commitments.flatMap(({ number, milestones = [] }) => milestones.map(({ title, due, page, reachedOn, proof }) => ({ number, title, ...readDue(due, period), page, reachedOn, proof })));
  await ctx.db.query(WRITE, [ctx.tenant.id, pactId, JSON.stringify(rows)]);
}
