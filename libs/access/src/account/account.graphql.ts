import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsIn, IsNotEmpty, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { DateTimeScalar } from '#platform';
import { MailTopicEnum } from '../mail-choices/mail-choice.graphql.js';
import type { MailTopic } from '../mail-choices/mail-topics.rules.js';
import { TOKEN_SCOPES, type TokenScope } from '../permissions.js';
import { Person } from '../person.graphql.js';
import { MAX_DAYS } from '../tokens/personal-token.rules.js';

export const TokenScopeEnum = Object.fromEntries(TOKEN_SCOPES.map((scope) => [scope, scope])) as { [S in TokenScope]: S };
registerEnumType(TokenScopeEnum, {
  name: 'TokenScope',
  description: 'What a personal token may be used for, within its person’s roles.',
  valuesMap: {
    READ: { description: 'Read what the person can read.' },
    REPORT: { description: 'Write and send the answers of the person’s organisation.' },
    ADMINISTER: { description: 'Run campaigns, decide on reports, manage organisations and people.' },
  },
});

export enum SignInMethod {
  MAIL = 'MAIL',
  OIDC = 'OIDC',
  GUEST = 'GUEST',
  PERSONA = 'PERSONA',
  SWITCH = 'SWITCH',
}
registerEnumType(SignInMethod, {
  name: 'SignInMethod',
  description: 'What opened a session.',
  valuesMap: {
    MAIL: { description: 'A link received by mail.' },
    OIDC: { description: 'An identity provider.' },
    GUEST: { description: 'A link to answer with, limited to one organisation and campaign.' },
    PERSONA: { description: 'A person of the demonstration, tried.' },
    SWITCH: { description: 'Another space of the same person.' },
  },
});

@ObjectType({ description: 'A browser in which the person is signed in.' })
export class Session {
  @Field(() => ID) id: string;
  @Field(() => SignInMethod) method: SignInMethod;
  @Field(() => String, { nullable: true, description: 'Name of the identity provider that opened it.' }) provider: string | null;
  @Field(() => String, { nullable: true, description: 'Browser and system; null when they were not recognised.' }) agent: string | null;
  @Field(() => String, { nullable: true, description: 'Network it was opened from.' }) network: string | null;
  @Field(() => DateTimeScalar) openedAt: Date;
  @Field(() => DateTimeScalar, { description: 'Last use, to the minute.' }) lastSeenAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it ends, however much it is used.' }) expiresAt: Date;
  @Field(() => Boolean, { description: 'The one that asks.' }) current: boolean;
}

@ObjectType({ description: 'A token with which the person’s programs act in their name.' })
export class PersonalToken {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => [TokenScopeEnum]) scopes: TokenScope[];
  @Field(() => DateTimeScalar) createdAt: Date;
  @Field(() => DateTimeScalar) expiresAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Last use, to the minute; null: never.' }) lastUsedAt: Date | null;
  @Field(() => Boolean, { description: 'It opens nothing any more.' }) expired: boolean;
}

@ObjectType({ description: 'An identity provider that opens the person’s account.' })
export class LinkedIdentity {
  @Field(() => ID) id: string;
  @Field(() => String) provider: string;
  @Field(() => DateTimeScalar) linkedAt: Date;
  @Field(() => DateTimeScalar) lastUsedAt: Date;
}

@ObjectType({ description: 'The account of who is signed in.' })
export class Account {
  @Field(() => Person) person: Person;
  @Field(() => [Session], { description: 'Live ones, the last used first.' }) sessions: Session[];
  @Field(() => [PersonalToken], { description: 'Those not withdrawn, the newest first.' }) tokens: PersonalToken[];
  @Field(() => [LinkedIdentity]) identities: LinkedIdentity[];
  @Field(() => [MailTopicEnum], { description: 'Mails that the person’s roles bring, or that they had, and that they may do without.' }) mailTopics: MailTopic[];
  @Field(() => [MailTopicEnum], { description: 'Those that they have stopped.' }) declinedMails: MailTopic[];
  @Field(() => [TokenScopeEnum], { description: 'Scopes that would give a token something to do.' }) offeredScopes: TokenScope[];
}

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

@InputType()
export class CreateTokenInput {
  @Field(() => String) @trimmed @IsNotEmpty() @MaxLength(80) name: string;
  @Field(() => [TokenScopeEnum]) @ArrayNotEmpty() @ArrayUnique() @IsIn(TOKEN_SCOPES, { each: true }) scopes: TokenScope[];
  @Field(() => Int, { description: `How long it works, ${MAX_DAYS} days at most.` }) @Min(1) @Max(MAX_DAYS) days: number;
}

@InputType()
export class RevokeTokenInput {
  @Field(() => ID) @IsUUID() token: string;
}

@InputType()
export class RevokeSessionInput {
  @Field(() => ID) @IsUUID() session: string;
}

@ObjectType()
export class CreateTokenPayload {
  @Field(() => String, { description: 'The token itself: it is given this once and kept nowhere.' }) secret: string;
  @Field(() => Account) account: Account;
}

@ObjectType()
export class AccountPayload {
  @Field(() => Account) account: Account;
}
