import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Avenant, Commitment, StatusChange } from '#commitments';
import { Organisation } from '#organisations';
import { Decision } from './decision.graphql.js';

// What decisions add to the types of the rooms below; the values come prepared by the trees.

@Resolver(() => Commitment)
export class CommitmentDecisionsFields {
  @ResolveField(() => [Decision], { description: 'Decisions about it that the reader may see, open ones first.' })
  decisions(@Parent() commitment: { decisions: Decision[] }): Decision[] {
    return commitment.decisions;
  }
}

@Resolver(() => Organisation)
export class OrganisationDecisions {
  @ResolveField(() => [Decision], { description: 'What meetings decided that it has to do, of those that the reader may see, by deadline.' })
  openDecisions(@Parent() organisation: { openDecisions: Decision[] }): Decision[] {
    return organisation.openDecisions;
  }
}

@Resolver(() => StatusChange)
export class StatusChangeDecision {
  @ResolveField(() => Decision, { nullable: true, description: 'By which it took effect, for who may read it.' })
  decidedBy(@Parent() change: { decidedBy: Decision | null }): Decision | null {
    return change.decidedBy;
  }
}

@Resolver(() => Avenant)
export class AvenantDecision {
  @ResolveField(() => Decision, { nullable: true, description: 'By which it takes effect, for who may read it.' })
  decidedBy(@Parent() avenant: { decidedBy: Decision | null }): Decision | null {
    return avenant.decidedBy;
  }
}
