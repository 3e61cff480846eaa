import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { DateScalar, Problem } from '#platform';
import { Commitment } from '../commitment.graphql.js';
import { WordedPart, WordingInput } from '../wording/worded-part.graphql.js';

export enum AvenantState {
  DRAFT = 'DRAFT',
  ADOPTED = 'ADOPTED',
  IN_FORCE = 'IN_FORCE',
}
registerEnumType(AvenantState, {
  name: 'AvenantState',
  valuesMap: {
    DRAFT: { description: 'Being prepared: the secretariat’s only.' },
    ADOPTED: { description: 'Takes effect on a day to come.' },
    IN_FORCE: { description: 'Its changes hold.' },
  },
});

export enum AvenantChangeKind {
  REWORDED = 'REWORDED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(AvenantChangeKind, {
  name: 'AvenantChangeKind',
  valuesMap: { REWORDED: { description: 'The commitment is worded anew.' }, WITHDRAWN: { description: 'The commitment leaves the pact: it becomes ABANDONED.' } },
});

@ObjectType({ description: 'What a commitment says, as words.' })
export class WordedCommitment {
  @Field(() => String) title: string;
  @Field(() => String) purpose: string;
  @Field(() => String, { nullable: true }) means: string | null;
  @Field(() => String, { nullable: true }) audience: string | null;
  @Field(() => String) calendar: string;
  @Field(() => String, { nullable: true }) porteurs: string | null;
}

@ObjectType({ description: 'What an avenant makes of one commitment.' })
export class AvenantChange {
  @Field(() => ID) id: string;
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => AvenantChangeKind) kind: AvenantChangeKind;
  @Field(() => String, { nullable: true, description: 'Always said of a commitment that is withdrawn.' }) reason: string | null;
  @Field(() => WordedCommitment, { nullable: true, description: 'The new text; null of a commitment that is withdrawn.' }) wording: WordedCommitment | null;
  @Field(() => [WordedPart], { description: 'What differs from the wording it was written from.' }) changes: WordedPart[];
  @Field(() => Boolean, { description: 'Of a draft: another avenant changed the commitment since. It has to be read again and saved.' }) stale: boolean;
  @Field(() => Int, { description: 'Send it back with a change.' }) version: number;
}

@ObjectType({ description: 'The COPIL that adopted it, as it was called on that day.' })
export class AvenantCopil {
  @Field(() => String) title: string;
  @Field(() => DateScalar) heldOn: string;
}

@ObjectType({ description: 'A numbered amendment of the pact, adopted at a COPIL.' })
export class Avenant {
  @Field(() => ID) id: string;
  @Field(() => AvenantState) state: AvenantState;
  @Field(() => Int, { nullable: true, description: 'Given when it is adopted.' }) number: number | null;
  @Field(() => String) title: string;
  @Field(() => AvenantCopil, { nullable: true, description: 'Null of a draft.' }) copil: AvenantCopil | null;
  @Field(() => String, { nullable: true, description: 'The words of the decision; null of a draft.' }) decision: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Null of a draft.' }) effectiveOn: string | null;
  @Field(() => Boolean, { description: 'True for avenants made up for the demonstration.' }) fictional: boolean;
  @Field(() => [AvenantChange], { description: 'By number of commitment.' }) changes: AvenantChange[];
  @Field(() => Int, { description: 'Send it back with an act on the draft as a whole.' }) version: number;
}

@InputType()
export class PrepareAvenantInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => String) @MaxLength(300) title: string;
}

@InputType()
export class RenameAvenantInput {
  @Field(() => ID) avenant: string;
  @Field(() => Int, { description: 'That of the avenant on the form.' }) version: number;
  @Field(() => String) @MaxLength(300) title: string;
}

@InputType({ description: 'Either a wording, or withdrawn with a reason.' })
export class SetAvenantChangeInput {
  @Field(() => ID) avenant: string;
  @Field(() => Int, { description: 'Of the commitment.' }) @IsInt() @Min(1) @Max(1_000_000) number: number;
  @Field(() => Int, { description: 'That of the change on the form; 0 for a commitment that the draft does not change yet.' }) version: number;
  @Field(() => WordingInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => WordingInput) wording?: WordingInput | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() withdrawn?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Why; required to withdraw.' }) @IsOptional() @MaxLength(2000) reason?: string | null;
}

@InputType()
export class RemoveAvenantChangeInput {
  @Field(() => ID) avenant: string;
  @Field(() => Int, { description: 'Of the commitment.' }) @IsInt() @Min(1) @Max(1_000_000) number: number;
  @Field(() => Int, { description: 'That of the change on the form.' }) version: number;
}

@InputType()
export class DiscardAvenantInput {
  @Field(() => ID) avenant: string;
  @Field(() => Int, { description: 'That of the avenant on the form.' }) version: number;
}

@InputType({ description: 'meeting: the COPIL that adopted it. effectiveOn: not before that COPIL; today or earlier takes effect at once.' })
export class AdoptAvenantInput {
  @Field(() => ID) avenant: string;
  @Field(() => Int, { description: 'That of the avenant whose changes were read.' }) version: number;
  @Field(() => ID) meeting: string;
  @Field(() => String, { description: 'The words of the decision.' }) @MaxLength(4000) decision: string;
  @Field(() => DateScalar) effectiveOn: string;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: the avenant is as it stands now.' })
export class AvenantPayload {
  @Field(() => Avenant, { nullable: true, description: 'As it stands after the act; null when it is no more.' }) avenant: Avenant | null;
  @Field(() => [Problem], { description: 'Empty when the act was done.' }) problems: Problem[];
}
