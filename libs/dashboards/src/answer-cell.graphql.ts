import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CommitmentStatus } from '#commitments';
import { DateScalar } from '#platform';
import { LeadAnswerState, Weather } from '#reporting';

@ObjectType({ description: 'What a commitment’s lead answered in one campaign, in which it was asked. What it says is told to those who may read it; that it was sent, to everybody.' })
export class AnswerCell {
  @Field(() => String, { description: 'Code of the campaign.' }) campaign: string;
  @Field(() => LeadAnswerState) state: LeadAnswerState;
  @Field(() => Boolean, { description: 'Sent after its due date.' }) late: boolean;
  @Field(() => String, { description: 'Slug of the organisation that was asked, as lead.' }) organisation: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was sent; null while it is not.' }) sentOn: string | null;
  @Field(() => CommitmentStatus, { nullable: true, description: 'Null when there is no answer that the reader may read.' }) status: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true, description: 'Null when there is no answer that the reader may read.' }) weather: Weather | null;
  @Field(() => ID, { nullable: true, description: 'The report, when the reader may read it.' }) report: string | null;
}
