import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { DateScalar, Problem } from '#platform';
import { BilanContent, BilanSectionKind, FrozenFigure } from '../content/bilan-content.graphql.js';
import { BilanCheckKind } from './bilan-checks.rules.js';
import { BilanTransition, BilanWriting } from './bilan.lifecycle.js';

registerEnumType(BilanWriting, {
  name: 'BilanWriting',
  description: 'How far a bilan is written; what was published of it is its editions.',
  valuesMap: {
    DRAFT: { description: 'Written by the secretariat.' },
    IN_READING: { description: 'Written still, and read by the Conseil.' },
    FROZEN: { description: 'An edition is frozen, and not published yet.' },
    PUBLISHED: { description: 'What is published stands.' },
    WITHDRAWN: { description: 'What was published is withdrawn.' },
  },
});
registerEnumType(BilanTransition, {
  name: 'BilanTransition',
  valuesMap: {
    SEND_TO_READING: { description: 'To the Conseil’s members, until a day.' },
    FREEZE: { description: 'What was read becomes an edition; with its fingerprint, and a reason when one was published.' },
    UNFREEZE: { description: 'Throws the frozen edition away.' },
    CORRECT: { description: 'Writes again; what is published stays meanwhile.' },
    GIVE_UP: { description: 'Leaves the correction: what is published stands.' },
    WITHDRAW: { description: 'With a reason; the edition stays verifiable.' },
    DISCARD: { description: 'Removes a bilan that was never published.' },
  },
});
registerEnumType(BilanCheckKind, {
  name: 'BilanCheckKind',
  valuesMap: {
    FIGURE_WITHOUT_SOURCE: { description: 'Neither a document, nor a report, nor an organisation, nor a formula gives it.' },
    FIGURES_CONTRADICT: { description: 'The same indicator over the same period has two values.' },
    TOTAL_DOES_NOT_SUM: { description: 'The parts do not make the total.' },
    SEVERAL_YEARS: { description: 'Its period covers other years besides that of the bilan.' },
    YEAR_UNMATCHED: { description: 'Its period is over before the year, begins after it, or is not known.' },
    NO_INTRODUCTION: { description: 'The introduction or an axis has no words yet.' },
    NO_KEY_FIGURE: { description: 'An axis has no key figure.' },
    PICK_CHANGED: { description: 'A key figure that was picked has another value since; detail: before → now.' },
    PICK_GONE: { description: 'Key figures that were picked are not there any more.' },
    EXAMPLE_WITHOUT_REPORT: { description: 'An example has no report accepted at the cut-off.' },
  },
});

@ObjectType()
export class BilanExample {
  @Field(() => Int, { description: 'Number of the commitment.' }) commitment: number;
  @Field(() => String, { nullable: true }) words: string | null;
}

@ObjectType({ description: 'A figure that can be made a key figure of an axis.' })
export class BilanFigureChoice {
  @Field(() => ID) id: string;
  @Field(() => FrozenFigure) figure: FrozenFigure;
}

@ObjectType({ description: 'A commitment that can be told as an example.' })
export class BilanExampleChoice {
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => Boolean, { description: 'Its lead has a report accepted at the cut-off.' }) reported: boolean;
}

@ObjectType({ description: 'A picked figure whose value is another since: nothing follows by itself.' })
export class BilanPickChange {
  @Field(() => String, { description: 'What it said when it was picked.' }) was: string;
  @Field(() => String, { description: 'What it says now.' }) now: string;
  @Field(() => ID, { description: 'The figure to pick for the new value.' }) figure: string;
  @Field(() => Int, { description: 'Its rank among the key figures, from 0.' }) at: number;
  @Field(() => Boolean, { description: 'What was picked is not there any more: an answer was accepted again.' }) isGone: boolean;
}

@ObjectType({ description: 'A section as the secretariat writes it.' })
export class BilanSection {
  @Field(() => ID) id: string;
  @Field(() => BilanSectionKind) kind: BilanSectionKind;
  @Field(() => Int, { nullable: true, description: 'Number of the axis.' }) axis: number | null;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) words: string | null;
  @Field(() => Boolean) included: boolean;
  @Field(() => Boolean, { description: 'It may be left out.' }) optional: boolean;
  @Field(() => String, { nullable: true, description: 'What to think of when writing it, by the template; never in the bilan.' }) guidance: string | null;
  @Field(() => Date, { nullable: true, description: 'Null: nobody saved it yet.' }) savedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Name of who saved it last; null when the service did.' }) savedBy: string | null;
  @Field(() => Boolean, { description: 'Its key figures were picked; else they are those that their source made large.' }) picked: boolean;
  @Field(() => [ID], { description: 'Its key figures, in order; each as it stands now.' }) figures: string[];
  @Field(() => [String], { description: 'Picked figures that are not there any more and have no other value, as they were; saving lets them go.' }) gone: string[];
  @Field(() => [BilanPickChange], { description: 'Picked figures that have another value since.' }) changed: BilanPickChange[];
  @Field(() => [BilanExample]) examples: BilanExample[];
  @Field(() => [BilanFigureChoice]) figureChoices: BilanFigureChoice[];
  @Field(() => [BilanExampleChoice]) exampleChoices: BilanExampleChoice[];
  @Field(() => Int, { description: 'Send it back with the section.' }) version: number;
}

