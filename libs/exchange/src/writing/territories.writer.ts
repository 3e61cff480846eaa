import type { RequestContext } from '#platform';
import type { PactDocument } from '../pact-document.js';

const ROW = `AS r(number int, position int, arrondissements int[], verbatim text, page int)`;

/** Places are the text's: those that it no longer names go. */
const GONE = `
  DELETE FROM commitment_territory t USING commitment c
  WHERE t.tenant_id = $1 AND c.tenant_id = $1 AND c.pact_id = $2 AND t.commitment_id = c.id
    AND NOT EXISTS (SELECT FROM jsonb_to_recordset($3::jsonb) ${ROW} WHERE r.number = c.number AND r.position = t.position)`;

const WRITE = `
  INSERT INTO commitment_territory (tenant_id, commitment_id, position, arrondissements, verbatim, page)
  SELECT $1, c.id, r.position, r.arrondissements, r.verbatim, r.page
  FROM jsonb_to_recordset($3::jsonb) ${ROW} JOIN commitment c ON c.tenant_id = $1 AND c.pact_id = $2 AND c.number = r.number
  ON CONFLICT (tenant_id, commitment_id, position) DO UPDATE SET arrondissements = excluded.arrondissements, verbatim = excluded.verbatim, page = excluded.page`;

export async function writeTerritories(ctx: RequestContext, pactId: string, { commitments }: PactDocument): Promise<void> {
  const rows = commitments.flatMap(({ number, territories = [] }) => territories.map((territory, index) => ({ number, position: index + 1, ...territory })));
  for (const sql of [GONE, WRITE]) await ctx.db.query(sql, [ctx.tenant.id, pactId, JSON.stringify(rows)]);
}
