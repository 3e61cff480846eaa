import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccessRequest, HandOverChoice, Invitation, RoleGrant } from '#access';
import { Organisation } from './organisation.graphql.js';

// The values come prepared by the trees.

@Resolver(() => RoleGrant)
export class RoleGrantOrganisation {
  @ResolveField(() => Organisation, { nullable: true, description: 'Null: the role is held over the whole space.' })
  organisation(@Parent() grant: { organisation: Organisation | null }): Organisation | null {
    return grant.organisation;
  }
}

@Resolver(() => Invitation)
export class InvitationOrganisation {
  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() invitation: { organisation: Organisation | null }): Organisation | null {
    return invitation.organisation;
  }
}

@Resolver(() => AccessRequest)
export class AccessRequestOrganisation {
  @ResolveField(() => Organisation, { nullable: true, description: 'Null: what was written is none of those known.' })
  organisation(@Parent() request: { organisation: Organisation | null }): Organisation | null {
    return request.organisation;
  }
}

@Resolver(() => HandOverChoice)
export class HandOverOrganisation {
  @ResolveField(() => Organisation)
  organisation(@Parent() choice: { organisation: Organisation }): Organisation {
    return choice.organisation;
  }
}

export const peopleAdditions = [RoleGrantOrganisation, InvitationOrganisation, AccessRequestOrganisation, HandOverOrganisation];
