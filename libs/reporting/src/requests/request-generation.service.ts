import { Injectable } from '@nestjs/common';
import { goneOn } from '#organisations';
import { DomainError, one, today, type RequestContext } from '#platform';
import { requestsFor, unanswered, type AskedCommitment, type GeneratedRequest } from './request-generation.rules.js';
import '../reporting.errors.js';

interface Asked extends AskedCommitment {
  readonly number: number;
}

/** Makes the requests of a campaign from the porteurs of its pact. */
@Injectable()
export class RequestGeneration {
  /** One statement reads, one writes, whatever the size of the pact. Gives the number of requests made. */
  async generate(ctx: RequestContext, campaign: { readonly id: string; readonly pactId: string }): Promise<number> {
    const commitments = await this.commitments(ctx, campaign.pactId);
    const pilot = await this.pilot(ctx, campaign.pactId);
    const requests = commitments.flatMap((each) => requestsFor(each, pilot));
    const silent = new Set(unanswered(commitments, requests));
    if (silent.size > 0) {
      const numbers = commitments.filter((each) => silent.has(each.commitmentId)).map((each) => each.number);
      throw new DomainError('CAMPAIGN_PILOT_MISSING', { numbers: numbers.join(', ') });
    }
    return this.insert(ctx, campaign.id, requests);
  }

  private async commitments(ctx: RequestContext, pactId: string): Promise<Asked[]> {
    return ctx.db.query<Asked>(
      `SELECT n.id AS "commitmentId", n.number, coalesce(json_agg(json_build_object(
           'role', f.role, 'organisationId', f.organisation_id, 'kind', o.kind, 'gone', ${goneOn('o', '$3')}) ORDER BY f.position) FILTER (WHERE f.id IS NOT NULL), '[]') AS porteurs
       FROM commitment n
       LEFT JOIN porteur f ON f.tenant_id = n.tenant_id AND f.commitment_id = n.id
       LEFT JOIN organisation o ON o.tenant_id = f.tenant_id AND o.id = f.organisation_id
       WHERE n.tenant_id = $1 AND n.pact_id = $2 GROUP BY n.tenant_id, n.id ORDER BY n.number`,
      [ctx.tenant.id, pactId, today(ctx)],
    );
  }

  /** Who answers where no body does: the city that takes part in the pact, or carries one of its commitments. */
  private async pilot(ctx: RequestContext, pactId: string): Promise<string | null> {
    const row = await one<{ id: string }>(
      ctx.db,
      `SELECT o.id FROM organisation o WHERE o.tenant_id = $1 AND o.kind = 'CITY' AND NOT ${goneOn('o', '$3')} AND (
         EXISTS (SELECT FROM pact_participant m WHERE m.tenant_id = o.tenant_id AND m.organisation_id = o.id AND m.pact_id = $2)
         OR EXISTS (SELECT FROM porteur f JOIN commitment n ON n.tenant_id = f.tenant_id AND n.id = f.commitment_id
           WHERE f.tenant_id = o.tenant_id AND f.organisation_id = o.id AND n.pact_id = $2))
       ORDER BY o.parent_id IS NOT NULL, o.slug LIMIT 1`,
      [ctx.tenant.id, pactId, today(ctx)],
    );
    return row?.id ?? null;
  }

  private async insert(ctx: RequestContext, campaignId: string, requests: readonly GeneratedRequest[]): Promise<number> {
    const made = await ctx.db.query(
      `INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role)
       SELECT $1, $2, e."commitmentId", e."organisationId", e.role
       FROM jsonb_to_recordset($3::jsonb) AS e("commitmentId" uuid, "organisationId" uuid, role text) RETURNING id`,
      [ctx.tenant.id, campaignId, JSON.stringify(requests)],
    );
    return made.length;
  }
}
