import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, MaxLength } from 'class-validator';
import { Person } from '#access';
import { Avenant, Commitment } from '#commitments';
import { Organisation } from '#organisations';
import { connectionOf, DateScalar, Problem } from '#platform';
import { Meeting } from '../meeting.graphql.js';
import { DecisionKind, DecisionState, DecisionTransition } from './decision.lifecycle.js';

registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  valuesMap: {
    FOLLOW_UP: { description: 'An organisation has something to do, by a day.' },
    AVENANT: { description: 'An avenant is adopted.' },
    SUSPENSION: { description: 'A commitment is suspended.' },
    ABANDONMENT: { description: 'A commitment is abandoned.' },
    RESUMPTION: { description: 'A commitment is taken up again.' },
  },
});
registerEnumType(DecisionState, {
  name: 'DecisionState',
  valuesMap: {
    OPEN: { description: 'To be carried out: it is on every agenda.' },
    DONE: { description: 'Carried out.' },
    DROPPED: { description: 'Given up.' },
  },
});
registerEnumType(DecisionTransition, {
  name: 'DecisionTransition',
  valuesMap: {
    REVISE: { description: 'Its text, commitments, owner or deadline.' },
    NOTE: { description: 'A word of follow-up.' },
    PROPOSE_CLOSING: { description: 'The owner says what was done; the secretariat closes.' },
    CLOSE: { description: 'To DONE, with what was done.' },
    DROP: { description: 'To DROPPED, with why.' },
    REOPEN: { description: 'Back to OPEN, with why.' },
  },
});

export enum DecisionAct {
  NOTED = 'NOTED',
  CLOSING_PROPOSED = 'CLOSING_PROPOSED',
  CLOSED = 'CLOSED',
  DROPPED = 'DROPPED',
  REOPENED = 'REOPENED',
}
registerEnumType(DecisionAct, { name: 'DecisionAct', description: 'What a line of follow-up is.' });

@ObjectType()
export class DecisionFollowUp {
  @Field(() => ID) id: string;
  @Field(() => DecisionAct) act: DecisionAct;
  @Field(() => String) words: string;
  @Field(() => Boolean, { description: 'By the secretariat, else by the owner.' }) bySteering: boolean;
  @Field(() => Date) writtenAt: string;
  @Field(() => String) writtenBy: string;
}

@ObjectType({ description: 'What a meeting decided. Read by the steering team, the committee, and the people of the organisation that owns it.' })
export class Decision {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Within the pact.' }) number: number;
  @Field(() => DecisionKind) kind: DecisionKind;
  @Field(() => String) text: string;
  @Field(() => Meeting, { nullable: true, description: 'Null when an avenant came with a pact’s file from elsewhere.' }) meeting: Meeting | null;
  @Field(() => DateScalar) decidedOn: string;
  @Field(() => Organisation, { nullable: true, description: 'Who carries it out; null of what takes effect by itself.' }) organisation: Organisation | null;
  @Field(() => Person, { nullable: true, description: 'The one who sees to it there, when somebody is named.' }) person: Person | null;
  @Field(() => DateScalar, { nullable: true }) dueOn: string | null;
  @Field(() => Boolean, { description: 'Open, and its deadline has passed.' }) late: boolean;
  @Field(() => DecisionState) state: DecisionState;
  @Field(() => String, { nullable: true, description: 'What was done, or why it was dropped.' }) closingWords: string | null;
  @Field(() => DateScalar, { nullable: true }) closedOn: string | null;
  @Field(() => Boolean, { description: 'The owner says that it is done, and the secretariat has not answered yet.' }) closingProposed: boolean;
  @Field(() => Boolean, { description: 'True for decisions made up for the demonstration.' }) fictional: boolean;
  @Field(() => Int, { description: 'Send it back with an act.' }) version: number;
  @Field(() => [DecisionTransition], { description: 'What the reader can do with it now.' }) availableTransitions: DecisionTransition[];
  @Field(() => [Commitment], { description: 'Those it is about, by number.' }) commitments: Commitment[];
  @Field(() => Avenant, { nullable: true, description: 'The avenant that it adopted.' }) avenant: Avenant | null;
  @Field(() => [DecisionFollowUp], { description: 'Oldest first.' }) followUps: DecisionFollowUp[];
}

@ObjectType()
export class DecisionConnection extends connectionOf(Decision) {}

@InputType()
export class DecisionFilter {
  @Field(() => DecisionState, { nullable: true }) @IsOptional() state?: DecisionState | null;
  @Field(() => String, { nullable: true, description: 'Slug of the owner.' }) @IsOptional() organisation?: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of a commitment that it is about.' }) @IsOptional() @IsInt() commitment?: number | null;
  @Field(() => ID, { nullable: true, description: 'The meeting that took it.' }) @IsOptional() meeting?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only those whose deadline has passed.' }) @IsOptional() @IsBoolean() late?: boolean | null;
}

@InputType()
export class RecordDecisionInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => ID, { description: 'A meeting of the pact that has begun.' }) meeting: string;
  @Field(() => ID, { nullable: true, description: 'The item of its agenda at which it was taken.' }) @IsOptional() item?: string | null;
  @Field(() => String) @MaxLength(4000) text: string;
  @Field(() => [Int], { description: 'Numbers of the commitments it is about; may be empty.' }) @ArrayMaxSize(200) commitments: number[];
  @Field(() => String, { description: 'Slug of the organisation that carries it out.' }) organisation: string;
  @Field(() => ID, { nullable: true, description: 'Somebody who reports for that organisation.' }) @IsOptional() person?: string | null;
  @Field(() => DateScalar) dueOn: string;
}

@InputType()
export class ReviseDecisionInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => Int) number: number;
  @Field(() => Int, { description: 'That of the decision on the form.' }) version: number;
  @Field(() => String) @MaxLength(4000) text: string;
  @Field(() => [Int]) @ArrayMaxSize(200) commitments: number[];
  @Field(() => String) organisation: string;
  @Field(() => ID, { nullable: true }) @IsOptional() person?: string | null;
  @Field(() => DateScalar) dueOn: string;
}

@InputType()
export class DecisionWordsInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => Int) number: number;
  @Field(() => Int, { description: 'That of the decision on the screen.' }) version: number;
  @Field(() => String) @MaxLength(4000) words: string;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: decision is as it stands now.' })
export class DecisionPayload {
  @Field(() => Decision, { nullable: true, description: 'As it stands after the act; null when none was recorded.' }) decision: Decision | null;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
}
