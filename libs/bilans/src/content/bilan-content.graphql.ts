import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommitmentStatus } from '#commitments';
import { FormulaOperation, PeriodKind, ProvenanceKind, Qualifier } from '#indicators';
import { DecisionState } from '#meetings';
import { DateScalar } from '#platform';
import { LeadAnswerState, Weather } from '#reporting';
import { DifferenceKind } from '../editions/differences.rules.js';

// Frozen: every name, number and text is a copy. Nothing here is read again from what it was copied from.

export enum BilanSectionKind {
  INTRODUCTION = 'INTRODUCTION',
  AXIS = 'AXIS',
  DECISIONS = 'DECISIONS',
  DILIGENCE = 'DILIGENCE',
  CAVEATS = 'CAVEATS',
}
registerEnumType(BilanSectionKind, {
  name: 'BilanSectionKind',
  valuesMap: {
    INTRODUCTION: { description: 'Words of the secretariat, and how much of the year is covered.' },
    AXIS: { description: 'One axis: its introduction, figures, examples, and a line for each commitment.' },
    DECISIONS: { description: 'What meetings decided in the year.' },
    DILIGENCE: { description: 'How organisations answered what they were asked in the year.' },
    CAVEATS: { description: 'What the reader has to know before comparing or quoting.' },
  },
});
registerEnumType(DifferenceKind, { name: 'BilanDifferenceKind', description: 'What an edition changes of the one before.' });

@ObjectType()
export class FrozenCount {
  @Field(() => String, { description: 'A status of commitments, or a weather.' }) code: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'Counted as OverviewLine is.' })
export class FrozenCoverage {
  @Field(() => Int) commitments: number;
  @Field(() => Int) expected: number;
  @Field(() => Int) reported: number;
  @Field(() => Int) accepted: number;
  @Field(() => Int) excused: number;
  @Field(() => Int) late: number;
  @Field(() => Int, { nullable: true, description: 'Null when nothing was accepted.' }) medianAgeDays: number | null;
  @Field(() => [FrozenCount]) statuses: FrozenCount[];
  @Field(() => [FrozenCount]) weathers: FrozenCount[];
}

@ObjectType()
export class FrozenPeriod {
  @Field(() => PeriodKind) kind: PeriodKind;
  @Field(() => DateScalar, { nullable: true }) startsOn: string | null;
  @Field(() => DateScalar, { nullable: true }) endsOn: string | null;
  @Field(() => String, { description: 'In words, in French.' }) label: string;
}

@ObjectType()
export class FrozenFormula {
  @Field(() => FormulaOperation) operation: FormulaOperation;
  @Field(() => [String], { description: 'Titles of the indicators that it is made of, in order.' }) parts: string[];
}

@ObjectType({ description: 'Who gave a figure, when, how. Of a report: the organisation and the commitment it answered for.' })
export class FrozenProvenance {
  @Field(() => ProvenanceKind) kind: ProvenanceKind;
  @Field(() => String, { nullable: true, description: 'Title, publisher and year of the document.' }) document: string | null;
  @Field(() => Int, { nullable: true }) page: number | null;
  @Field(() => String, { nullable: true }) organisation: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the commitment that the report answers for.' }) commitment: number | null;
  @Field(() => String, { nullable: true, description: 'Title of the campaign that the report answers.' }) campaign: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the report was accepted.' }) givenOn: string | null;
  @Field(() => [String], { description: 'SHA-256 of the files that came with the report; the files stay with the secretariat.' }) evidence: string[];
}

@ObjectType()
export class FrozenFigure {
  @Field(() => String, { description: 'Code of the indicator.' }) indicator: string;
  @Field(() => String) title: string;
  @Field(() => String) unit: string;
  @Field(() => String, { description: 'What is counted.' }) definition: string;
  @Field(() => FrozenFormula, { nullable: true }) formula: FrozenFormula | null;
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Int, { nullable: true, description: 'A small number of people, kept: above zero and under this.' }) lessThan: number | null;
  @Field(() => Boolean, { description: 'Kept because it would tell a small number of people.' }) kept: boolean;
  @Field(() => Boolean) notKnown: boolean;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => FrozenPeriod) period: FrozenPeriod;
  @Field(() => String, { nullable: true }) verbatim: string | null;
  @Field(() => FrozenProvenance) provenance: FrozenProvenance;
  @Field(() => DateScalar) recordedOn: string;
  @Field(() => Boolean) fictional: boolean;
  @Field(() => [Int], { description: 'Numbers of the commitments that it is about.' }) commitments: number[];
}

