import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';

export enum OnTrack {
  ON_TRACK = 'ON_TRACK',
  BEHIND = 'BEHIND',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(OnTrack, { name: 'OnTrack', description: 'The last figure against what was expected on its day. UNKNOWN: no figure, or nothing expected that day.' });

@ObjectType()
export class TrajectoryPoint {
  @Field(() => DateScalar) on: string;
  @Field(() => Float) value: number;
}

@ObjectType({ description: 'Where the indicator should stand: the straight line from the starting point to each dated target in turn; the formulas are in docs/indicators.md.' })
export class Trajectory {
  @Field(() => [TrajectoryPoint], { description: 'In the order of their days.' }) points: TrajectoryPoint[];
  @Field(() => Float, { nullable: true, description: 'The value expected today; null where nothing is.' }) expected: number | null;
  @Field(() => Float, { nullable: true, description: 'The value expected on the day of the figure that is compared.' }) expectedThen: number | null;
  @Field(() => OnTrack) standing: OnTrack;
}
