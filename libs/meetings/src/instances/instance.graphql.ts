import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsEmail, IsEnum, IsInt, IsNotEmpty, IsOptional, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Organisation } from '#organisations';
import { DateScalar, Problem } from '#platform';

export enum InstanceKind {
  COPIL = 'COPIL',
  CONSEIL = 'CONSEIL',
  ATELIER = 'ATELIER',
  COMITE_TECHNIQUE = 'COMITE_TECHNIQUE',
  RENCONTRE_ANNUELLE = 'RENCONTRE_ANNUELLE',
}
registerEnumType(InstanceKind, {
  name: 'InstanceKind',
  valuesMap: {
    COPIL: { description: 'Steering committee, each semester.' },
    CONSEIL: { description: 'Conseil parisien: persons concerned, associations, institutions.' },
    ATELIER: { description: 'Thematic workshop.' },
    COMITE_TECHNIQUE: { description: 'Technical committee.' },
    RENCONTRE_ANNUELLE: { description: 'Yearly meeting open to all.' },
  },
});

export enum Seat {
  VOTING = 'VOTING',
  CONSULTATIVE = 'CONSULTATIVE',
}
registerEnumType(Seat, { name: 'Seat', valuesMap: { VOTING: { description: 'Votes, and counts for the quorum.' }, CONSULTATIVE: { description: 'Is heard.' } } });

export enum MandateState {
  COMING = 'COMING',
  CURRENT = 'CURRENT',
  ENDED = 'ENDED',
}
registerEnumType(MandateState, { name: 'MandateState', description: 'Where a mandate stands today.' });

@ObjectType({ description: 'Somebody who sits, as those who sit with them know them.' })
export class Sitter {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: 'Told to who invites them.' }) email: string | null;
  @Field(() => Boolean, { description: 'Made up for the demonstration.' }) fictional: boolean;
}

@ObjectType({ description: 'A seat of an instance: an organisation’s, a person’s by name, or a person’s for an organisation.' })
export class InstanceMember {
  @Field(() => ID) id: string;
  @Field(() => Organisation, { nullable: true }) organisation: Organisation | null;
  @Field(() => Sitter, { nullable: true, description: 'Named for the seat.' }) person: Sitter | null;
  @Field(() => Sitter, { nullable: true, description: 'Who would be written to today: the person named, else who the organisation said to write to.' }) holder: Sitter | null;
  @Field(() => Sitter, { nullable: true, description: 'Who comes instead, always the same.' }) substitute: Sitter | null;
  @Field(() => Seat) seat: Seat;
  @Field(() => Boolean) chair: boolean;
  @Field(() => DateScalar) from: string;
  @Field(() => DateScalar, { nullable: true, description: 'The first day that is no longer of the mandate; null: no end is known.' }) until: string | null;
  @Field(() => MandateState) mandate: MandateState;
  @Field(() => Boolean, { description: 'It was never part of a meeting: it can be removed without a trace.' }) removable: boolean;
  @Field(() => Int, { description: 'Send it back with a change.' }) version: number;
}

@ObjectType({ description: 'A date that the instance’s own rule gives, for a sitting that is not in the calendar yet.' })
export class ProposedSitting {
  @Field(() => String, { description: 'The month it is for (2019-06).' }) slot: string;
  @Field(() => DateScalar) day: string;
}

@ObjectType({ description: 'A body of the pact that sits: COPIL, Conseil, workshop…' })
export class Instance {
  @Field(() => ID) id: string;
  @Field(() => InstanceKind) kind: InstanceKind;
  @Field(() => String) name: string;
  @Field(() => Int, { description: 'Share of the voting seats in mandate that must be there or represented; 0: none is asked for.' }) quorumPercent: number;
  @Field(() => Int, { description: 'Days before a sitting by which those who sit are to be invited.' }) callDays: number;
  @Field(() => [Int], { description: 'Months in which a sitting is proposed each year, 1 to 12.' }) months: number[];
  @Field(() => String, { description: 'Hour at which a proposed sitting begins (14:30).' }) begins: string;
  @Field(() => Int, { description: 'How long a proposed sitting lasts.' }) minutes: number;
  @Field(() => Boolean, { description: 'Made up for the demonstration.' }) fictional: boolean;
  @Field(() => [InstanceMember], { description: 'Those in mandate first.' }) members: InstanceMember[];
  @Field(() => [ProposedSitting], { description: 'What proposing would add to the calendar.' }) proposals: ProposedSitting[];
  @Field(() => Int, { description: 'Send it back with a change.' }) version: number;
}

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

@InputType({ description: 'A person by name and address; who is known at that address keeps their name.' })
export class NamedPersonInput {
  @Field(() => String) @trimmed @IsNotEmpty() @MaxLength(120) name: string;
  @Field(() => String) @trimmed @IsEmail() @MaxLength(254) email: string;
}

@InputType()
export class InstanceRulesInput {
  @Field(() => InstanceKind) @IsEnum(InstanceKind) kind: InstanceKind;
  @Field(() => String) @trimmed @MaxLength(200) name: string;
  @Field(() => Int) @IsInt() @Min(0) @Max(100) quorumPercent: number;
  @Field(() => Int) @IsInt() @Min(0) @Max(120) callDays: number;
  @Field(() => [Int], { description: 'Without 8: nobody sits in August.' }) @IsInt({ each: true }) @Min(1, { each: true }) @Max(12, { each: true }) @ArrayMaxSize(12) months: number[];
  @Field(() => String, { description: '14:30' }) @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) begins: string;
  @Field(() => Int) @IsInt() @Min(15) @Max(720) minutes: number;
}

@InputType()
export class CreateInstanceInput extends InstanceRulesInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
}

@InputType({ description: 'The kind of an instance does not change.' })
export class UpdateInstanceInput extends InstanceRulesInput {
  @Field(() => ID) @IsUUID() instance: string;
  @Field(() => Int, { description: 'That of the instance on the form.' }) @IsInt() version: number;
}

@InputType()
export class MemberInput {
  @Field(() => String, { nullable: true, description: 'Slug.' }) @IsOptional() @MaxLength(200) organisation?: string | null;
  @Field(() => NamedPersonInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => NamedPersonInput) person?: NamedPersonInput | null;
  @Field(() => NamedPersonInput, { nullable: true }) @IsOptional() @ValidateNested() @Type(() => NamedPersonInput) substitute?: NamedPersonInput | null;
  @Field(() => Seat) @IsEnum(Seat) seat: Seat;
  @Field(() => Boolean) @IsBoolean() chair: boolean;
  @Field(() => DateScalar) from: string;
  @Field(() => DateScalar, { nullable: true }) until?: string | null;
}

@InputType()
export class AddMemberInput extends MemberInput {
  @Field(() => ID) @IsUUID() instance: string;
}

@InputType()
export class UpdateMemberInput extends MemberInput {
  @Field(() => ID) @IsUUID() member: string;
  @Field(() => Int, { description: 'That of the member on the form.' }) @IsInt() version: number;
}

@InputType()
export class RemoveMemberInput {
  @Field(() => ID) @IsUUID() member: string;
  @Field(() => Int, { description: 'That of the member on the form.' }) @IsInt() version: number;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: the instance is as it stands now.' })
export class InstancePayload {
  @Field(() => Instance, { nullable: true, description: 'As it stands after the act; null when none was made.' }) instance: Instance | null;
  @Field(() => [Problem], { description: 'Empty when the act was done.' }) problems: Problem[];
}
