import { randomBytes } from 'node:crypto';
import { Database, type RequestContext, type TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';

export interface TestOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export async function anOrganisation(api: TestApi, tenant: TenantRef, given: { readonly slug?: string; readonly name?: string; readonly kind?: string } = {}): Promise<TestOrganisation> {
  const slug = given.slug ?? `organisation-${randomBytes(4).toString('hex')}`;
  const name = given.name ?? `Organisation ${slug}`;
  const id = await added(api, tenant, `INSERT INTO organisation (tenant_id, slug, name, kind) VALUES ($1, $2, $3, $4) RETURNING id`, [slug, name, given.kind ?? 'ASSOCIATION']);
  return { id, slug, name };
}

export interface TestPact {
  readonly id: string;
  readonly slug: string;
  readonly axisId: string;
  readonly objectiveId: string;
  readonly commitments: readonly { readonly id: string; readonly number: number }[];
}

/** A pact of one axis and one objective; each commitment is led by the organisation of its place in `leads`, when there is one. */
export async function aPact(api: TestApi, tenant: TenantRef, given: { readonly slug?: string; readonly commitments?: number; readonly leads?: readonly { readonly id: string }[] } = {}): Promise<TestPact> {
  const slug = given.slug ?? `pacte-${randomBytes(4).toString('hex')}`;
  return api.get(Database).transaction(contextOf(api, tenant), async (ctx) => {
    const id = await insert(
      ctx,
      `INSERT INTO pact (tenant_id, slug, title, short_title, city, starts_on, ends_on, period_precision, source_key)
       VALUES ($1, $2, 'Pacte d’essai', 'Pacte', 'Ville', '2015-01-01', '2020-12-31', 'YEAR', 'texte') RETURNING id`,
      [slug],
    );
    await insert(ctx, `INSERT INTO source_document (tenant_id, pact_id, key, title) VALUES ($1, $2, 'texte', 'Le texte signé') RETURNING id`, [id]);
    const axisId = await insert(ctx, `INSERT INTO axis (tenant_id, pact_id, number, slug, title, full_title) VALUES ($1, $2, 1, 'axe', 'Axe', 'Axe d’essai') RETURNING id`, [id]);
    const objectiveId = await insert(ctx, `INSERT INTO objective (tenant_id, pact_id, axis_id, number, position, title) VALUES ($1, $2, $3, '1.1', 1, 'Objectif') RETURNING id`, [id, axisId]);
    const commitments = [];
    for (let number = 1; number <= (given.commitments ?? 1); number++) {
      commitments.push({ id: await commitment(ctx, { pact: id, axis: axisId, objective: objectiveId, number, lead: given.leads?.[number - 1]?.id }), number });
    }
    return { id, slug, axisId, objectiveId, commitments };
  });
}

async function commitment(ctx: RequestContext, of: { pact: string; axis: string; objective: string; number: number; lead: string | undefined }): Promise<string> {
  const id = await insert(
    ctx,
    `INSERT INTO commitment (tenant_id, pact_id, axis_id, objective_id, number, title, page, purpose, calendar_verbatim, open_ended, calendar_certainty)
     VALUES ($1, $2, $3, $4, $5, 'Engagement ' || $5::int, 1, 'Objet', 'durée du Pacte', false, 'UNDETERMINED') RETURNING id`,
    [of.pact, of.axis, of.objective, of.number],
  );
  if (of.lead) await insert(ctx, `INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim, organisation_id) VALUES ($1, $2, 1, 'LEAD', 'porteur', $3) RETURNING id`, [id, of.lead]);
  return id;
}

export async function aCampaign(api: TestApi, tenant: TenantRef, pact: { readonly id: string }, given: { readonly code?: string; readonly state?: string; readonly opensOn?: string; readonly dueOn?: string; readonly closesOn?: string } = {}): Promise<{ id: string; code: string }> {
  const code = given.code ?? '2019-S1';
  const id = await added(
    api,
    tenant,
    `INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on) VALUES ($1, $2, $3, 'Campagne d’essai', $4, $5, $6, $7) RETURNING id`,
    [pact.id, code, given.state ?? 'OPEN', given.opensOn ?? '2019-04-15', given.dueOn ?? '2019-06-06', given.closesOn ?? '2019-06-28'],
  );
  return { id, code };
}

async function insert(ctx: RequestContext, sql: string, params: readonly unknown[]): Promise<string> {
  return (await ctx.db.query<{ id: string }>(sql, [ctx.tenant.id, ...params]))[0]!.id;
}

function added(api: TestApi, tenant: TenantRef, sql: string, params: readonly unknown[]): Promise<string> {
  return api.get(Database).transaction(contextOf(api, tenant), (ctx) => insert(ctx, sql, params));
}
