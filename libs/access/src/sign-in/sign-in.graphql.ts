import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEmail, IsOptional, MaxLength } from 'class-validator';
import { Viewer } from '../viewer.graphql.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

@InputType()
export class RequestSignInLinkInput {
  @Field(() => String) @trimmed @IsEmail() @MaxLength(254) email: string;
  @Field(() => String, { nullable: true, description: 'Path of the page to come back to.' }) @IsOptional() @MaxLength(500) back?: string | null;
}

@InputType()
export class SignInInput {
  @Field(() => String) @trimmed @MaxLength(200) token: string;
  @Field(() => String, { nullable: true, description: 'The code shown where the link was asked for; needed in any other browser.' }) @IsOptional() @trimmed @MaxLength(20) code?: string | null;
}

@InputType()
export class OpenGuestLinkInput {
  @Field(() => String) @trimmed @MaxLength(200) token: string;
}

@ObjectType()
export class RequestSignInLinkPayload {
  @Field(() => Boolean) sent: boolean;
  @Field(() => String, { description: 'To be typed where the link is opened, when that is in another browser.' }) code: string;
}

@ObjectType()
export class RenewGuestLinkPayload {
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
  @Field(() => String, { nullable: true, description: 'Where to go on to, so that the identity provider signs out too.' }) continueAt: string | null;
}
