import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Qualifier } from '#indicators';

@InputType({ description: 'value, or notKnown: one of the two.' })
export class MeasurementInput {
  @Field(() => String, { description: 'Code.' }) indicator: string;
  @Field(() => Float, { nullable: true }) value?: number | null;
  @Field(() => Qualifier, { nullable: true, defaultValue: Qualifier.EXACT }) qualifier?: Qualifier | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false }) notKnown?: boolean | null;
}

@InputType({ description: 'count, or notKnown: one of the two. Different people over the campaign’s period.' })
export class PeopleReachedInput {
  @Field(() => Int, { nullable: true }) count?: number | null;
  @Field(() => Qualifier, { nullable: true, defaultValue: Qualifier.EXACT }) qualifier?: Qualifier | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false }) notKnown?: boolean | null;
}
