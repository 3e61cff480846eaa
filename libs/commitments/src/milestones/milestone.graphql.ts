import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { DatePrecision } from '#pact';
import { DateScalar } from '#platform';

export enum MilestoneState {
  TO_COME = 'TO_COME',
  LATE = 'LATE',
  REACHED = 'REACHED',
  REACHED_LATE = 'REACHED_LATE',
}
registerEnumType(MilestoneState, {
  name: 'MilestoneState',
  valuesMap: {
    TO_COME: { description: 'Its period has not gone by.' },
    LATE: { description: 'The whole period named has gone by.' },
    REACHED: { description: 'Within its period, or before.' },
    REACHED_LATE: { description: 'After its period.' },
  },
});

@ObjectType({ description: 'A dated step of a commitment.' })
export class Milestone {
  @Field(() => ID) id: string;
  @Field(() => String) title: string;
  @Field(() => String, { description: 'The due date as it was given.' }) dueVerbatim: string;
  @Field(() => DateScalar, { description: 'Last day of the period named.' }) dueOn: string;
  @Field(() => DatePrecision) duePrecision: DatePrecision;
  @Field(() => Int, { nullable: true, description: 'Printed page of the source; null when the secretariat added the step.' }) page: number | null;
  @Field(() => DateScalar, { nullable: true }) reachedOn: string | null;
  @Field(() => String, { nullable: true, description: 'What shows that it was reached, in words.' }) proof: string | null;
  @Field(() => MilestoneState, { description: 'Today.' }) state: MilestoneState;
  @Field(() => Int, { description: 'Send it back with a change.' }) version: number;
}

@InputType({ description: 'due: a partial date (2016-S1) or words as the pact’s calendars write them (1er semestre 2016).' })
export class AddMilestoneInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => Int) number: number;
  @Field(() => String) @MaxLength(300) title: string;
  @Field(() => String) @MaxLength(300) due: string;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(9999) page?: number | null;
}

@InputType({ description: 'A field left out keeps its value; page: null empties it.' })
export class ChangeMilestoneInput {
  @Field(() => ID) milestone: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(300) title?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(300) due?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(9999) page?: number | null;
}

@InputType({ description: 'reason: why the step is no longer one.' })
export class RemoveMilestoneInput {
  @Field(() => ID) milestone: string;
  @Field(() => Int) version: number;
  @Field(() => String) @MaxLength(2000) reason: string;
}

@InputType({ description: 'proof: what shows it, in words. reachedOn: today or earlier.' })
export class ReachMilestoneInput {
  @Field(() => ID) milestone: string;
  @Field(() => Int) version: number;
  @Field(() => DateScalar) reachedOn: string;
  @Field(() => String) @MaxLength(2000) proof: string;
}

@InputType({ description: 'The step is no longer said to be reached; the reason stays in its history.' })
export class UndoMilestoneInput {
  @Field(() => ID) milestone: string;
  @Field(() => Int) version: number;
  @Field(() => String) @MaxLength(2000) reason: string;
}
