import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsOptional } from 'class-validator';
import { CommitmentStatus } from '#commitments';
import { Problem } from '#platform';
import { ReportRequest } from '../requests/request.graphql.js';
import { TickedMilestoneInput } from '../milestones/report-milestone.graphql.js';
import { FieldCommentInput } from '../threads/report-comment.graphql.js';
import { ReportEditInput } from '../edits/report-edit.graphql.js';
import { MeasurementInput, PeopleReachedInput } from './answer-input.graphql.js';
import { Report, Weather } from './report.graphql.js';

@InputType({
  description: 'version: the report’s version the form was loaded with; 0 when no report existed. A field left out keeps its value, null empties it; measurements and milestones are replaced as a whole.',
})
export class SaveReportInput {
  @Field(() => ID) request: string;
  @Field(() => Int) version: number;
  @Field(() => CommitmentStatus, { nullable: true }) status?: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) weather?: Weather | null;
  @Field(() => String, { nullable: true }) achievements?: string | null;
  @Field(() => String, { nullable: true }) difficulties?: string | null;
  @Field(() => String, { nullable: true }) nextSteps?: string | null;
  @Field(() => [Int], { nullable: true, description: 'Those that the semester concerned; empty: not said.' }) @IsOptional() @ArrayMaxSize(40) arrondissements?: number[] | null;
  @Field(() => PeopleReachedInput, { nullable: true }) peopleReached?: PeopleReachedInput | null;
  @Field(() => [MeasurementInput], { nullable: true }) measurements?: MeasurementInput[] | null;
  @Field(() => [TickedMilestoneInput], { nullable: true }) @IsOptional() @ArrayMaxSize(200) milestones?: TickedMilestoneInput[] | null;
}

@InputType({ description: 'stopAtWarnings: what looks odd is told and nothing is sent, so that it can be looked at again.' })
export class SubmitReportInput {
  @Field(() => ID) request: string;
  @Field(() => Int) version: number;
  @Field(() => Boolean, { nullable: true, defaultValue: false }) stopAtWarnings?: boolean | null;
}

@InputType({ description: 'stopAtWarnings: what looks odd is told and nothing is handed over, so that it can be looked at again.' })
export class MarkReportReadyInput {
  @Field(() => ID) request: string;
  @Field(() => Int) version: number;
  @Field(() => Boolean, { nullable: true, defaultValue: false }) stopAtWarnings?: boolean | null;
}

@InputType({ description: 'word: what is left to do; needed unless who gives it back had handed it over.' })
export class GiveBackReportInput {
  @Field(() => ID) request: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) word?: string | null;
}

@InputType({ description: 'Copies the answer before and sends it.' })
export class AttestUnchangedInput {
  @Field(() => ID) request: string;
  @Field(() => Int) version: number;
}

@InputType({ description: 'Of one organisation’s page: copies the answers before of all of these and sends them, or of none. Only those without `unchangedHindrance`.' })
export class AttestAllUnchangedInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => String, { description: 'Code.' }) campaign: string;
  @Field(() => String, { description: 'Slug.' }) organisation: string;
  @Field(() => [AttestUnchangedInput]) @ArrayNotEmpty() @ArrayMaxSize(500) requests: AttestUnchangedInput[];
}

@InputType({ description: 'A report that is ready to be validated, at the version that was read.' })
export class ReadyReportInput {
  @Field(() => ID) request: string;
  @Field(() => Int) version: number;
}

@InputType({ description: 'Of one organisation’s page: sends all of these, or none. Only those that are READY.' })
export class SubmitReadyReportsInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => String, { description: 'Code.' }) campaign: string;
  @Field(() => String, { description: 'Slug.' }) organisation: string;
  @Field(() => [ReadyReportInput]) @ArrayNotEmpty() @ArrayMaxSize(500) requests: ReadyReportInput[];
}

@InputType({ description: 'Takes back what was sent, until the secretariat has decided.' })
export class TakeBackReportInput {
  @Field(() => ID) request: string;
  @Field(() => Int) version: number;
}

@InputType()
export class AcceptReportInput {
  @Field(() => ID) report: string;
  @Field(() => Int) version: number;
  @Field(() => ReportEditInput, { nullable: true, description: 'What the secretariat changes on accepting it: kept beside the organisation’s words, and told to it by mail.' }) edit?: ReportEditInput | null;
}

@InputType({ description: 'comment, comments, or both. They stand until the report is accepted or returned anew.' })
export class ReturnReportInput {
  @Field(() => ID) report: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true, description: 'On the whole report.' }) comment?: string | null;
  @Field(() => [FieldCommentInput], { nullable: true, defaultValue: [] }) @IsOptional() @ArrayMaxSize(200) comments?: FieldCommentInput[] | null;
}

@InputType({ description: 'Goes back on an acceptance, until the campaign closes.' })
export class ReopenReportInput {
  @Field(() => ID) report: string;
  @Field(() => Int) version: number;
  @Field(() => String, { description: 'Kept in the history.' }) reason: string;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: conflict holds what the other person saved meanwhile.' })
export class ReportPayload {
  @Field(() => ReportRequest, { nullable: true }) request: ReportRequest | null;
  @Field(() => Report, { nullable: true }) report: Report | null;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
  @Field(() => [Problem], { description: 'What looks odd: figures that look like a slip; when sending, a status that went back, trouble without a word. All is kept as it is.' }) warnings: Problem[];
  @Field(() => Report, { nullable: true }) conflict: Report | null;
  @Field(() => Int, { nullable: true, description: 'Of a return, of an edit and of what is handed over: how many people of the organisation are told by mail.' }) mailed: number | null;
}

@ObjectType({ description: 'All were sent when there is no problem, and none otherwise. A problem’s path names its place in the input: requests.<place>.' })
export class AttestAllUnchangedPayload {
  @Field(() => [ReportRequest], { description: 'Those of the input, as they stand now.' }) requests: ReportRequest[];
  @Field(() => [Problem], { description: 'Empty when all were sent.' }) problems: Problem[];
}

@ObjectType({ description: 'All were sent when there is no problem, and none otherwise. A problem’s path names its place in the input: requests.<place>.' })
export class SubmitReadyReportsPayload {
  @Field(() => [ReportRequest], { description: 'Those of the input, as they stand now.' }) requests: ReportRequest[];
  @Field(() => [Problem], { description: 'Empty when all were sent.' }) problems: Problem[];
}
