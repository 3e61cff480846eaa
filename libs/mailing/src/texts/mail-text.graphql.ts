import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsNotEmpty, MaxLength, Min } from 'class-validator';
import { DateTimeScalar, Problem, type Later } from '#platform';

@ObjectType({ description: 'A name that stands for something in the words of a mail, between braces.' })
export class MailPlaceholder {
  @Field(() => String) name: string;
  @Field(() => String) words: string;
}

@ObjectType({ description: 'A version of the words of a mail; without words, the return to the original.' })
export class MailTextVersion {
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) subject: string | null;
  @Field(() => String, { nullable: true }) introduction: string | null;
  @Field(() => String, { nullable: true }) closing: string | null;
  @Field(() => DateTimeScalar) writtenAt: Date;
  @Field(() => String) writtenBy: string;
}

@ObjectType({ description: 'The words of a mail that the space may write, in one language. What the mail has to say stands between introduction and closing.' })
export class MailText {
  @Field(() => String, { description: 'Stable, such as reminders.digest.' }) kind: string;
  @Field(() => String, { description: 'The same in words.' }) kindWords: string;
  @Field(() => String, { description: 'fr or en.' }) locale: string;
  @Field(() => Int, { description: 'Send it back with a change; 0 before the first.' }) version: number;
  @Field(() => Boolean, { description: 'The space has words of its own.' }) edited: boolean;
  @Field(() => String) subject: string;
  @Field(() => String) introduction: string;
  @Field(() => String) closing: string;
  @Field(() => [MailPlaceholder]) placeholders: Later<MailPlaceholder[]>;
  @Field(() => [MailTextVersion], { description: 'The latest first, twenty at most.' }) versions: Later<MailTextVersion[]>;
}

@InputType()
export class MailTextInput {
  @Field(() => String) @IsNotEmpty() @MaxLength(80) kind: string;
  @Field(() => String) @IsIn(['fr', 'en']) locale: string;
  @Field(() => String) subject: string;
  @Field(() => String) introduction: string;
  @Field(() => String) closing: string;
}

@InputType()
export class WordMailInput extends MailTextInput {
  @Field(() => Int) @IsInt() @Min(0) version: number;
}

@InputType()
export class RestoreMailTextInput {
  @Field(() => String) @IsNotEmpty() @MaxLength(80) kind: string;
  @Field(() => String) @IsIn(['fr', 'en']) locale: string;
  @Field(() => Int) @IsInt() @Min(0) version: number;
}

@ObjectType()
export class MailTextPayload {
  @Field(() => MailText, { description: 'As it stands now.' }) text: MailText;
  @Field(() => Boolean, { description: 'Somebody else wrote since: nothing was written, and `text` is theirs.' }) conflict: boolean;
  @Field(() => [Problem]) problems: Problem[];
}

@ObjectType({ description: 'The mail to a person who does not exist, with the words given.' })
export class MailTextPreview {
  @Field(() => String) subject: string;
  @Field(() => String) text: string;
  @Field(() => [Problem]) problems: Problem[];
}
