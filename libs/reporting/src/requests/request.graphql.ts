import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Person } from '#access';
import { Commitment, PorteurRole } from '#commitments';
import { Organisation } from '#organisations';
import { connectionOf, DateScalar } from '#platform';
import { Campaign, CampaignExtension } from '../campaigns/campaign.graphql.js';
import { Report } from '../reports/report.graphql.js';
import { ReportTransition } from '../reports/report.lifecycle.js';
import { UnchangedHindrance } from '../reports/unchanged.rules.js';

export enum RequestState {
  AWAITED = 'AWAITED',
  DRAFT = 'DRAFT',
  READY = 'READY',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
}
registerEnumType(RequestState, {
  name: 'RequestState',
  description: 'What a request waits for: nothing yet written, a draft, a report ready to be validated in its organisation, under review, returned, accepted.',
});

registerEnumType(UnchangedHindrance, {
  name: 'UnchangedHindrance',
  description: 'Why an answer cannot be among those attested unchanged together.',
  valuesMap: {
    ANSWERED: { description: 'It was sent.' },
    RETURNED: { description: 'The secretariat asks for a correction, in words.' },
    BEGUN: { description: 'There is a draft, which is not put aside unasked.' },
    NO_PREVIOUS: { description: 'There is no earlier answer to repeat.' },
    PERIOD_FIGURES: { description: 'A figure counted over the campaign’s period is awaited.' },
  },
});

@ObjectType({ description: 'What one organisation is asked about one commitment in one campaign.' })
export class ReportRequest {
  @Field(() => ID) id: string;
  @Field(() => PorteurRole, { description: 'LEAD: its answer is the commitment’s.' }) role: PorteurRole;
  @Field(() => RequestState) state: RequestState;
  @Field(() => Boolean, { description: 'The due date passed without an answer, or the answer came after it.' }) late: boolean;
  @Field(() => DateScalar, { description: 'When the organisation is to answer: its own day, when it was given more time.' }) dueOn: string;
  @Field(() => Boolean, { description: 'No answer came, and none is expected any more.' }) excused: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was excused; null when it is not open to the reader.' }) excusedReason: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Since when its organisation is no porteur any more: nothing is expected, what was written is kept.' }) formerOn: string | null;
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => Campaign) campaign: Campaign;
  @Field(() => Report, { nullable: true, description: 'Null when nothing was written, or when the reader may not see it yet.' }) report: Report | null;
  @Field(() => Report, { nullable: true, description: 'Last accepted or submitted answer of the same organisation for the same commitment in an earlier campaign.' })
  previousReport: Report | null;
  @Field(() => Boolean, { description: 'The reader may open the organisation’s page: what it wrote, its contacts and its reminders are told. To others they are not, which does not mean that there are none.' })
  openToReader: boolean;
  @Field(() => [Person], { description: 'Who reports for the organisation; empty when it is not open to the reader.' }) contacts: Person[];
  @Field(() => [Person], { description: 'Of the contacts, those who want no reminders by mail: they are to be phoned. For the steering team; empty for others.' }) toPhone: Person[];
  @Field(() => Date, { nullable: true, description: 'When the organisation was last reminded in this campaign; null when it is not open to the reader.' }) lastRemindedAt: string | null;
  @Field(() => UnchangedHindrance, { nullable: true, description: 'Why attestAllUnchanged refuses it; null when it takes it, and for readers who do not answer it.' })
  unchangedHindrance: UnchangedHindrance | null;
  @Field(() => [ReportTransition], { description: 'What the reader can do now.' }) availableTransitions: ReportTransition[];
}

@ObjectType()
export class ReportRequestConnection extends connectionOf(ReportRequest) {}

@InputType({ description: 'state: of requests for which an answer is expected, or came. late: still without an answer after the due date. text: commitment or organisation, accents and case ignored.' })
export class RequestFilter {
  @Field(() => RequestState, { nullable: true }) @IsOptional() state?: RequestState;
  @Field(() => String, { nullable: true, description: 'Slug.' }) @IsOptional() @IsString() @MaxLength(120) organisation?: string;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() axis?: number;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() late?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'true: partners’ contributions only; false: leads and co-leads only.' }) @IsOptional() @IsBoolean() contributions?: boolean;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() excused?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'true: of organisations that are porteurs no more.' }) @IsOptional() @IsBoolean() former?: boolean;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(200) text?: string;
}

@ObjectType({ description: 'The organisation’s page: everything it owes in one campaign, most urgent first.' })
export class ReportingDesk {
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => Campaign) campaign: Campaign;
  @Field(() => [ReportRequest], { description: 'What it is asked, and what it was excused of.' }) requests: ReportRequest[];
  @Field(() => [ReportRequest], { description: 'What it wrote about commitments of which it is porteur no more: kept, and not expected.' }) former: ReportRequest[];
  @Field(() => DateScalar, { description: 'When it is to answer.' }) dueOn: string;
  @Field(() => CampaignExtension, { nullable: true, description: 'Null when it was given no more time.' }) extension: CampaignExtension | null;
  @Field(() => Boolean, { description: 'The reader can send answers, and the campaign takes them.' }) canSubmit: boolean;
}
