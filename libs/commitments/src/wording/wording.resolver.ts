import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, type RequestContext } from '#platform';
import { Avenant } from '../avenants/avenant.graphql.js';
import { parseCalendar } from '../calendar/calendar.rules.js';
import { Commitment } from '../commitment.graphql.js';
import { commitmentNotFound } from '../commitments.errors.js';
import { WordedPart, WordingInput } from './worded-part.graphql.js';
import { CommitmentWording, WordingPreview } from './wording.graphql.js';
import { changedParts, tidyWording, type PartChange, type WordedText } from './wording.rules.js';
import { WordingsRepository } from './wordings.repository.js';

@Resolver(() => Commitment)
export class CommitmentWordings {
  constructor(private readonly texts: WordingsRepository) {}

  @Query(() => WordingPreview, { description: 'What a text in the place of the one that holds would change, word by word.' })
  @Allow('commitment.manage')
  async wordingPreview(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('number', { type: () => Int }) number: number,
    @Args('wording') wording: WordingInput,
  ): Promise<{ changes: readonly PartChange[]; calendar: object }> {
    requirePermission(ctx, 'commitment.manage');
    const holding = await this.texts.holding(ctx, pact, number);
    if (!holding) throw (await pactExists(ctx, pact)) ? commitmentNotFound(number) : pactNotFound(pact);
    const typed = tidyWording(wording);
    return { changes: changedParts(holding.text, typed), calendar: parseCalendar(typed.calendar, holding) };
  }

  @ResolveField(() => Int, { description: 'Number of the wording that holds: 1 is the text as signed.' })
  wording(@Parent() commitment: { wording: number }): number {
    return commitment.wording;
  }

  @ResolveField(() => [CommitmentWording], { description: 'Newest first; empty while the text as signed holds.' })
  wordings(@Parent() commitment: { wordings: CommitmentWording[] }): CommitmentWording[] {
    return commitment.wordings;
  }

  @ResolveField(() => [Avenant], { description: 'Adopted, and to take effect on a day to come.' })
  comingAvenants(@Parent() commitment: { comingAvenants: Avenant[] }): Avenant[] {
    return commitment.comingAvenants;
  }
}

@Resolver(() => CommitmentWording)
export class WordingChanges {
  @ResolveField(() => [WordedPart])
  changes(@Parent() { _before, _after }: { _before: WordedText | null; _after: WordedText }): readonly PartChange[] {
    return _before ? changedParts(_before, _after) : [];
  }
}
