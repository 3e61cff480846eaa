import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, requirePermission } from '#access';
import { Organisation, OrganisationConnection, OrganisationKind, organisationNotFound, organisationTree } from '#organisations';
import { Ctx, declareTreeField, readConnection, readOne, searchWords, type RequestContext, type TreeRoot } from '#platform';
import { pactExists } from './pact-exists.query.js';
import { pactNotFound } from './pact.errors.js';
import './participation.tree.js';

const OF_PACT = `EXISTS (SELECT FROM pact_participant m JOIN pact mp ON mp.tenant_id = m.tenant_id AND mp.id = m.pact_id
  WHERE m.tenant_id = $.tenant_id AND m.organisation_id = $.id AND mp.slug = :pact)`;

const organisationField = declareTreeField('organisation', {
  allow: (ctx) => requirePermission(ctx, 'organisation.read'),
  root: (args) => ({ tree: organisationTree, where: `$.slug = :slug AND ${OF_PACT}`, params: { slug: args['slug'], pact: args['pact'] } }),
});

/** Each word must be found in the name, the acronym or another spelling. */
function listRoot(pact: string, search: string | null, kind: OrganisationKind | null): TreeRoot {
  const where = [OF_PACT];
  const params: Record<string, unknown> = { pact };
  const words = searchWords(search);
  if (words) {
    where.push(`(SELECT bool_and($.search LIKE '%' || pacte_fold(w) || '%') FROM unnest(:words::text[]) w)`);
    params['words'] = words;
  }
  if (kind) {
    where.push('$.kind = :kind');
    params['kind'] = kind;
  }
  return { tree: organisationTree, where: where.join(' AND '), params, orderBy: '$.search, $.id' };
}

/** The organisations of a pact: those that took part in it or that it names. */
@Resolver(() => Organisation)
export class PactOrganisationsResolver {
  @Query(() => Organisation)
  @Allow('organisation.read')
  async organisation(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('slug', { type: () => String }) slug: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organisation> {
    return readOne<Organisation>(ctx, info, organisationField.root({ pact, slug }), () => organisationNotFound(slug)).catch(async (error: unknown) => {
      throw (await pactExists(ctx, pact)) ? error : pactNotFound(pact);
    });
  }

  @Query(() => OrganisationConnection)
  @Allow('organisation.read')
  async organisations(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('kind', { type: () => OrganisationKind, nullable: true }) kind: OrganisationKind | null,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationConnection> {
    const found = await readConnection<Organisation>(ctx, info, listRoot(pact, search, kind), { first, after });
    if (found.totalCount === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
    return found;
  }

  @ResolveField(() => Boolean, { description: 'Listed among those who took part in writing the pact.' })
  participant(@Parent() organisation: { participant: boolean }): boolean {
    return organisation.participant;
  }

  @ResolveField(() => Boolean)
  signatory(@Parent() organisation: { signatory: boolean }): boolean {
    return organisation.signatory;
  }
}
