import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { TextPiece } from '#platform';

export enum WordingPart {
  TITLE = 'TITLE',
  PURPOSE = 'PURPOSE',
  MEANS = 'MEANS',
  AUDIENCE = 'AUDIENCE',
  CALENDAR = 'CALENDAR',
  PORTEURS = 'PORTEURS',
}
registerEnumType(WordingPart, { name: 'WordingPart', valuesMap: { CALENDAR: { description: 'Its words.' }, PORTEURS: { description: 'Their words; the organisations that answer are not changed by it.' } } });

@ObjectType({ description: 'A part of a commitment’s text that differs between two wordings.' })
export class WordedPart {
  @Field(() => WordingPart) part: WordingPart;
  @Field(() => String, { nullable: true, description: 'Null when it said nothing.' }) before: string | null;
  @Field(() => String, { nullable: true, description: 'Null when it says nothing.' }) after: string | null;
  @Field(() => [TextPiece], { description: 'What became of its words.' }) words: TextPiece[];
}

@InputType({ description: 'The whole text: a part that is left empty says nothing.' })
export class WordingInput {
  @Field(() => String) @MaxLength(500) title: string;
  @Field(() => String) @MaxLength(4000) purpose: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(4000) means?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(1000) audience?: string | null;
  @Field(() => String, { description: 'In words, such as 1er semestre 2017.' }) @MaxLength(300) calendar: string;
  @Field(() => String, { nullable: true, description: 'In words.' }) @IsOptional() @MaxLength(1000) porteurs?: string | null;
}
