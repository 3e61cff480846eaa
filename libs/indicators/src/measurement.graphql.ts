import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Organisation } from '#organisations';
import { SourceDocument } from '#pact';
import { DateScalar, type Later } from '#platform';

export enum Qualifier {
  EXACT = 'EXACT',
  MORE_THAN = 'MORE_THAN',
  LESS_THAN = 'LESS_THAN',
  NEARLY = 'NEARLY',
  ABOUT = 'ABOUT',
  PROVISIONAL = 'PROVISIONAL',
}
registerEnumType(Qualifier, {
  name: 'Qualifier',
  valuesMap: {
    EXACT: { description: 'Given as it is.' },
    MORE_THAN: { description: 'Given as “more than”.' },
    LESS_THAN: { description: 'Given as “less than”: under it, however far.' },
    NEARLY: { description: 'Given as “nearly”: it comes close from below.' },
    ABOUT: { description: 'Given as “about”.' },
    PROVISIONAL: { description: 'To be confirmed.' },
  },
});

export enum PeriodKind {
  YEAR = 'YEAR',
  SEMESTER = 'SEMESTER',
  QUARTER = 'QUARTER',
  MONTH = 'MONTH',
  SCHOOL_YEAR = 'SCHOOL_YEAR',
  AT_DATE = 'AT_DATE',
  SINCE = 'SINCE',
  BETWEEN = 'BETWEEN',
}
registerEnumType(PeriodKind, {
  name: 'PeriodKind',
  valuesMap: {
    AT_DATE: { description: 'As it stood at a date.' },
    SINCE: { description: 'Total since a beginning; startsOn is null when the source does not give it.' },
    BETWEEN: { description: 'Total between two bounds, both included.' },
  },
});

export enum ProvenanceKind {
  PUBLISHED = 'PUBLISHED',
  REPORT = 'REPORT',
  COMPUTED = 'COMPUTED',
}
registerEnumType(ProvenanceKind, { name: 'ProvenanceKind', valuesMap: { COMPUTED: { description: 'Worked out from others: see the indicator’s formula.' } } });

@ObjectType({ description: 'What time a figure is about.' })
export class Period {
  @Field(() => PeriodKind) kind: PeriodKind;
  @Field(() => DateScalar, { nullable: true }) startsOn: string | null;
  @Field(() => DateScalar, { nullable: true }) endsOn: string | null;
}

@ObjectType({ description: 'Who gave the figure, when, how: a published source, an accepted report, or a formula.' })
export class Provenance {
  @Field(() => ProvenanceKind) kind: ProvenanceKind;
  @Field(() => SourceDocument, { nullable: true }) source: SourceDocument | null;
  @Field(() => Int, { nullable: true }) page: number | null;
  @Field(() => Organisation, { nullable: true }) organisation: Organisation | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the reported figure was accepted; null for a published source, which gives a year.' }) givenOn: string | null;
}

@ObjectType({ description: 'One figure over one period. notKnown: said to be unknown, which is not zero.' })
export class Measurement {
  @Field(() => ID) id: string;
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Int, { nullable: true, description: 'Set when the figure is a small number of people kept from this reader: it is above zero and under this. The value is then null, and known to the secretariat and to who gave it.' }) lessThan: number | null;
  @Field(() => Boolean, { description: 'Worked out from a small number of people kept from this reader: it would tell it. The value is then null.' }) kept: boolean;
  @Field(() => Boolean) notKnown: boolean;
  @Field(() => Qualifier) qualifier: Qualifier;
  @Field(() => Period) period: Period;
  @Field(() => String, { nullable: true, description: 'The words of the source.' }) verbatim: string | null;
  @Field(() => Boolean, { description: 'One of the large figures of the yearly meeting.' }) keyFigure: boolean;
  @Field(() => Boolean) fictional: boolean;
  @Field(() => Date) recordedAt: string;
  @Field(() => String, { nullable: true, description: 'Null for visitors.' }) recordedBy: string | null;
  @Field(() => String, { nullable: true, description: 'Why it replaced the one before; null for a first one, and for visitors.' }) reason: string | null;
  @Field(() => Provenance) provenance: Provenance;
  @Field(() => [Commitment], { description: 'What it is about: of a reported figure, the commitment that its organisation answered for; empty when a source names none.' }) commitments: Later<Commitment[]>;
}
