import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { Avenant } from '../avenants/avenant.graphql.js';
import { Calendar } from '../commitment.graphql.js';
import { WordedPart } from './worded-part.graphql.js';

@ObjectType({ description: 'A commitment’s text as it held from a day; the first is the text as signed.' })
export class CommitmentWording {
  @Field(() => Int) number: number;
  @Field(() => DateScalar) effectiveFrom: string;
  @Field(() => Avenant, { nullable: true, description: 'Null for the text as signed.' }) avenant: Avenant | null;
  @Field(() => String) title: string;
  @Field(() => String) purpose: string;
  @Field(() => String, { nullable: true }) means: string | null;
  @Field(() => String, { nullable: true }) audience: string | null;
  @Field(() => String, { description: 'Its words.' }) calendarVerbatim: string;
  @Field(() => String, { nullable: true, description: 'Their words.' }) porteursVerbatim: string | null;
  @Field(() => [WordedPart], { description: 'What differs from the wording before it.' }) changes: WordedPart[];
}

@ObjectType({ description: 'What a wording would change; nothing is written.' })
export class WordingPreview {
  @Field(() => [WordedPart], { description: 'What differs from the wording that holds; empty when nothing does.' }) changes: WordedPart[];
  @Field(() => Calendar, { description: 'How the words of its calendar are read.' }) calendar: Calendar;
}
