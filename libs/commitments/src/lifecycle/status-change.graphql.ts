import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { DateScalar, Problem } from '#platform';
import { Commitment, CommitmentStatus } from '../commitment.graphql.js';
import { CommitmentTransition } from './commitment.lifecycle.js';

registerEnumType(CommitmentTransition, {
  name: 'CommitmentTransition',
  valuesMap: {
    START: { description: 'To IN_PROGRESS.' },
    MAKE_PERMANENT: { description: 'To PERMANENT.' },
    COMPLETE: { description: 'To COMPLETED.' },
    SUSPEND: { description: 'To SUSPENDED: names the COPIL that decided it.' },
    RESUME: { description: 'From SUSPENDED or ABANDONED to IN_PROGRESS: names the COPIL that decided it.' },
    ABANDON: { description: 'To ABANDONED: names the COPIL that decided it.' },
    SET_BACK: { description: 'To NOT_STARTED: it had not begun.' },
  },
});

export enum StatusSource {
  REPORT = 'REPORT',
  SECRETARIAT = 'SECRETARIAT',
  AVENANT = 'AVENANT',
}
registerEnumType(StatusSource, {
  name: 'StatusSource',
  valuesMap: {
    REPORT: { description: 'The lead’s report, when it was accepted or its acceptance undone.' },
    SECRETARIAT: { description: 'The secretariat, by itself or carrying out a COPIL’s decision.' },
    AVENANT: { description: 'An avenant that adds or withdraws the commitment.' },
  },
});

@ObjectType({ description: 'A change of a commitment’s status.' })
export class StatusChange {
  @Field(() => ID) id: string;
  @Field(() => CommitmentStatus) before: CommitmentStatus;
  @Field(() => CommitmentStatus) after: CommitmentStatus;
  @Field(() => DateScalar, { description: 'The day from which it holds.' }) onDate: string;
  @Field(() => String, { nullable: true, description: 'Null for what a report says: the report is the reason.' }) reason: string | null;
  @Field(() => StatusSource) source: StatusSource;
  @Field(() => Date) recordedAt: string;
  @Field(() => String, { nullable: true, description: 'Null for readers who are not shown names.' }) recordedBy: string | null;
}

@ObjectType({ description: 'An accepted report says what only a COPIL decides: it waits for a decision.' })
export class StatusProposal {
  @Field(() => ID) id: string;
  @Field(() => CommitmentStatus) status: CommitmentStatus;
  @Field(() => Date) proposedAt: string;
}

@InputType({ description: 'onDate: the day from which it holds, today or earlier. meeting: the COPIL that decided, required to suspend, abandon and resume.' })
export class ChangeCommitmentStatusInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => Int) number: number;
  @Field(() => Int, { description: 'That of the commitment on the form.' }) version: number;
  @Field(() => CommitmentTransition) transition: CommitmentTransition;
  @Field(() => DateScalar) onDate: string;
  @Field(() => String) @MaxLength(2000) reason: string;
  @Field(() => ID, { nullable: true }) @IsOptional() meeting?: string | null;
}

@InputType()
export class DeclineStatusProposalInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => Int) number: number;
  @Field(() => Int, { description: 'That of the commitment on the form.' }) version: number;
  @Field(() => String) @MaxLength(2000) reason: string;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: commitment is as it stands now.' })
export class CommitmentPayload {
  @Field(() => Commitment, { description: 'As it stands after the act.' }) commitment: Commitment;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
}