@ObjectType({ description: 'Something to look at before publishing; it does not stop a bilan.' })
export class BilanCheckRow {
  @Field(() => BilanCheckKind) kind: BilanCheckKind;
  @Field(() => String, { description: 'Id of its row on the page.' }) anchor: string;
  @Field(() => String) subject: string;
  @Field(() => String, { nullable: true }) detail: string | null;
}

@ObjectType({ description: 'The bilan of a year while it is written: what it would say if it were frozen now.' })
export class BilanDraft {
  @Field(() => ID) id: string;
  @Field(() => Int) year: number;
  @Field(() => DateScalar) cutOff: string;
  @Field(() => BilanWriting) state: BilanWriting;
  @Field(() => Int, { description: 'Send it back with a step.' }) version: number;
  @Field(() => String, { description: 'SHA-256 of what it says: send it back to freeze that and nothing else.' }) fingerprint: string;
  @Field(() => Int, { description: 'Number of the edition that freezing would make.' }) nextNumber: number;
  @Field(() => Boolean, { description: 'An edition was published: freezing asks for a reason.' }) corrects: boolean;
  @Field(() => [BilanTransition], { description: 'What the reader can do with it now.' }) availableTransitions: BilanTransition[];
  @Field(() => [BilanSection], { description: 'Empty to who does not write it.' }) sections: BilanSection[];
  @Field(() => BilanContent) content: BilanContent;
  @Field(() => [BilanCheckRow], { description: 'Empty to who does not write it.' }) checks: BilanCheckRow[];
}

@InputType()
export class StartBilanInput {
  @Field(() => String) pact: string;
  @Field(() => Int) @IsInt() year: number;
  @Field(() => DateScalar, { description: 'What is accepted after that day stays out.' }) cutOff: string;
}

@InputType()
export class SetBilanCutOffInput {
  @Field(() => ID) @IsUUID() bilan: string;
  @Field(() => Int) @IsInt() version: number;
  @Field(() => DateScalar) cutOff: string;
}

@InputType()
export class BilanExampleInput {
  @Field(() => Int) @IsInt() commitment: number;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(4000) words?: string | null;
}

@InputType({ description: 'A section as a whole: what is left out is taken away.' })
export class WriteBilanSectionInput {
  @Field(() => ID) @IsUUID() section: string;
  @Field(() => Int, { description: 'That of the section on the form.' }) @IsInt() version: number;
  @Field(() => String) @MaxLength(200) title: string;
  @Field(() => String) @MaxLength(20000) words: string;
  @Field(() => Boolean) @IsBoolean() included: boolean;
  @Field(() => [ID], { nullable: true, description: 'Key figures, in order; null: those that their source made large.' }) @IsOptional() @ArrayMaxSize(40) @IsUUID(undefined, { each: true }) figures?: string[] | null;
  @Field(() => [BilanExampleInput]) @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => BilanExampleInput) examples: BilanExampleInput[];
}

@InputType()
export class MoveBilanInput {
  @Field(() => ID) @IsUUID() bilan: string;
  @Field(() => Int) @IsInt() version: number;
  @Field(() => BilanTransition) transition: BilanTransition;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(2000) reason?: string | null;
  @Field(() => String, { nullable: true, description: 'Of FREEZE: that of what was read.' }) @IsOptional() @Matches(/^[0-9a-f]{64}$/) fingerprint?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Of SEND_TO_READING: last day on which members comment.' }) @IsOptional() closesOn?: string | null;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written.' })
export class BilanPayload {
  @Field(() => BilanDraft, { nullable: true, description: 'Null when nothing was done, and once discarded.' }) bilan: BilanDraft | null;
  @Field(() => [Problem], { description: 'Empty when the act was done.' }) problems: Problem[];
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: conflict is the section as somebody else left it.' })
export class BilanSectionPayload {
  @Field(() => Int, { nullable: true, description: 'Its version now; null when nothing was written.' }) version: number | null;
  @Field(() => BilanSection, { nullable: true }) conflict: BilanSection | null;
  @Field(() => [Problem], { description: 'Empty when it was written.' }) problems: Problem[];
}

@InputType({ description: 'Said every 15 seconds while the page is in sight; here: false when it is left.' })
export class AnnounceBilanPresenceInput {
  @Field(() => ID) @IsUUID() bilan: string;
  @Field(() => Boolean, { nullable: true, defaultValue: true }) @IsOptional() here?: boolean | null;
}

@ObjectType({ description: 'How a section stands now.' })
export class BilanSectionStanding {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
}

@ObjectType({ description: 'Told to who writes bilans, and to nobody else.' })
export class BilanPresencePayload {
  @Field(() => [String], { description: 'Names of the others who have it open now.' }) others: string[];
  @Field(() => [BilanSectionStanding], { description: 'Another version than that on the form: somebody saved it meanwhile.' }) sections: BilanSectionStanding[];
}
