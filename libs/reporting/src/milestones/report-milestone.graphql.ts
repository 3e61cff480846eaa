import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Milestone } from '#commitments';
import { DateScalar } from '#platform';

@ObjectType({ description: 'A step that a report says was reached. It counts once the report is accepted.' })
export class TickedMilestone {
  @Field(() => Milestone) milestone: Milestone;
  @Field(() => DateScalar, { nullable: true, description: 'Null in a draft, until the day is given.' }) reachedOn: string | null;
}

@InputType({ description: 'reachedOn: today or earlier, and not before the pact; a draft may leave it out.' })
export class TickedMilestoneInput {
  @Field(() => ID) milestone: string;
  @Field(() => DateScalar, { nullable: true }) reachedOn?: string | null;
}
