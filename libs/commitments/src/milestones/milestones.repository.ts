import { Injectable } from '@nestjs/common';
import { one, type RequestContext } from '#platform';
import type { Due } from './due.rules.js';

export interface StoredMilestone {
  readonly id: string;
  readonly commitmentId: string;
  readonly pactId: string;
  readonly pact: string;
  readonly number: number;
  readonly title: string;
  readonly due: Due;
  readonly page: number | null;
  readonly reachedOn: string | null;
  readonly proof: string | null;
  readonly proofReportId: string | null;
  readonly version: number;
  readonly pactStartsOn: string;
  readonly pactEndsOn: string;
}

const HELD = `
  SELECT m.id, m.commitment_id AS "commitmentId", n.pact_id AS "pactId", p.slug AS pact, n.number, m.title, m.page, m.reached_on::text AS "reachedOn", m.proof,
    m.proof_report_id AS "proofReportId", m.version, p.starts_on::text AS "pactStartsOn", p.ends_on::text AS "pactEndsOn",
    json_build_object('verbatim', m.due_verbatim, 'on', m.due_on, 'precision', m.due_precision) AS due
  FROM milestone m JOIN commitment n ON n.tenant_id = m.tenant_id AND n.id = m.commitment_id JOIN pact p ON p.tenant_id = n.tenant_id AND p.id = n.pact_id
  WHERE m.tenant_id = $1`;

@Injectable()
export class MilestonesRepository {
  /** Held until the end of the transaction; undefined when the tenant has none of that id. */
  hold(ctx: RequestContext, id: string): Promise<StoredMilestone | undefined> {
    return one<StoredMilestone>(ctx.db, `${HELD} AND m.id = $2 FOR NO KEY UPDATE OF m`, [ctx.tenant.id, id]);
  }

  provenBy(ctx: RequestContext, reportId: string): Promise<StoredMilestone[]> {
    return ctx.db.query<StoredMilestone>(`${HELD} AND m.proof_report_id = $2 ORDER BY m.id FOR NO KEY UPDATE OF m`, [ctx.tenant.id, reportId]);
  }

  async titleTaken(ctx: RequestContext, commitmentId: string, title: string, except: string | null): Promise<boolean> {
    const rows = await ctx.db.query(`SELECT FROM milestone WHERE tenant_id = $1 AND commitment_id = $2 AND title = $3 AND id IS DISTINCT FROM $4`, [ctx.tenant.id, commitmentId, title, except]);
    return rows.length > 0;
  }

  async add(ctx: RequestContext, commitmentId: string, { title, due, page }: Pick<StoredMilestone, 'title' | 'due' | 'page'>): Promise<void> {
    await ctx.db.query(
      `INSERT INTO milestone (tenant_id, commitment_id, title, due_verbatim, due_on, due_precision, page) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [ctx.tenant.id, commitmentId, title, due.verbatim, due.on, due.precision, page],
    );
  }

  async write(ctx: RequestContext, { id, title, due, page, reachedOn, proof, proofReportId }: StoredMilestone): Promise<void> {
    await ctx.db.query(
      `UPDATE milestone SET title = $3, due_verbatim = $4, due_on = $5, due_precision = $6, page = $7, reached_on = $8, proof = $9, proof_report_id = $10, version = version + 1
       WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, id, title, due.verbatim, due.on, due.precision, page, reachedOn, proof, proofReportId],
    );
  }

  async remove(ctx: RequestContext, id: string): Promise<void> {
    await ctx.db.query(`DELETE FROM milestone WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
  }
}
