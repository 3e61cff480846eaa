import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';
import { Person } from '#access';
import { connectionOf, DateTimeScalar } from '#platform';

export enum RefusalWay {
  REFUSED = 'REFUSED',
  BOUNCED = 'BOUNCED',
}
registerEnumType(RefusalWay, {
  name: 'RefusalWay',
  valuesMap: { REFUSED: { description: 'The server that was to take the mail said no.' }, BOUNCED: { description: 'The mail was taken, and came back.' } },
});

@ObjectType({ description: 'An address to which nothing more is sent.' })
export class RefusedAddress {
  @Field(() => String) address: string;
  @Field(() => RefusalWay) way: RefusalWay;
  @Field(() => String, { nullable: true, description: 'Codes of the answer, such as 550 5.1.1.' }) code: string | null;
  @Field(() => String, { description: 'What the server said.' }) answer: string;
  @Field(() => DateTimeScalar) refusedAt: Date;
  @Field(() => Person, { nullable: true, description: 'Whose address it is, when that is known.' }) person: Person | null;
  @Field(() => Int, { description: 'Mails that were not sent since.' }) notSent: number;
}

@ObjectType()
export class RefusedAddressConnection extends connectionOf(RefusedAddress) {}

@InputType()
export class RetryAddressInput {
  @Field(() => String) @IsNotEmpty() @MaxLength(254) address: string;
}

@ObjectType()
export class RetryAddressPayload {
  @Field(() => String, { description: 'To which mails leave again.' }) address: string;
}

@ObjectType({ description: 'How a mail service tells the space of mails that came back.' })
export class BounceHook {
  @Field(() => String, { description: 'Where it posts.' }) url: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its key was made; null: there is none, and nothing is taken.' }) madeAt: Date | null;
}

@ObjectType()
export class BounceKeyPayload {
  @Field(() => BounceHook) hook: BounceHook;
  @Field(() => String, { nullable: true, description: 'The key: told this once.' }) key: string | null;
}
