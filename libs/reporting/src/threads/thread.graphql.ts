import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Problem } from '#platform';
import { ReportRequest } from '../requests/request.graphql.js';
import { CommentStateEnum } from './report-comment.graphql.js';

@ObjectType({ description: 'Somebody who may read what is said about the request: the organisation’s people and the steering team.' })
export class ThreadReader {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => Boolean, { description: 'Of the steering team.' }) steers: boolean;
}

@ObjectType()
export class ThreadMessage {
  @Field(() => ID) id: string;
  @Field(() => String) words: string;
  @Field(() => Date) writtenAt: string;
  @Field(() => String) writtenBy: string;
  @Field(() => Boolean, { description: 'By the secretariat, else by the organisation.' }) bySteering: boolean;
  @Field(() => [String], { description: 'Names of those whom it mentions.' }) mentions: string[];
}

@ObjectType({ description: 'What the organisation and the secretariat say to each other about an answer, on the whole or on one field. Nobody else reads it.' })
export class ReportThread {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'As of a comment; null: the answer as a whole.' }) field: string | null;
  @Field(() => CommentStateEnum, { description: 'A closed one is opened again by a reply.' }) state: CommentStateEnum;
  @Field(() => Boolean, { description: 'It began with a comment of a return.' }) ofReturn: boolean;
  @Field(() => [ThreadMessage], { description: 'Oldest first.' }) messages: ThreadMessage[];
  @Field(() => Date, { nullable: true }) closedAt: string | null;
  @Field(() => String, { nullable: true, description: 'Null when the decision on the report closed it.' }) closedBy: string | null;
  @Field(() => String, { nullable: true }) closingWords: string | null;
}

const MENTIONS = 'Of people whom `threadReaders` offers: they are told by mail.';

@InputType()
export class OpenThreadInput {
  @Field(() => ID) request: string;
  @Field(() => String, { nullable: true, description: 'As of a comment; left out: the answer as a whole.' }) @IsOptional() field?: string | null;
  @Field(() => String) words: string;
  @Field(() => [ID], { nullable: true, defaultValue: [], description: MENTIONS }) @IsOptional() @ArrayMaxSize(20) mentions?: string[] | null;
}

@InputType()
export class ReplyInThreadInput {
  @Field(() => ID) thread: string;
  @Field(() => String) words: string;
  @Field(() => [ID], { nullable: true, defaultValue: [], description: MENTIONS }) @IsOptional() @ArrayMaxSize(20) mentions?: string[] | null;
}

@InputType()
export class CloseThreadInput {
  @Field(() => ID) thread: string;
  @Field(() => String, { nullable: true, description: 'What came out of it.' }) @IsOptional() words?: string | null;
}

@ObjectType()
export class ThreadPayload {
  @Field(() => ReportRequest) request: ReportRequest;
  @Field(() => [Problem], { description: 'Empty when it was done.' }) problems: Problem[];
}
