import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { organisationNotFound, OrganisationRecord } from '#organisations';
import { Ctx, messageFor, readOne, selectionOf, selectionUnder, type RequestContext, type Selection } from '#platform';
import { Participation, ParticipationPayload, SetContactPointsInput, UpdateParticipationInput } from './participation.graphql.js';
import { participationTree } from './participation.tree.js';
import { Participations, type ParticipationOutcome } from './participations.service.js';

type Key = { readonly pact: string; readonly organisation: string };

@Resolver(() => Participation)
export class ParticipationsResolver {
  constructor(private readonly participations: Participations) {}

  @Query(() => Participation, { description: 'An organisation in a pact, with whom to write to: for its own people and the secretariat.' })
  @Allow('contact.read')
  async participation(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('organisation', { type: () => String }) organisation: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Participation> {
    await this.participations.requireReadable(ctx, { pact, organisation });
    return read(ctx, selectionOf(info), { pact, organisation });
  }

  @Mutation(() => ParticipationPayload, { description: 'Joins the pact, signs it, withdraws from it.' })
  @Allow('organisation.manage')
  async updateParticipation(@Ctx() ctx: RequestContext, @Args('input') input: UpdateParticipationInput, @Info() info: GraphQLResolveInfo): Promise<ParticipationPayload> {
    return payload(ctx, info, input, await this.participations.update(ctx, input));
  }

  @Mutation(() => ParticipationPayload)
  @Allow('contact.manage')
  async setContactPoints(@Ctx() ctx: RequestContext, @Args('input') input: SetContactPointsInput, @Info() info: GraphQLResolveInfo): Promise<ParticipationPayload> {
    return payload(ctx, info, input, await this.participations.setContacts(ctx, input));
  }
}

/** What the pact adds to the record; the values come prepared by the tree. */
@Resolver(() => OrganisationRecord)
export class OrganisationRecordParticipations {
  @ResolveField(() => [Participation], { description: 'The latest pact first.' })
  participations(@Parent() record: { participations: Participation[] }): Participation[] {
    return record.participations;
  }
}

const WHERE = `$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)
  AND $.organisation_id = (SELECT o.id FROM organisation o WHERE o.tenant_id = $.tenant_id AND o.slug = :organisation)`;

function read(ctx: RequestContext, selection: Selection, { pact, organisation }: Key): Promise<Participation> {
  return readOne<Participation>(ctx, selection, { tree: participationTree, where: WHERE, params: { pact, organisation } }, () => organisationNotFound(organisation));
}

async function payload(ctx: RequestContext, info: GraphQLResolveInfo, key: Key, outcome: ParticipationOutcome): Promise<ParticipationPayload> {
  const asked = (name: string): Promise<Participation> | null => (selectionUnder(info, name).length > 0 ? read(ctx, selectionUnder(info, name), key) : null);
  return {
    participation: outcome.problems.length > 0 ? null : await asked('participation'),
    problems: outcome.problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })),
    conflict: outcome.conflict ? await asked('conflict') : null,
  };
}
