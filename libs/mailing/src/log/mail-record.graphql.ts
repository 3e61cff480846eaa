import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Person } from '#access';
import { connectionOf, DateScalar, DateTimeScalar, type Later } from '#platform';

export enum MailStanding {
  QUEUED = 'QUEUED',
  HELD = 'HELD',
  SENT = 'SENT',
  BOUNCED = 'BOUNCED',
  FAILED = 'FAILED',
  NOT_SENT = 'NOT_SENT',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MailStanding, {
  name: 'MailStanding',
  description: 'Where a mail stands, as the secretariat reads it.',
  valuesMap: {
    QUEUED: { description: 'To leave, or to be tried again.' },
    HELD: { description: 'Waits because the space holds its mails.' },
    SENT: { description: 'The mail server has taken it.' },
    BOUNCED: { description: 'Taken, and came back.' },
    FAILED: { description: 'Given up: refused for good, or tried too often.' },
    NOT_SENT: { description: 'Its address refuses mails.' },
    CANCELLED: { description: 'There was nothing left to say.' },
  },
});

@ObjectType({ description: 'One mail, and what became of it. Its text is never kept.' })
export class MailRecord {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Stable, such as reminders.digest.' }) kind: string;
  @Field(() => String, { description: 'The same in words.' }) kindWords: string;
  @Field(() => String) recipient: string;
  @Field(() => Person, { nullable: true, description: 'Whose address it is now.' }) person: Person | null;
  @Field(() => MailStanding) standing: MailStanding;
  @Field(() => String, { nullable: true, description: 'Why it did not leave, or came back: what a server said last.' }) reason: string | null;
  @Field(() => Int) attempts: number;
  @Field(() => Int, { description: 'Times that a server told of a passing trouble after it was taken.' }) delays: number;
  @Field(() => DateTimeScalar, { description: 'When it was decided.' }) createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true }) sentAt: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) bouncedAt: Date | null;
  @Field(() => String) messageId: string;
  @Field(() => ID, { nullable: true, description: 'The mail that it was sent again for.' }) repeats: string | null;
  @Field(() => Boolean, { description: 'It may be sent again: it opens nothing, and its reader is still there.' }) resendable: boolean;
}

@ObjectType()
export class MailRecordConnection extends connectionOf(MailRecord) {}

@InputType()
export class MailFilter {
  @Field(() => MailStanding, { nullable: true }) @IsOptional() @IsIn(Object.values(MailStanding)) standing?: MailStanding | null;
  @Field(() => String, { nullable: true, description: 'Words of the address, or of the person’s name.' }) @IsOptional() @MaxLength(200) words?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() person?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided on this day or after.' }) @IsOptional() from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided on this day or before.' }) @IsOptional() until?: string | null;
}

@ObjectType({ description: 'What a mail says: as it would leave now, or, once it left, made again for that day. Links open nothing.' })
export class MailPreview {
  @Field(() => String) subject: string;
  @Field(() => String) text: string;
  @Field(() => String) html: string;
}

@ObjectType({ description: 'One mail with what it says.' })
export class MailReading {
  @Field(() => MailRecord) mail: Later<MailRecord>;
  @Field(() => MailPreview, { nullable: true, description: 'Null: there is nothing left to say, or what it was about is gone.' }) preview: MailPreview | null;
}

@InputType()
export class ResendMailInput {
  @Field(() => ID) @IsUUID() mail: string;
}

@ObjectType()
export class ResendMailPayload {
  @Field(() => ID, { description: 'The new mail, which says that it repeats the other.' }) mail: string;
}
