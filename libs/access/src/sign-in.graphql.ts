import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEmail, MaxLength } from 'class-validator';
import { Viewer } from './viewer.graphql.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

@InputType()
export class RequestSignInLinkInput {
  @Field(() => String) @trimmed @IsEmail() @MaxLength(254) email: string;
}

@InputType()
export class SignInInput {
  @Field(() => String) @trimmed @MaxLength(200) token: string;
}

@InputType()
export class OpenGuestLinkInput {
  @Field(() => String) @trimmed @MaxLength(200) token: string;
}

@ObjectType()
export class RequestSignInLinkPayload {
  @Field(() => Boolean) sent: boolean;
}

@ObjectType()
export class SignInPayload {
  @Field(() => Viewer) viewer: Viewer;
  @Field(() => String, { description: 'Path of the page to open.' }) landing: string;
}

@ObjectType()
export class SignOutPayload {
  @Field(() => Boolean) signedOut: boolean;
}
