import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, requirePermission } from '#access';
import { nameOn, Organisation, OrganisationConnection, OrganisationKind, organisationNotFound, organisationTree } from '#organisations';
import { Ctx, declareTreeField, PartialDateScalar, readConnection, readOne, searchWords, type RequestContext, type TreeRoot } from '#platform';
import { pactExists } from '../pact-exists.query.js';
import { pactNotFound } from '../pact.errors.js';
import './organisation-participation.tree.js';

const IN_PACT = (organisation: string): string => `EXISTS (SELECT FROM pact_participant m JOIN pact mp ON mp.tenant_id = m.tenant_id AND mp.id = m.pact_id
  WHERE m.tenant_id = $.tenant_id AND m.organisation_id = ${organisation} AND mp.slug = :pact)`;
const OF_PACT = IN_PACT('$.id');
/** One that has joined another keeps its address, which leads there. */
const FOUND_IN_PACT = `(${OF_PACT} OR ${IN_PACT('$.merged_into')})`;

const organisationField = declareTreeField('organisation', {
  allow: (ctx) => requirePermission(ctx, 'organisation.read'),
  root: (args) => ({ tree: organisationTree, where: `$.slug = :slug AND ${FOUND_IN_PACT}`, params: { slug: args['slug'], pact: args['pact'] } }),
});

/** Each word must be found in a name, of today, before or later, in an acronym or another spelling. */
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
  return { tree: organisationTree, where: where.join(' AND '), params, orderBy: `pacte_fold(${nameOn('$')}), $.id` };
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

  @ResolveField(() => PartialDateScalar, { nullable: true, description: 'Null: not known, or no signatory.' })
  signatorySince(@Parent() organisation: { signatorySince: string | null }): string | null {
    return organisation.signatorySince;
  }

  @ResolveField(() => PartialDateScalar, { nullable: true, description: 'When it withdrew.' })
  signatoryUntil(@Parent() organisation: { signatoryUntil: string | null }): string | null {
    return organisation.signatoryUntil;
  }
}
