import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GuestScope, ViewerGrant } from '#access';
import { Organisation } from './organisation.graphql.js';

// The values come prepared by the trees.

@Resolver(() => ViewerGrant)
export class ViewerGrantOrganisation {
  @ResolveField(() => Organisation, { nullable: true, description: 'Null: the role is held over the whole pact.' })
  organisation(@Parent() grant: { organisation: Organisation | null }): Organisation | null {
    return grant.organisation;
  }
}

@Resolver(() => GuestScope)
export class GuestScopeOrganisation {
  @ResolveField(() => Organisation)
  organisation(@Parent() scope: { organisation: Organisation }): Organisation {
    return scope.organisation;
  }
}
