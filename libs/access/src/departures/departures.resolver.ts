import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, type RequestContext } from '#platform';
import { asId } from '../access.errors.js';
import { Allow } from '../allow.js';
import { personAfter } from '../people/people.resolver.js';
import { PersonPayload } from '../people/person-record.graphql.js';
import { readDepartureOutlook } from './departure-outlook.query.js';
import { DepartPersonInput, DepartureOutlook } from './departure.graphql.js';
import { Departures } from './departures.service.js';

@Resolver()
export class DeparturesResolver {
  constructor(private readonly departures: Departures) {}

  @Query(() => DepartureOutlook, { description: 'Told before a departure is recorded or an account switched off.' })
  @Allow('person.manage')
  departureOutlook(@Ctx() ctx: RequestContext, @Args('person', { type: () => ID }) person: string): Promise<DepartureOutlook> {
    return readDepartureOutlook(ctx, asId(person));
  }

  @Mutation(() => PersonPayload, { description: 'Roles, duties, drafts and requests pass to the successors; sessions, tokens and links end. One act.' })
  @Allow('person.manage')
  async departPerson(@Ctx() ctx: RequestContext, @Args('input') input: DepartPersonInput, @Info() info: GraphQLResolveInfo): Promise<PersonPayload> {
    const successions = input.successions.map(({ organisation, successor }) => ({ organisation, successor: successor ?? null }));
    await this.departures.depart(ctx, { person: input.person, on: input.on, successions });
    return personAfter(ctx, input.person, info);
  }
}
