import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { CommitmentStatus } from '#commitments';
import { MeasurementInput, PeopleReachedInput } from '../reports/answer-input.graphql.js';
import { Weather } from '../reports/report.graphql.js';
import { ReportFieldChange } from '../threads/report-comment.graphql.js';
import { ReportEditKind } from './report-edit.entity.js';

registerEnumType(ReportEditKind, {
  name: 'ReportEditKind',
  valuesMap: {
    ACCEPTED: { description: 'On accepting it.' },
    CORRECTED: { description: 'After the campaign had closed.' },
  },
});

@ObjectType({ description: 'The secretariat changed the answer. Corrections of an accepted report are told to everybody, with their reason and their day; the rest is the organisation’s and the steering team’s.' })
export class ReportEdit {
  @Field(() => Int, { description: 'The report’s version that it made; the one before has the organisation’s words.' }) version: number;
  @Field(() => ReportEditKind) kind: ReportEditKind;
  @Field(() => String, { nullable: true, description: 'Why; always there for a correction.' }) reason: string | null;
  @Field(() => Date) editedAt: string;
  @Field(() => String, { nullable: true, description: 'Null for visitors.' }) editedBy: string | null;
  @Field(() => [ReportFieldChange], { description: 'From what it said before to what it says since; empty for visitors.' }) changes: ReportFieldChange[];
}

@InputType({ description: 'A field left out keeps its value, null empties it; measurements are replaced as a whole, and leave none of the organisation’s out.' })
export class ReportEditInput {
  @Field(() => CommitmentStatus, { nullable: true }) status?: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) weather?: Weather | null;
  @Field(() => String, { nullable: true }) achievements?: string | null;
  @Field(() => String, { nullable: true }) difficulties?: string | null;
  @Field(() => String, { nullable: true }) nextSteps?: string | null;
  @Field(() => [Int], { nullable: true }) @IsOptional() @ArrayMaxSize(40) arrondissements?: number[] | null;
  @Field(() => PeopleReachedInput, { nullable: true }) peopleReached?: PeopleReachedInput | null;
  @Field(() => [MeasurementInput], { nullable: true }) @IsOptional() @ArrayMaxSize(200) measurements?: MeasurementInput[] | null;
}

@InputType({ description: 'Of a report that was sent or accepted, once its campaign has closed. reason: told wherever the report is shown.' })
export class CorrectReportInput {
  @Field(() => ID) report: string;
  @Field(() => Int) version: number;
  @Field(() => String) reason: string;
  @Field(() => ReportEditInput) edit: ReportEditInput;
}
