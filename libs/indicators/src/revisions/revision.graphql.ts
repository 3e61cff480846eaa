import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Problem } from '#platform';
import { Measurement, Qualifier } from '../measurement.graphql.js';

@ObjectType({ description: 'What a figure was before it was corrected.' })
export class MeasurementRevision {
  @Field(() => ID) id: string;
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Int, { nullable: true, description: 'Set when the figure is a small number of people kept from this reader.' }) lessThan: number | null;
  @Field(() => Boolean, { description: 'Worked out from a small number of people kept from this reader.' }) kept: boolean;
  @Field(() => Boolean) notKnown: boolean;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => Date) recordedAt: string;
  @Field(() => String, { nullable: true, description: 'Null for visitors.' }) recordedBy: string | null;
  @Field(() => String, { nullable: true, description: 'Why it replaced the one before; null for the first, and for visitors.' }) reason: string | null;
}

@InputType({ description: 'A figure that stands, and what it should be.' })
export class CorrectMeasurementInput {
  @Field(() => ID, { description: 'Of the revision that was looked at.' }) id: string;
  @Field(() => Float, { nullable: true }) value?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Said to be unknown, which is not zero.' }) notKnown: boolean;
  @Field(() => Qualifier, { defaultValue: Qualifier.EXACT }) qualifier: Qualifier;
  @Field(() => String) reason: string;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: conflict holds the figure that stands meanwhile.' })
export class MeasurementPayload {
  @Field(() => Measurement, { nullable: true }) measurement: Measurement | null;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
  @Field(() => Measurement, { nullable: true }) conflict: Measurement | null;
}
