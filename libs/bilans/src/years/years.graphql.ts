import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommitmentStatus } from '#commitments';
import { DateScalar } from '#platform';
import { Weather } from '#reporting';
import { FrozenFigure } from '../content/bilan-content.graphql.js';
import { YearNotCompared } from './years.rules.js';

registerEnumType(YearNotCompared, {
  name: 'YearNotCompared',
  description: 'Why a figure is not compared with that of the other year.',
  valuesMap: {
    ONLY_NOW: { description: 'The year before says nothing of it.' },
    ONLY_BEFORE: { description: 'This year says nothing of it.' },
    DEFINITION: { description: 'What is counted, or how it is worked out, is not the same.' },
    PERIOD_KIND: { description: 'The periods are not of the same kind.' },
    SAME_PERIOD: { description: 'Both tell the figure of the same period.' },
    QUALIFIER: { description: 'One is exact, the other is not.' },
    KEPT: { description: 'A small number of people is kept on one side.' },
    NO_VALUE: { description: 'One side is not known.' },
    SEVERAL: { description: 'One of the years tells several of them.' },
  },
});

@ObjectType({ description: 'One of the two bilans that are compared.' })
export class ComparedYear {
  @Field(() => Int) year: number;
  @Field(() => DateScalar) cutOff: string;
  @Field(() => Int, { nullable: true, description: 'Number of the edition that it is read from; null: nothing is published, it is read as it lives.' }) edition: number | null;
  @Field(() => Boolean) fictional: boolean;
}

@ObjectType()
export class ComparedYearFigure {
  @Field(() => Int) axis: number;
  @Field(() => Int, { nullable: true, description: 'Number of the commitment whose report gives it.' }) commitment: number | null;
  @Field(() => FrozenFigure) before: FrozenFigure;
  @Field(() => FrozenFigure) after: FrozenFigure;
  @Field(() => Float, { description: 'After less before, in the unit of both.' }) change: number;
}

@ObjectType({ description: 'A figure that is not compared, with the reason.' })
export class LeftOutYearFigure {
  @Field(() => Int) axis: number;
  @Field(() => Int, { nullable: true }) commitment: number | null;
  @Field(() => String) title: string;
  @Field(() => FrozenFigure, { nullable: true }) before: FrozenFigure | null;
  @Field(() => FrozenFigure, { nullable: true }) after: FrozenFigure | null;
  @Field(() => YearNotCompared) reason: YearNotCompared;
}

@ObjectType({ description: 'A commitment with an accepted answer in both years.' })
export class ComparedYearLine {
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => Int) axis: number;
  @Field(() => CommitmentStatus, { nullable: true }) statusBefore: CommitmentStatus | null;
  @Field(() => CommitmentStatus, { nullable: true }) statusAfter: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) weatherBefore: Weather | null;
  @Field(() => Weather, { nullable: true }) weatherAfter: Weather | null;
  @Field(() => Boolean) moved: boolean;
}

@ObjectType({ description: 'A bilan beside the one before it, on matched perimeters only; what was left out is told.' })
export class YearComparison {
  @Field(() => ComparedYear) before: ComparedYear;
  @Field(() => ComparedYear) after: ComparedYear;
  @Field(() => [ComparedYearFigure]) figures: ComparedYearFigure[];
  @Field(() => [LeftOutYearFigure]) leftOut: LeftOutYearFigure[];
  @Field(() => [ComparedYearLine], { description: 'Those that moved first.' }) lines: ComparedYearLine[];
  @Field(() => Int, { description: 'Commitments with an accepted answer the year before alone.' }) onlyBefore: number;
  @Field(() => Int, { description: 'Commitments with an accepted answer this year alone.' }) onlyAfter: number;
  @Field(() => Int, { description: 'Commitments without an accepted answer in either.' }) neither: number;
}
