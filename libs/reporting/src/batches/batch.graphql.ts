import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty } from 'class-validator';
import { ReportRequest } from '../requests/request.graphql.js';
import { BatchHindrance } from './batch.rules.js';

registerEnumType(BatchHindrance, {
  name: 'BatchHindrance',
  description: 'Why a report is not accepted together with others.',
  valuesMap: {
    NOT_SENT: { description: 'It is not sent, or decided already.' },
    STALE: { description: 'It changed since it was looked at.' },
    OPEN_COMMENTS: { description: 'It was returned with comments: whether they are met is read one by one.' },
    CONTRADICTED: { description: 'Another porteur of the commitment gives another figure, and nobody has settled which to keep.' },
    WARNINGS: { description: 'Something in it looks odd.' },
  },
});

@InputType({ description: 'A report, at the version that was looked at.' })
export class ChosenReportInput {
  @Field(() => ID) report: string;
  @Field(() => Int) version: number;
}

@InputType({ description: 'look: says which would be accepted, and accepts none.' })
export class AcceptReportsInput {
  @Field(() => [ChosenReportInput]) @ArrayNotEmpty() @ArrayMaxSize(50) reports: ChosenReportInput[];
  @Field(() => Boolean, { nullable: true, defaultValue: false }) look?: boolean | null;
}

@ObjectType()
export class ReportInBatch {
  @Field(() => ReportRequest) request: ReportRequest;
  @Field(() => BatchHindrance, { nullable: true, description: 'Null when it is, or would be, accepted.' }) left: BatchHindrance | null;
}

@ObjectType()
export class AcceptReportsPayload {
  @Field(() => [ReportInBatch], { description: 'Those of the input, in its order, as they stand now.' }) reports: ReportInBatch[];
}
