import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { connectionOf, DateTimeScalar, type Locale } from '#platform';
import { HOLIDAYS, type Holidays } from './tenants.service.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export const HolidaysEnum = Object.fromEntries(HOLIDAYS.map((each) => [each, each])) as { [H in Holidays]: H };
registerEnumType(HolidaysEnum, { name: 'Holidays', description: 'Public holidays on which no mail leaves.' });

@ObjectType({ description: 'A space of the service that the person may enter.' })
export class Space {
  @Field(() => String) slug: string;
  @Field(() => String) name: string;
  @Field(() => Boolean, { description: 'The one that is asked.' }) current: boolean;
}

@ObjectType({ description: 'A space, as the operator of the service sees it.' })
export class TenantRecord {
  @Field(() => String) slug: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Address of its pages.' }) url: string;
  @Field(() => String) timeZone: string;
  @Field(() => String) senderAddress: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: before such things were kept.' }) createdAt: Date | null;
}

@ObjectType()
export class TenantRecordConnection extends connectionOf(TenantRecord) {}

@ObjectType({ description: 'What an administrator keeps of their own space.' })
export class TenantSettingsRecord {
  @Field(() => String) name: string;
  @Field(() => String) senderAddress: string;
  @Field(() => String, { description: 'fr or en.' }) locale: string;
  @Field(() => String) timeZone: string;
  @Field(() => HolidaysEnum) holidays: Holidays;
  @Field(() => String, { description: 'Hour from which messages that nobody waits for leave, like 08:00, in the space’s time zone.' }) sendsFrom: string;
  @Field(() => String, { description: 'Hour at which they stop leaving.' }) sendsUntil: string;
  @Field(() => Boolean) hasLogo: boolean;
  @Field(() => Int, { description: 'Send it back with a change.' }) version: number;
}

@InputType({ description: 'The administrator gets an invitation by mail.' })
export class CreateTenantInput {
  @Field(() => String, { description: 'Name in the address.' }) @trimmed @IsNotEmpty() @MaxLength(60) slug: string;
  @Field(() => String) @trimmed @IsNotEmpty() @MaxLength(120) name: string;
  @Field(() => String) @trimmed @IsEmail() @MaxLength(254) senderAddress: string;
  @Field(() => String, { defaultValue: 'fr' }) @IsIn(['fr', 'en']) locale: Locale;
  @Field(() => String, { defaultValue: 'Europe/Paris' }) @trimmed @MaxLength(60) timeZone: string;
  @Field(() => HolidaysEnum, { defaultValue: 'FR' }) @IsIn(HOLIDAYS) holidays: Holidays;
  @Field(() => String) @trimmed @IsNotEmpty() @MaxLength(120) administratorName: string;
  @Field(() => String) @trimmed @IsEmail() @MaxLength(254) administratorEmail: string;
}

@InputType()
export class ChangeTenantInput {
  @Field(() => String) @trimmed @IsNotEmpty() @MaxLength(120) name: string;
  @Field(() => String) @trimmed @IsEmail() @MaxLength(254) senderAddress: string;
  @Field(() => String) @IsIn(['fr', 'en']) locale: Locale;
  @Field(() => String) @trimmed @MaxLength(60) timeZone: string;
  @Field(() => HolidaysEnum) @IsIn(HOLIDAYS) holidays: Holidays;
  @Field(() => String, { nullable: true, description: 'Like 08:00; left out, it stays as it is.' }) @IsOptional() @trimmed @MaxLength(10) sendsFrom?: string | null;
  @Field(() => String, { nullable: true, description: 'Like 18:00, later than the first; left out, it stays as it is.' }) @IsOptional() @trimmed @MaxLength(10) sendsUntil?: string | null;
  @Field(() => Int) version: number;
}

@InputType({ description: 'image: the bytes of a PNG, JPEG or WebP of 200 kB at most, in base 64; null takes the logo away.' })
export class ChangeTenantLogoInput {
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(400_000) image?: string | null;
}

@InputType()
export class SwitchTenantInput {
  @Field(() => String) @MaxLength(200) slug: string;
}

@ObjectType()
export class TenantPayload {
  @Field(() => TenantRecord) tenant: TenantRecord;
}

@ObjectType()
export class TenantSettingsPayload {
  @Field(() => TenantSettingsRecord) settings: TenantSettingsRecord;
}

@ObjectType()
export class SwitchTenantPayload {
  @Field(() => String, { description: 'Open it in this browser within a minute: it signs in to the other space.' }) url: string;
}
