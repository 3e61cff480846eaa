import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation } from '#organisations';
import { ActionCadre, Axis, Objective, Pact } from '#pact';
import { Commitment, Porteur } from './commitment.graphql.js';

type With<Name extends string, T> = { [K in Name]: T };

// Fields that commitments add to the types of the rooms below; the values come prepared by the trees.

@Resolver(() => Pact)
export class PactCommitments {
  @ResolveField(() => Int)
  commitmentCount(@Parent() pact: With<'commitmentCount', number>): number {
    return pact.commitmentCount;
  }
}

@Resolver(() => Axis)
export class AxisCommitments {
  @ResolveField(() => Int)
  commitmentCount(@Parent() axis: With<'commitmentCount', number>): number {
    return axis.commitmentCount;
  }
}

@Resolver(() => Objective)
export class ObjectiveCommitments {
  @ResolveField(() => [Commitment], { description: 'All of the objective’s commitments, with or without action-cadre.' })
  commitments(@Parent() objective: With<'commitments', Commitment[]>): Commitment[] {
    return objective.commitments;
  }
}

@Resolver(() => ActionCadre)
export class ActionCadreCommitments {
  @ResolveField(() => [Commitment])
  commitments(@Parent() actionCadre: With<'commitments', Commitment[]>): Commitment[] {
    return actionCadre.commitments;
  }
}

@Resolver(() => Organisation)
export class OrganisationPorteurs {
  @ResolveField(() => [Porteur], { description: 'All it answers for.' })
  porteurs(@Parent() organisation: With<'porteurs', Porteur[]>): Porteur[] {
    return organisation.porteurs;
  }
}
