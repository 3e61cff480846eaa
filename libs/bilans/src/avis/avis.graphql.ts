import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, IsUUID, MaxLength, Min } from 'class-validator';
import { DateScalar, Problem } from '#platform';
import { AnswerStance, AnswerState, AnswerTransition } from './answer.lifecycle.js';

export enum AvisState {
  DRAFT = 'DRAFT',
  ADOPTED = 'ADOPTED',
}
export enum AvisAct {
  NAME_WRITERS = 'NAME_WRITERS',
  WRITE = 'WRITE',
  ADOPT = 'ADOPT',
  CORRECT = 'CORRECT',
  GIVE_UP = 'GIVE_UP',
}
registerEnumType(AvisState, { name: 'AvisState', valuesMap: { DRAFT: { description: 'It is written; what was adopted before, if anything, stands meanwhile.' }, ADOPTED: { description: 'What was adopted stands.' } } });
registerEnumType(AvisAct, {
  name: 'AvisAct',
  valuesMap: {
    NAME_WRITERS: { description: 'The secretariat says who writes for the Conseil, beside its chair.' },
    ADOPT: { description: 'What was read is frozen, numbered and signed; owners are asked for their answers.' },
    CORRECT: { description: 'Writes again; what was adopted stays meanwhile, and an erratum will say what changes.' },
    GIVE_UP: { description: 'Leaves the correction: what was adopted stands.' },
  },
});
registerEnumType(AnswerState, { name: 'AnswerState', valuesMap: { DRAFT: { description: 'Written by its owner.' }, SENT: { description: 'Waits for the secretariat.' }, RETURNED: { description: 'The secretariat asks for something else.' }, PUBLISHED: { description: 'It does not change any more.' } } });
registerEnumType(AnswerStance, { name: 'AnswerStance' });
registerEnumType(AnswerTransition, { name: 'AnswerTransition', valuesMap: { SEND: { description: 'To the secretariat.' }, RETURN: { description: 'With words.' } } });

@ObjectType()
export class AvisWriter {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
}

@ObjectType({ description: 'A recommendation as it is written.' })
export class RecommendationDraft {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => String, { nullable: true }) words: string | null;
  @Field(() => String, { nullable: true, description: 'Slug of the organisation that is to answer.' }) organisation: string | null;
  @Field(() => String, { nullable: true }) organisationName: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is to answer.' }) dueOn: string | null;
  @Field(() => Boolean, { description: 'It was adopted once: its number stays.' }) adopted: boolean;
  @Field(() => Int, { description: 'Send it back with the recommendation.' }) version: number;
}

@ObjectType({ description: 'The written answer of the organisation to which a recommendation was addressed.' })
export class RecommendationAnswer {
  @Field(() => AnswerState) state: AnswerState;
  @Field(() => AnswerStance, { nullable: true }) stance: AnswerStance | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => String, { nullable: true, description: 'What will be done.' }) plan: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of a decision that carries it out; its page says what it is to who may read it.' }) decision: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of a commitment that carries it out.' }) commitment: number | null;
  @Field(() => String, { nullable: true, description: 'What the secretariat asked for; to its owner and the secretariat.' }) returnedWith: string | null;
  @Field(() => Date, { nullable: true }) publishedAt: string | null;
  @Field(() => Int, { description: 'Send it back with the answer.' }) version: number;
}

@ObjectType({ description: 'A recommendation as it was adopted, with its answer.' })
export class Recommendation {
  @Field(() => ID) id: string;
  @Field(() => Int) year: number;
  @Field(() => Int) number: number;
  @Field(() => String) words: string;
  @Field(() => String, { description: 'The organisation that is to answer, by the name it had when the avis was adopted.' }) addressedTo: string;
  @Field(() => String, { description: 'Slug of the organisation that answers today.' }) organisation: string;
  @Field(() => String) organisationName: string;
  @Field(() => DateScalar, { description: 'Day by which it is to answer.' }) dueOn: string;
  @Field(() => DateScalar, { description: 'Day of the first avis that holds it; an erratum does not change it.' }) adoptedOn: string;
  @Field(() => Boolean, { description: 'The day has passed, and no answer was sent.' }) late: boolean;
  @Field(() => Boolean, { description: 'Its answer was sent to the secretariat, and is not published yet.' }) received: boolean;
  @Field(() => Int, { description: 'Days since it was adopted, or until its answer was sent.' }) waitedDays: number;
  @Field(() => Boolean, { description: 'Made up for the demonstration.' }) fictional: boolean;
  @Field(() => RecommendationAnswer, { nullable: true, description: 'Once published; before, to its owner, and to the secretariat once it was sent.' }) answer: RecommendationAnswer | null;
  @Field(() => [AnswerTransition], { description: 'What the reader can do with its answer now.' }) availableTransitions: AnswerTransition[];
}

