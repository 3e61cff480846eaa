import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { BreakdownCellInput, BreakdownDimension, Qualifier } from '#indicators';

@InputType({ description: 'All the cells of a figure one way; none takes the breakdown away.' })
export class ReportedBreakdownInput {
  @Field(() => BreakdownDimension) dimension: BreakdownDimension;
  @Field(() => [BreakdownCellInput]) @ArrayMaxSize(50) cells: BreakdownCellInput[];
}

@InputType({ description: 'value, or notKnown: one of the two.' })
export class MeasurementInput {
  @Field(() => String, { description: 'Code.' }) indicator: string;
  @Field(() => Float, { nullable: true }) value?: number | null;
  @Field(() => Qualifier, { nullable: true, defaultValue: Qualifier.EXACT }) qualifier?: Qualifier | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false }) notKnown?: boolean | null;
  @Field(() => [ReportedBreakdownInput], { nullable: true, description: 'All the breakdowns of the figure; left out, those that it has stay.' })
  @IsOptional()
  @ArrayMaxSize(4)
  breakdowns?: ReportedBreakdownInput[] | null;
}

@InputType({ description: 'count, or notKnown: one of the two. Different people over the campaign’s period.' })
export class PeopleReachedInput {
  @Field(() => Int, { nullable: true }) count?: number | null;
  @Field(() => Qualifier, { nullable: true, defaultValue: Qualifier.EXACT }) qualifier?: Qualifier | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false }) notKnown?: boolean | null;
}
