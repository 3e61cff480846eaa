import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, MaxLength } from 'class-validator';
import { MAIL_TOPICS, type MailTopic } from './mail-topics.rules.js';

export const MailTopicEnum = Object.fromEntries(MAIL_TOPICS.map((topic) => [topic, topic])) as Record<MailTopic, MailTopic>;
registerEnumType(MailTopicEnum, {
  name: 'MailTopic',
  description: 'Mails that one may do without. The others are needed, and always leave.',
  valuesMap: {
    REMINDERS: { description: 'Digests of what is expected of the person: answers, decisions, meetings.' },
    ACCESS_REQUESTS: { description: 'A request for access waits. Leaves all the same when everybody who decides has stopped it.' },
    THREADS: { description: 'Messages in exchanges about answers, in which the person takes part or is mentioned, or which ask their organisation or the secretariat something; what the secretariat answers to remarks on a bilan.' },
  },
});

@ObjectType({ description: 'What a mail’s link lets one stop or resume.' })
export class MailChoice {
  @Field(() => MailTopicEnum) topic: MailTopic;
  @Field(() => Boolean) wanted: boolean;
}

@InputType()
export class ChooseMailsInput {
  @Field(() => String, { description: 'From the link of a mail.' }) @MaxLength(200) token: string;
  @Field(() => Boolean) @IsBoolean() wanted: boolean;
}

@ObjectType()
export class ChooseMailsPayload {
  @Field(() => MailChoice) choice: MailChoice;
}

@InputType()
export class SetMailChoiceInput {
  @Field(() => MailTopicEnum) @IsIn(MAIL_TOPICS) topic: MailTopic;
  @Field(() => Boolean) @IsBoolean() wanted: boolean;
}
