import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { goneOn } from '#organisations';
import { DomainError, one, today, type RequestContext } from '#platform';
import { inScope } from '../campaigns/campaign.sql.js';
import { generationFor, unanswered, type AskedCommitment, type GeneratedRequest, type Generation } from './request-generation.rules.js';
import '../reporting.errors.js';

export interface GeneratedCommitment extends AskedCommitment {
  readonly number: number;
}

/** Whom a campaign asks, as the porteurs of its pact stand on a day. */
export interface GenerationPlan {
  readonly commitments: readonly (GeneratedCommitment & { readonly generation: Generation })[];
  readonly requests: readonly GeneratedRequest[];
  /** Numbers of the commitments that nobody would lead. */
  readonly unanswered: readonly number[];
  /** Two plans that ask the same have the same. */
  readonly fingerprint: string;
}

interface GeneratedCampaign {
  readonly id: string;
  readonly pactId: string;
}

/** Makes the requests of a campaign from the porteurs of its pact, within its scope. */
@Injectable()
export class RequestGeneration {
  /** What opening the campaign on a day would ask. Two statements, whatever the size of the pact; writes nothing. */
  async plan(ctx: RequestContext, campaign: GeneratedCampaign, day = today(ctx)): Promise<GenerationPlan> {
    const asked = await this.commitments(ctx, campaign, day);
    const { pilotId, partnersContribute } = await this.terms(ctx, campaign, day);
    const commitments = asked.map((each) => ({ ...each, generation: generationFor(each, { pilotId, partnersContribute }) }));
    const requests = commitments.flatMap(({ generation }) => generation.asked);
    const silent = new Set(unanswered(commitments, requests));
    return { commitments, requests, unanswered: commitments.filter((each) => silent.has(each.commitmentId)).map((each) => each.number), fingerprint: fingerprintOf(requests) };
  }

  /** Gives the number of requests made. `previewed`: the fingerprint of what was looked at before; refused when it is not that any more. */
  async generate(ctx: RequestContext, campaign: GeneratedCampaign, previewed?: string | null): Promise<number> {
    const plan = await this.plan(ctx, campaign);
    if (plan.unanswered.length > 0) throw new DomainError('CAMPAIGN_PILOT_MISSING', { numbers: plan.unanswered.join(', ') });
    if (plan.requests.length === 0) throw new DomainError('CAMPAIGN_ASKS_NOBODY');
    if (previewed != null && previewed !== plan.fingerprint) throw new DomainError('CAMPAIGN_PREVIEW_STALE');
    return this.insert(ctx, campaign.id, plan.requests);
  }

  async insert(ctx: RequestContext, campaignId: string, requests: readonly GeneratedRequest[]): Promise<number> {
    const made = await ctx.db.query(
      `INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role)
       SELECT $1, $2, e."commitmentId", e."organisationId", e.role
       FROM jsonb_to_recordset($3::jsonb) AS e("commitmentId" uuid, "organisationId" uuid, role text) RETURNING id`,
      [ctx.tenant.id, campaignId, JSON.stringify(requests)],
    );
    return made.length;
  }

  private async commitments(ctx: RequestContext, { id, pactId }: GeneratedCampaign, day: string): Promise<GeneratedCommitment[]> {
    return ctx.db.query<GeneratedCommitment>(
      `SELECT n.id AS "commitmentId", n.number, coalesce(json_agg(json_build_object(
           'role', f.role, 'organisationId', f.organisation_id, 'kind', o.kind, 'verbatim', f.verbatim, 'gone', ${goneOn('o', '$3')}) ORDER BY f.position) FILTER (WHERE f.id IS NOT NULL), '[]') AS porteurs
       FROM commitment n JOIN campaign c ON c.tenant_id = n.tenant_id AND c.id = $4
       LEFT JOIN porteur f ON f.tenant_id = n.tenant_id AND f.commitment_id = n.id
       LEFT JOIN organisation o ON o.tenant_id = f.tenant_id AND o.id = f.organisation_id
       WHERE n.tenant_id = $1 AND n.pact_id = $2 AND ${inScope('c', 'n')} GROUP BY n.tenant_id, n.id ORDER BY n.number`,
      [ctx.tenant.id, pactId, day, id],
    );
  }

  /** Who answers where no body does: the city that takes part in the pact, or carries one of its commitments. */
  private async terms(ctx: RequestContext, { id, pactId }: GeneratedCampaign, day: string): Promise<{ pilotId: string | null; partnersContribute: boolean }> {
    const row = await one<{ pilotId: string | null; partnersContribute: boolean }>(
      ctx.db,
      `SELECT c.partners_contribute AS "partnersContribute", (
         SELECT o.id FROM organisation o WHERE o.tenant_id = $1 AND o.kind = 'CITY' AND NOT ${goneOn('o', '$3')} AND (
           EXISTS (SELECT FROM pact_participant m WHERE m.tenant_id = o.tenant_id AND m.organisation_id = o.id AND m.pact_id = $2)
           OR EXISTS (SELECT FROM porteur f JOIN commitment n ON n.tenant_id = f.tenant_id AND n.id = f.commitment_id
             WHERE f.tenant_id = o.tenant_id AND f.organisation_id = o.id AND n.pact_id = $2))
         ORDER BY o.parent_id IS NOT NULL, o.slug LIMIT 1) AS "pilotId"
       FROM campaign c WHERE c.tenant_id = $1 AND c.id = $4`,
      [ctx.tenant.id, pactId, day, id],
    );
    return row!;
  }
}

function fingerprintOf(requests: readonly GeneratedRequest[]): string {
  const lines = requests.map(({ commitmentId, organisationId, role }) => `${commitmentId} ${organisationId} ${role}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 22);
}
