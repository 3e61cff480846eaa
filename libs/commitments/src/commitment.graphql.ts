import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Organisation } from '#organisations';
import { ActionCadre, Axis, DatePrecision, Objective, SourceDocument } from '#pact';
import { connectionOf, DateScalar, type Later } from '#platform';

export enum CalendarCertainty {
  FIRM = 'FIRM',
  CONDITIONAL = 'CONDITIONAL',
  DEPENDENT = 'DEPENDENT',
  UNDETERMINED = 'UNDETERMINED',
  UNREAD = 'UNREAD',
}
registerEnumType(CalendarCertainty, {
  name: 'CalendarCertainty',
  valuesMap: {
    FIRM: { description: 'The words give the dates.' },
    CONDITIONAL: { description: 'A part follows only if something else says so.' },
    DEPENDENT: { description: 'The dates are those of something else.' },
    UNDETERMINED: { description: 'The text itself leaves it open.' },
    UNREAD: { description: 'The words could not be read: no date is guessed.' },
  },
});

export enum PorteurRole {
  LEAD = 'LEAD',
  CO_LEAD = 'CO_LEAD',
  PARTNER = 'PARTNER',
  TO_ASSOCIATE = 'TO_ASSOCIATE',
}
registerEnumType(PorteurRole, {
  name: 'PorteurRole',
  valuesMap: {
    LEAD: { description: 'Named first: answers for the commitment.' },
    CO_LEAD: { description: 'Named beside the lead.' },
    PARTNER: { description: 'Contributes, does not answer.' },
    TO_ASSOCIATE: { description: 'To be brought in.' },
  },
});

export enum CommitmentStatus {
  NOT_STARTED = 'NOT_STARTED',
  IN_PROGRESS = 'IN_PROGRESS',
  PERMANENT = 'PERMANENT',
  SUSPENDED = 'SUSPENDED',
  COMPLETED = 'COMPLETED',
  ABANDONED = 'ABANDONED',
}
registerEnumType(CommitmentStatus, { name: 'CommitmentStatus' });

@ObjectType({ description: 'A step named in the calendar with dates of its own.' })
export class CalendarPhase {
  @Field(() => String) label: string;
  @Field(() => DateScalar, { nullable: true }) startsOn: string | null;
  @Field(() => DateScalar, { nullable: true }) endsOn: string | null;
  @Field(() => DatePrecision, { nullable: true }) startPrecision: DatePrecision | null;
  @Field(() => DatePrecision, { nullable: true }) endPrecision: DatePrecision | null;
  @Field(() => Boolean) openEnded: boolean;
}

@ObjectType({ description: 'The interval read in the words as signed; startsOn and endsOn are its first and last day.' })
export class Calendar {
  @Field(() => String) verbatim: string;
  @Field(() => DateScalar, { nullable: true }) startsOn: string | null;
  @Field(() => DateScalar, { nullable: true }) endsOn: string | null;
  @Field(() => DatePrecision, { nullable: true }) startPrecision: DatePrecision | null;
  @Field(() => DatePrecision, { nullable: true }) endPrecision: DatePrecision | null;
  @Field(() => Boolean, { description: 'Said to go on without an end.' }) openEnded: boolean;
  @Field(() => CalendarCertainty) certainty: CalendarCertainty;
  @Field(() => String, { nullable: true, description: 'What the dates depend on, in the words of the text.' }) dependsOn: string | null;
  @Field(() => String, { nullable: true }) condition: string | null;
  @Field(() => [String], { description: 'Codes of the readings made, such as PACT_PERIOD or TYPO_READ_AS.' }) notes: string[];
  @Field(() => [CalendarPhase]) phases: CalendarPhase[];
}

@ObjectType({ description: 'An organisation answering for a commitment, as written and as a body.' })
export class Porteur {
  @Field(() => ID) id: string;
  @Field(() => PorteurRole) role: PorteurRole;
  @Field(() => String, { description: 'The piece of the source line.' }) verbatim: string;
  @Field(() => Organisation, { nullable: true, description: 'Null when the words name no body.' }) organisation: Organisation | null;
  @Field(() => Commitment) commitment: Later<Commitment>;
}

@ObjectType({ description: 'A numbered promise of the pact.' })
export class Commitment {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => Int, { description: 'Printed page of the source.' }) page: number;
  @Field(() => String, { nullable: true }) subHeading: string | null;
  @Field(() => String, { nullable: true, description: 'Persons it is for, verbatim; null when the source does not say.' }) audience: string | null;
  @Field(() => String, { description: 'Restated.' }) purpose: string;
  @Field(() => String, { nullable: true, description: 'Restated.' }) means: string | null;
  @Field(() => String, { nullable: true, description: 'What to know about the source.' }) note: string | null;
  @Field(() => CommitmentStatus, { description: 'By the lead’s newest accepted answer, or a later decision; NOT_STARTED before the first.' }) status: CommitmentStatus;
  @Field(() => Calendar) calendar: Calendar;
  @Field(() => String, { nullable: true }) porteursVerbatim: string | null;
  @Field(() => [Porteur]) porteurs: Porteur[];
  @Field(() => Objective) objective: Objective;
  @Field(() => Axis) axis: Axis;
  @Field(() => ActionCadre, { nullable: true }) actionCadre: ActionCadre | null;
  @Field(() => [Commitment], { description: 'Commitments the text names.' }) related: Commitment[];
  @Field(() => SourceDocument) source: SourceDocument;
}

@ObjectType()
export class CommitmentConnection extends connectionOf(Commitment) {}

@InputType({ description: 'Accents and case are ignored in text. year: the calendar touches that year. organisation: slug of a porteur. arrondissement: those whose text names it, and those that hold for all of the city; territory: the same of a group of arrondissements, by its code.' })
export class CommitmentFilter {
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() axis?: number;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() actionCadre?: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(120) organisation?: string;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1900) @Max(2200) year?: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(200) text?: string;
  @Field(() => CommitmentStatus, { nullable: true }) @IsOptional() status?: CommitmentStatus;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(20) arrondissement?: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(120) territory?: string;
}
