import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, selectionUnder, type RequestContext } from '#platform';
import { Dossier, DossierInput, DossierPayload, MakeDossierInput, PlanDossierSharingInput } from './dossier.graphql.js';
import { listDossiers, readDossier } from './dossier.query.js';
import { DossierSharing } from './dossier-sharing.service.js';
import { Dossiers } from './dossiers.service.js';

@Resolver(() => Dossier)
export class DossiersResolver {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly sharing: DossierSharing,
  ) {}

  @Query(() => [Dossier], { name: 'dossiers', description: 'The latest meeting first; those only prepared are for the secretariat.' })
  @Allow('dossier.read')
  list(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<Dossier[]> {
    return listDossiers(ctx, info, pact);
  }

  @Query(() => Dossier)
  @Allow('dossier.read')
  dossier(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<Dossier> {
    return readDossier(ctx, info, id);
  }

  @Mutation(() => DossierPayload, { description: 'Freezes the pact as it stands now, for a meeting to come; the PDF is printed meanwhile.' })
  @Allow('dossier.make')
  async makeDossier(@Ctx() ctx: RequestContext, @Args('input') { meeting }: MakeDossierInput, @Info() info: GraphQLResolveInfo): Promise<DossierPayload> {
    const id = await this.dossiers.make(ctx, meeting);
    return { dossier: await readDossier(ctx, selectionUnder(info, 'dossier'), id), problems: [] };
  }

  @Mutation(() => DossierPayload, { description: 'Puts it at the committee’s disposal and tells its members; it does not change any more.' })
  @Allow('dossier.make')
  async shareDossier(@Ctx() ctx: RequestContext, @Args('input') { dossier }: DossierInput, @Info() info: GraphQLResolveInfo): Promise<DossierPayload> {
    await this.sharing.share(ctx, dossier);
    return { dossier: await readDossier(ctx, selectionUnder(info, 'dossier'), dossier), problems: [] };
  }

  @Mutation(() => DossierPayload, { description: 'Whether it puts itself at the committee’s disposal a week before the meeting.' })
  @Allow('dossier.make')
  async planDossierSharing(@Ctx() ctx: RequestContext, @Args('input') { dossier, byItself }: PlanDossierSharingInput, @Info() info: GraphQLResolveInfo): Promise<DossierPayload> {
    await this.sharing.plan(ctx, dossier, byItself);
    return { dossier: await readDossier(ctx, selectionUnder(info, 'dossier'), dossier), problems: [] };
  }

  @Mutation(() => DossierPayload, { description: 'Throws away one that was only prepared.' })
  @Allow('dossier.make')
  async discardDossier(@Ctx() ctx: RequestContext, @Args('input') { dossier }: DossierInput): Promise<DossierPayload> {
    await this.dossiers.discard(ctx, dossier);
    return { dossier: null, problems: [] };
  }
}