@ObjectType()
export class AvisChange {
  @Field(() => Int, { nullable: true, description: 'Of the recommendation; null: of the text.' }) recommendation: number | null;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String) after: string;
}

@ObjectType({ description: 'An avis as it was adopted: frozen, hashed, signed.' })
export class AvisEdition {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: '1, and one more for each erratum.' }) number: number;
  @Field(() => DateScalar) adoptedOn: string;
  @Field(() => Int, { nullable: true }) votesFor: number | null;
  @Field(() => Int, { nullable: true }) votesAgainst: number | null;
  @Field(() => Int, { nullable: true }) votesAbstained: number | null;
  @Field(() => Int, { description: 'Edition of the bilan that it was given on.' }) bilanEdition: number;
  @Field(() => Boolean, { description: 'The edition of the bilan is published: everybody reads the avis beside it.' }) public: boolean;
  @Field(() => String) words: string;
  @Field(() => String, { nullable: true, description: 'Why it replaces the one before; null of the first.' }) reason: string | null;
  @Field(() => [AvisChange]) changes: AvisChange[];
  @Field(() => String) hash: string;
  @Field(() => String) keyFingerprint: string;
  @Field(() => Boolean) fictional: boolean;
  @Field(() => [Recommendation]) recommendations: Recommendation[];
}

@ObjectType({ description: 'An avis that was adopted and is public, by what its file is checked with.' })
export class AvisSeal {
  @Field(() => ID) id: string;
  @Field(() => Int) year: number;
  @Field(() => String, { description: 'Short title of the pact, as it was signed.' }) pact: string;
  @Field(() => Int, { description: '1, and one more for each erratum.' }) number: number;
  @Field(() => DateScalar) adoptedOn: string;
  @Field(() => Int, { description: 'Number of the edition of the bilan that it was given on.' }) bilanEdition: number;
  @Field(() => String, { description: 'SHA-256 of the file of that edition, as the avis bears it.' }) bilanHash: string;
  @Field(() => Int, { nullable: true, description: 'Number of the latest that was adopted, when that is another.' }) replacedBy: number | null;
  @Field(() => String, { description: 'SHA-256 of its canonical file, in hexadecimal.' }) hash: string;
  @Field(() => String, { description: 'SHA-256 of the public key that signed it, in hexadecimal.' }) keyFingerprint: string;
}

@ObjectType({ description: 'What the Conseil says of a bilan. Its draft is read by who reads bilans before everybody; what was adopted, by everybody once the bilan’s edition is published.' })
export class Avis {
  @Field(() => ID) id: string;
  @Field(() => Int) year: number;
  @Field(() => AvisState) state: AvisState;
  @Field(() => String, { nullable: true, description: 'The text as it is written; null to who only reads what was adopted.' }) words: string | null;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true, description: 'SHA-256 of what is written: send it back to adopt that and nothing else.' }) fingerprint: string | null;
  @Field(() => [AvisWriter], { description: 'Those whom the secretariat named, for who reads the draft.' }) writers: AvisWriter[];
  @Field(() => [AvisWriter], { description: 'Who chairs the Conseil today, and writes by that; for who reads the draft.' }) chairs: AvisWriter[];
  @Field(() => [AvisWriter], { description: 'Members of the Conseil whom it can name; to the secretariat.' }) members: AvisWriter[];
  @Field(() => [RecommendationDraft], { description: 'As they are written; empty to who only reads what was adopted.' }) drafts: RecommendationDraft[];
  @Field(() => AvisEdition, { nullable: true, description: 'The latest that was adopted and that the reader may read.' }) edition: AvisEdition | null;
  @Field(() => [AvisAct], { description: 'What the reader can do with it now.' }) availableActs: AvisAct[];
}

