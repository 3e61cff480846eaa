import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Breakdown, Qualifier } from '#indicators';
import { TextPiece } from '#platform';

export enum CommentStateEnum {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(CommentStateEnum, {
  name: 'CommentState',
  valuesMap: { OPEN: { description: 'Stands until the report is accepted or returned anew.' } },
});

const FIELD = 'status, weather, achievements, difficulties, nextSteps, arrondissements, peopleReached, files, or measurements.<code of an indicator>.';

@ObjectType({ description: 'What the secretariat said of one field when it returned the report; for the organisation and the steering team.' })
export class ReportComment {
  @Field(() => ID) id: string;
  @Field(() => String, { description: FIELD }) field: string;
  @Field(() => String) words: string;
  @Field(() => CommentStateEnum) state: CommentStateEnum;
  @Field(() => Int, { description: 'Of the report, by the return that says it.' }) version: number;
  @Field(() => Date) writtenAt: string;
  @Field(() => String) writtenBy: string;
  @Field(() => Boolean, { description: 'The report was sent again since.' }) answered: boolean;
}

@ObjectType()
export class SaidFigure {
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => Boolean) notKnown: boolean;
  @Field(() => [Breakdown]) breakdowns: Breakdown[];
}

@ObjectType({ description: 'A field that the organisation changed since it last sent the report.' })
export class ReportFieldChange {
  @Field(() => String, { description: FIELD }) field: string;
  @Field(() => String, { nullable: true, description: 'Of a status or a weather its code, of places their numbers, of a text its words; null of a figure, and of what was left empty.' }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
  @Field(() => [TextPiece], { description: 'Of a text: what became of its words.' }) words: TextPiece[];
  @Field(() => SaidFigure, { nullable: true }) figureBefore: SaidFigure | null;
  @Field(() => SaidFigure, { nullable: true }) figureAfter: SaidFigure | null;
}

@InputType()
export class FieldCommentInput {
  @Field(() => String, { description: FIELD }) field: string;
  @Field(() => String) words: string;
}
