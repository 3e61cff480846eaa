import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';

export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  SEMESTER = 'SEMESTER',
  YEAR = 'YEAR',
}
registerEnumType(DatePrecision, { name: 'DatePrecision', description: 'How finely the words give a date.' });

@ObjectType({ description: 'A document that facts are cited from.' })
export class SourceDocument {
  @Field(() => String) key: string;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) publisher: string | null;
  @Field(() => Int, { nullable: true }) year: number | null;
}

@ObjectType({ description: 'The signed text, with its period.' })
export class Pact {
  @Field(() => ID) id: string;
  @Field(() => String) slug: string;
  @Field(() => String) title: string;
  @Field(() => String) shortTitle: string;
  @Field(() => String) city: string;
  @Field(() => DateScalar) startsOn: string;
  @Field(() => DateScalar) endsOn: string;
  @Field(() => DatePrecision, { description: 'Precision with which the source states the period.' }) periodPrecision: DatePrecision;
  @Field(() => SourceDocument) source: SourceDocument;
  @Field(() => [Axis]) axes: Axis[];
}

@ObjectType()
export class Axis {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => String) slug: string;
  @Field(() => String, { description: 'Short name.' }) title: string;
  @Field(() => String, { description: 'As printed at the head of the axis.' }) fullTitle: string;
  @Field(() => Int, { nullable: true, description: 'Printed page of the source.' }) page: number | null;
  @Field(() => [Objective]) objectives: Objective[];
}

@ObjectType()
export class Objective {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Axis and order, such as 2.1.' }) number: string;
  @Field(() => String) title: string;
  @Field(() => Int, { nullable: true }) page: number | null;
  @Field(() => Axis) axis: Axis;
  @Field(() => [ActionCadre], { description: 'Empty when the commitments hang on the objective itself.' }) actionCadres: ActionCadre[];
}

@ObjectType()
export class ActionCadre {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => Int, { nullable: true }) page: number | null;
  @Field(() => Objective) objective: Objective;
}
