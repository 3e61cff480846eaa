import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { changedParts, WordedPart, type PartChange, type WordedText } from '#commitments';
import { Report } from '../reports/report.graphql.js';

/** The wording of the commitment that a report answered, and what became of it. */
@Resolver(() => Report)
export class AnsweredWording {
  @ResolveField(() => Int, { nullable: true, description: 'Number of the commitment’s wording that held when it was sent; null until then.' })
  wording(@Parent() report: { wording: number | null }): number | null {
    return report.wording;
  }

  @ResolveField(() => [WordedPart], { description: 'What changed in the commitment’s text since the wording it answered; empty while that one holds.' })
  wordingChanges(@Parent() { _answered, _holding }: { _answered: WordedText | null; _holding: WordedText }): readonly PartChange[] {
    return _answered ? changedParts(_answered, _holding) : [];
  }
}
