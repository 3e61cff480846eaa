import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Organisation } from '#organisations';
import { Pact } from '#pact';
import { DateScalar } from '#platform';
import { Campaign, OverviewLine } from '#reporting';
import { AnswerCell } from '../answer-cell.graphql.js';
import { ComparedMove, MoveLeftOut } from './comparison.rules.js';

registerEnumType(ComparedMove, {
  name: 'ComparedMove',
  valuesMap: {
    WORSENED: { description: 'Its météo is worse.' },
    IMPROVED: { description: 'Its météo is better.' },
    STATUS_CHANGED: { description: 'Its status is another.' },
    ANSWERED_ANEW: { description: 'There was no answer in the earlier semester; there is one in the later.' },
    SILENT_NOW: { description: 'There was an answer in the earlier semester; in the later there is none, and it was due.' },
    LEAD_CHANGED: { description: 'Another organisation was asked as lead.' },
  },
});
registerEnumType(MoveLeftOut, {
  name: 'MoveLeftOut',
  valuesMap: {
    NOT_ASKED: { description: 'Its lead was not asked.' },
    SILENT: { description: 'No answer came by the due date.' },
    AWAITED: { description: 'No answer yet; it is not due.' },
    EXCUSED: { description: 'No answer is expected any more.' },
    NOT_ACCEPTED: { description: 'Sent, and not accepted, or not yet to be read.' },
  },
});

@ObjectType()
export class ComparedSemester {
  @Field(() => Campaign) campaign: Campaign;
  @Field(() => OverviewLine, { description: 'Of the whole pact.' }) line: OverviewLine;
}

@ObjectType({ description: 'A commitment in two semesters. It is compared when neither leftOutBefore nor leftOutAfter says why not.' })
export class ComparedCommitment {
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => AnswerCell, { nullable: true, description: 'Null when its lead was not asked.' }) before: AnswerCell | null;
  @Field(() => AnswerCell, { nullable: true, description: 'Null when its lead was not asked.' }) after: AnswerCell | null;
  @Field(() => [ComparedMove]) moves: ComparedMove[];
  @Field(() => MoveLeftOut, { nullable: true }) leftOutBefore: MoveLeftOut | null;
  @Field(() => MoveLeftOut, { nullable: true }) leftOutAfter: MoveLeftOut | null;
}

@ObjectType({ description: 'Two semesters of a pact side by side, commitment by commitment.' })
export class Comparison {
  @Field(() => Pact) pact: Pact;
  @Field(() => DateScalar, { description: 'The day it is looked at.' }) today: string;
  @Field(() => [Campaign], { description: 'Those that began, newest first.' }) campaigns: Campaign[];
  @Field(() => ComparedSemester, { nullable: true, description: 'The earlier one; null when there is none.' }) before: ComparedSemester | null;
  @Field(() => ComparedSemester, { nullable: true, description: 'The later one; null when no campaign ever began.' }) after: ComparedSemester | null;
  @Field(() => [Organisation], { description: 'Those that were asked as leads in either, by name.' }) leads: Organisation[];
  @Field(() => [ComparedCommitment], { description: 'Every commitment, by number.' }) commitments: ComparedCommitment[];
}
