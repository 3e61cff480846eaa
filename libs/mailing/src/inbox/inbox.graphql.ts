import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator';
import { connectionOf, DateTimeScalar, NOTICE_KINDS, type NoticeKind } from '#platform';

const NoticeKindEnum = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, kind])) as Record<NoticeKind, NoticeKind>;
registerEnumType(NoticeKindEnum, {
  name: 'NoticeKind',
  valuesMap: {
    DIGEST: { description: 'Something is expected: the reminder of a day, also where the person wants none by mail.' },
    REPORT_RETURNED: { description: 'An answer came back to be corrected.' },
    REPORT_EDITED: { description: 'The secretariat changed an answer.' },
    THREAD: { description: 'Something was said where the person takes part, or is mentioned.' },
    MEETING_CALLED: { description: 'The person is expected at a meeting.' },
    MEETING_MOVED: { description: 'It is held at other hours.' },
    MEETING_OFF: { description: 'The person is not expected any more: it is cancelled, or somebody else comes.' },
    DOSSIER: { description: 'The dossier of a meeting is shared.' },
    MINUTES: { description: 'The minutes of a meeting are shared.' },
    DECISION: { description: 'A meeting decided something that the person, or their organisation, is to carry out.' },
    DECISION_DONE: { description: 'Who carries a decision out says that it is done: the secretariat closes it.' },
    READING: { description: 'A bilan is given to the Conseil to read.' },
    READING_WORDS: { description: 'Something was said in the reading room of a bilan.' },
    READING_ANSWERED: { description: 'The secretariat answered what the person said of a bilan in its reading room.' },
    AVIS_WRITER: { description: 'The person is named to write the avis of the Conseil.' },
    AVIS_ADOPTED: { description: 'The Conseil adopted its avis.' },
    RECOMMENDATION: { description: 'The person’s organisation is to answer a recommendation.' },
    ANSWER_RETURNED: { description: 'Their answer to a recommendation came back.' },
    ANSWER_SENT: { description: 'An answer to a recommendation waits to be published.' },
    ANSWER_PUBLISHED: { description: 'The answer to a recommendation is published.' },
  },
});

@ObjectType({ description: 'What a person was told, by mail too unless they want none.' })
export class Notice {
  @Field(() => ID) id: string;
  @Field(() => NoticeKindEnum) kind: NoticeKind;
  @Field(() => String, { nullable: true, description: 'Name of what it is about, in French; of a commitment « number – title ».' }) subject: string | null;
  @Field(() => String, { description: 'Address of the page that it is about.' }) path: string;
  @Field(() => DateTimeScalar) toldAt: Date;
  @Field(() => Boolean) unread: boolean;
}

@ObjectType()
export class NoticeConnection extends connectionOf(Notice) {}

@InputType()
export class MarkNoticesInput {
  @Field(() => [ID], { nullable: true, description: 'Left out: all of them.' }) @IsOptional() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) notices?: string[] | null;
}

@ObjectType()
export class MarkNoticesPayload {
  @Field(() => Int, { description: 'Those that were unread.' }) marked: number;
}
