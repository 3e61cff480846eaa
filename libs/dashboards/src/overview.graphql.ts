import { Field, ObjectType } from '@nestjs/graphql';
import { Commitment, CommitmentStatus } from '#commitments';
import { Meeting } from '#meetings';
import { Axis, Pact } from '#pact';
import { DateScalar } from '#platform';
import { Campaign, OverviewLine, Report, ReportRequest, Weather } from '#reporting';
import { OverviewAgenda, SilentOrganisation } from './overview-agenda.graphql.js';

@ObjectType()
export class OverviewAxis {
  @Field(() => Axis) axis: Axis;
  @Field(() => OverviewLine) line: OverviewLine;
}

@ObjectType({ description: 'What changed between the previous campaign and this one, by the lead’s answers.' })
export class Move {
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => CommitmentStatus, { nullable: true }) fromStatus: CommitmentStatus | null;
  @Field(() => CommitmentStatus, { nullable: true }) toStatus: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) fromWeather: Weather | null;
  @Field(() => Weather, { nullable: true }) toWeather: Weather | null;
  @Field(() => Report) report: Report;
}

@ObjectType({
  description:
    'Where the pact stands in one campaign. All counts are of commitments whose lead was asked to report in the campaign. What answers say is counted and listed for those who may see it: accepted ones, and before that their own or, for the steering team, all.',
})
export class Overview {
  @Field(() => Pact) pact: Pact;
  @Field(() => Campaign, { nullable: true, description: 'Null when no campaign was ever opened.' }) campaign: Campaign | null;
  @Field(() => DateScalar, { description: 'The day the overview is looked at.' }) today: string;
  @Field(() => OverviewLine) total: OverviewLine;
  @Field(() => [OverviewAxis]) axes: OverviewAxis[];
  @Field(() => Meeting, { nullable: true }) nextMeeting: Meeting | null;
  @Field(() => [ReportRequest], { description: 'Every request to a lead, by commitment: the rows behind the counts.' }) asked: ReportRequest[];
  @Field(() => [ReportRequest], { description: 'Every request to who answers beside the lead, by commitment; no count holds them.' }) askedBeside: ReportRequest[];
  @Field(() => [Commitment], { description: 'Commitments whose lead was not asked, by number: those that no count holds.' }) notAsked: Commitment[];
  @Field(() => [ReportRequest], { description: 'Leads still without an answer after the due date, by commitment.' }) late: ReportRequest[];
  @Field(() => [SilentOrganisation], { description: 'Leads that still owe an answer, before the due date too; by the day it is due.' }) silent: SilentOrganisation[];
  @Field(() => OverviewAgenda) agenda: OverviewAgenda;
  @Field(() => [Report], { description: 'Leads’ answers that need a decision now.' }) storms: Report[];
  @Field(() => [Move]) moved: Move[];
}
