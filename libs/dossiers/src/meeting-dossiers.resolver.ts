import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Meeting } from '#meetings';
import { Dossier } from './dossier.graphql.js';

/** What dossiers add to the room below; the value comes prepared by the tree. */
@Resolver(() => Meeting)
export class MeetingDossiers {
  @ResolveField(() => [Dossier], { description: 'The latest edition first; empty to who may not have them in hand.' })
  dossiers(@Parent() meeting: { dossiers: Dossier[] }): Dossier[] {
    return meeting.dossiers;
  }
}
