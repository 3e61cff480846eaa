import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Tables of one kind: what is held of a person, and what becomes of it.' })
export class HeldDataLine {
  @Field(() => String, { description: 'Stable, such as role_grant.' }) code: string;
  @Field(() => String) title: string;
  @Field(() => [String], { description: 'Kinds of data, in words.' }) categories: string[];
  @Field(() => String, { description: 'What erasing a person does with it.' }) erasure: string;
}

@ObjectType({ description: 'How long something is kept.' })
export class RetentionLine {
  @Field(() => String, { description: 'Stable, such as sessions.' }) code: string;
  @Field(() => String) what: string;
  @Field(() => String, { description: 'The time, and what it is counted from.' }) kept: string;
}

@ObjectType({ description: 'One processing of personal data, as the register of article 30 of the GDPR tells it.' })
export class PersonalDataProcessing {
  @Field(() => String, { description: 'Stable, such as ACCOUNTS.' }) code: string;
  @Field(() => String) name: string;
  @Field(() => String) purpose: string;
  @Field(() => String) legalBasis: string;
  @Field(() => String) persons: string;
  @Field(() => String) recipients: string;
  @Field(() => [HeldDataLine]) data: HeldDataLine[];
  @Field(() => [RetentionLine]) retention: RetentionLine[];
}

@ObjectType({ description: 'What the service holds of people. Generated from the lists that export, erasure and retention obey.' })
export class PersonalDataRegister {
  @Field(() => [PersonalDataProcessing]) processings: PersonalDataProcessing[];
  @Field(() => String, { description: 'What is kept without a fixed time, and why.' }) keptWithThePact: string;
  @Field(() => [String], { description: 'Where the durations, or an erasure, do not reach, in words.' }) exceptions: string[];
  @Field(() => [String], { description: 'What protects them, in plain words.' }) security: string[];
}
