import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { Campaign } from '../campaigns/campaign.graphql.js';

export enum LeadAnswerState {
  AWAITED = 'AWAITED',
  OVERDUE = 'OVERDUE',
  EXCUSED = 'EXCUSED',
  SENT = 'SENT',
  ACCEPTED = 'ACCEPTED',
}
registerEnumType(LeadAnswerState, {
  name: 'LeadAnswerState',
  description: 'Where a lead’s answer stands. What was begun or returned is awaited, for every reader.',
  valuesMap: {
    AWAITED: { description: 'Not sent; the due date is still ahead, or today.' },
    OVERDUE: { description: 'Not sent, and the due date has passed: silence.' },
    EXCUSED: { description: 'Not sent, and not expected any more: its organisation was excused.' },
    SENT: { description: 'Sent, not accepted yet.' },
    ACCEPTED: { description: 'Accepted.' },
  },
});

@ObjectType({ description: 'How far a commitment’s lead is in one campaign, on the day looked from; without a word of what it says.' })
export class LeadAnswer {
  @Field(() => Campaign) campaign: Campaign;
  @Field(() => LeadAnswerState) state: LeadAnswerState;
  @Field(() => DateScalar, { description: 'When it is due: the lead’s own day, when it was given more time.' }) dueOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was sent, be it after the day looked from; null while it is not.' }) sentOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was accepted, be it after the day looked from; null while it is not.' }) acceptedOn: string | null;
}