@ObjectType({ description: 'What the lead said of a commitment, as it was accepted at the cut-off.' })
export class FrozenReport {
  @Field(() => CommitmentStatus, { nullable: true }) status: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) weather: Weather | null;
  @Field(() => String, { nullable: true }) achievements: string | null;
  @Field(() => String, { nullable: true }) difficulties: string | null;
  @Field(() => String, { nullable: true }) nextSteps: string | null;
  @Field(() => Boolean) unchanged: boolean;
  @Field(() => String) organisation: string;
  @Field(() => String) campaign: string;
  @Field(() => DateScalar, { nullable: true }) submittedOn: string | null;
  @Field(() => DateScalar, { nullable: true }) acceptedOn: string | null;
  @Field(() => [String], { description: 'SHA-256 of the files that came with it.' }) evidence: string[];
  @Field(() => Boolean) fictional: boolean;
  @Field(() => [FrozenFigure]) figures: FrozenFigure[];
}

@ObjectType()
export class FrozenAnswer {
  @Field(() => String, { description: 'Code of the campaign.' }) campaign: string;
  @Field(() => LeadAnswerState) state: LeadAnswerState;
  @Field(() => DateScalar) dueOn: string;
  @Field(() => DateScalar, { nullable: true }) sentOn: string | null;
  @Field(() => DateScalar, { nullable: true }) acceptedOn: string | null;
  @Field(() => Boolean) fictional: boolean;
}

@ObjectType()
export class FrozenLine {
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => String) objective: string;
  @Field(() => String, { description: 'Number of the objective.' }) objectiveNumber: string;
  @Field(() => Boolean, { description: 'Told as an example of its axis.' }) example: boolean;
  @Field(() => String, { nullable: true, description: 'Words of the secretariat about the example.' }) exampleWords: string | null;
  @Field(() => FrozenReport, { nullable: true }) report: FrozenReport | null;
  @Field(() => [FrozenAnswer]) answers: FrozenAnswer[];
}

@ObjectType()
export class FrozenDecision {
  @Field(() => Int) number: number;
  @Field(() => String) wording: string;
  @Field(() => DateScalar) decidedOn: string;
  @Field(() => DateScalar, { nullable: true }) dueOn: string | null;
  @Field(() => DecisionState, { description: 'At the cut-off.' }) state: DecisionState;
  @Field(() => String, { nullable: true }) organisation: string | null;
  @Field(() => [Int]) commitments: number[];
  @Field(() => Boolean) fictional: boolean;
}

@ObjectType({ description: 'What an organisation was asked in the year as lead or co-lead; the counts make up asked.' })
export class FrozenDiligence {
  @Field(() => String) organisation: string;
  @Field(() => Int) asked: number;
  @Field(() => Int) onTime: number;
  @Field(() => Int) late: number;
  @Field(() => Int) missing: number;
  @Field(() => Int) awaited: number;
  @Field(() => Int) excused: number;
  @Field(() => Boolean) fictional: boolean;
}

@ObjectType({ description: 'What a section does not hold is empty.' })
export class FrozenSection {
  @Field(() => BilanSectionKind) kind: BilanSectionKind;
  @Field(() => Int, { nullable: true, description: 'Number of the axis.' }) axis: number | null;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) words: string | null;
  @Field(() => FrozenCoverage, { nullable: true, description: 'Of an axis.' }) coverage: FrozenCoverage | null;
  @Field(() => [FrozenFigure]) keyFigures: FrozenFigure[];
  @Field(() => [FrozenFigure]) figures: FrozenFigure[];
  @Field(() => [FrozenLine]) lines: FrozenLine[];
  @Field(() => [FrozenDecision]) decisions: FrozenDecision[];
  @Field(() => [FrozenDiligence]) organisations: FrozenDiligence[];
}

@ObjectType({ description: 'One thing that an edition changes of the one before.' })
export class BilanDifference {
  @Field(() => DifferenceKind) kind: DifferenceKind;
  @Field(() => String, { description: 'What it is about, as the bilan calls it.' }) subject: string;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

@ObjectType({ description: 'Why an edition replaces the one before, and what it changes of it.' })
export class BilanErratum {
  @Field(() => Int, { description: 'Number of the edition before.' }) replaces: number;
  @Field(() => String, { description: 'SHA-256 of the edition before.' }) replacesHash: string;
  @Field(() => String) reason: string;
  @Field(() => [BilanDifference]) differences: BilanDifference[];
}

@ObjectType({ description: 'A bilan as it is read: the same of what is prepared and of what was frozen.' })
export class BilanContent {
  @Field(() => String) space: string;
  @Field(() => String) pact: string;
  @Field(() => Int) year: number;
  @Field(() => DateScalar) cutOff: string;
  @Field(() => Boolean, { description: 'A campaign asked about the year.' }) covered: boolean;
  @Field(() => Boolean, { description: 'Something in it was made up for the demonstration; each such thing says so.' }) fictional: boolean;
  @Field(() => FrozenCoverage) coverage: FrozenCoverage;
  @Field(() => [FrozenSection]) sections: FrozenSection[];
}
