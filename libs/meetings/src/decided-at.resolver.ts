import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { StatusChange } from '#commitments';
import { Meeting } from './meeting.graphql.js';

/** What meetings add to the room below; the value comes prepared by the tree. */
@Resolver(() => StatusChange)
export class StatusChangeMeeting {
  @ResolveField(() => Meeting, { nullable: true, description: 'The COPIL that decided it.' })
  meeting(@Parent() change: { meeting: Meeting | null }): Meeting | null {
    return change.meeting;
  }
}