@InputType()
export class StartAvisInput {
  @Field(() => String) pact: string;
  @Field(() => Int) @IsInt() year: number;
}

@InputType()
export class NameAvisWritersInput {
  @Field(() => ID) @IsUUID() avis: string;
  @Field(() => [ID], { description: 'Members of the Conseil; those left out write no more.' }) @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) persons: string[];
}

@InputType()
export class WriteAvisInput {
  @Field(() => ID) @IsUUID() avis: string;
  @Field(() => Int) @IsInt() version: number;
  @Field(() => String) @MaxLength(20000) words: string;
}

@InputType({ description: 'A recommendation as a whole; without an id it is added.' })
export class WriteRecommendationInput {
  @Field(() => ID) @IsUUID() avis: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() recommendation?: string | null;
  @Field(() => Int, { nullable: true, description: 'That of the recommendation on the form.' }) @IsOptional() @IsInt() version?: number | null;
  @Field(() => String) @MaxLength(4000) words: string;
  @Field(() => String, { nullable: true, description: 'Slug.' }) @IsOptional() organisation?: string | null;
  @Field(() => DateScalar, { nullable: true }) @IsOptional() dueOn?: string | null;
}

@InputType()
export class RemoveRecommendationInput {
  @Field(() => ID) @IsUUID() avis: string;
  @Field(() => ID) @IsUUID() recommendation: string;
  @Field(() => Int) @IsInt() version: number;
}

@InputType({ description: 'Another place among the recommendations that are written.' })
export class MoveRecommendationInput {
  @Field(() => ID) @IsUUID() avis: string;
  @Field(() => ID) @IsUUID() recommendation: string;
  @Field(() => Int, { description: 'Its number as read.' }) @IsInt() from: number;
  @Field(() => Int) @IsInt() to: number;
}

@InputType()
export class AdoptAvisInput {
  @Field(() => ID) @IsUUID() avis: string;
  @Field(() => String, { description: 'That of what was read.' }) fingerprint: string;
  @Field(() => DateScalar) adoptedOn: string;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) votesFor?: number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) votesAgainst?: number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(0) votesAbstained?: number | null;
  @Field(() => String, { nullable: true, description: 'Of a correction: published with it.' }) @IsOptional() @MaxLength(2000) reason?: string | null;
}

@InputType()
export class AvisActInput {
  @Field(() => ID) @IsUUID() avis: string;
}

@InputType({ description: 'The answer as a whole.' })
export class AnswerRecommendationInput {
  @Field(() => ID) @IsUUID() recommendation: string;
  @Field(() => Int, { description: 'As read; 0 while nothing is written.' }) @IsInt() version: number;
  @Field(() => AnswerStance, { nullable: true }) stance?: AnswerStance | null;
  @Field(() => String) @MaxLength(8000) reason: string;
  @Field(() => String) @MaxLength(8000) plan: string;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() decision?: number | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() commitment?: number | null;
  @Field(() => Boolean, { description: 'To the secretariat; else it is kept as a draft.' }) @IsBoolean() send: boolean;
}

@InputType()
export class ReviewAnswerInput {
  @Field(() => ID) @IsUUID() recommendation: string;
  @Field(() => Int) @IsInt() version: number;
  @Field(() => String, { nullable: true, description: 'Of an answer that goes back: what it lacks. Null publishes it.' }) @IsOptional() @MaxLength(2000) returnWith?: string | null;
  @Field(() => Boolean, { description: 'True publishes it, false sends it back.' }) @IsBoolean() publish: boolean;
}

@ObjectType({ description: 'The avis as it stands, also when nothing was written. On VERSION_CONFLICT it holds what somebody else left.' })
export class AvisPayload {
  @Field(() => Avis, { nullable: true }) avis: Avis | null;
  @Field(() => [Problem], { description: 'Empty when it was done.' }) problems: Problem[];
}

@ObjectType({ description: 'The recommendation as it stands, also when nothing was written.' })
export class RecommendationPayload {
  @Field(() => Recommendation, { nullable: true }) recommendation: Recommendation | null;
  @Field(() => [Problem], { description: 'Empty when it was done.' }) problems: Problem[];
}
