import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsUUID } from 'class-validator';
import { Meeting } from '#meetings';
import { DateScalar, PrintState, Problem } from '#platform';
import { DossierContent } from './dossier-content.graphql.js';

export enum DossierState {
  PREPARED = 'PREPARED',
  SHARED = 'SHARED',
}
registerEnumType(DossierState, {
  name: 'DossierState',
  valuesMap: {
    PREPARED: { description: 'Frozen, read by the secretariat alone; can be discarded.' },
    SHARED: { description: 'Put at the committee’s disposal; does not change any more.' },
  },
});

@ObjectType({ description: 'What a committee has before it when it meets: the pact as it stood at a moment, frozen.' })
export class Dossier {
  @Field(() => ID) id: string;
  @Field(() => Meeting) meeting: Meeting;
  @Field(() => Int, { description: '1, and one more each time that a dossier is prepared for the meeting.' }) number: number;
  @Field(() => DateScalar, { description: 'The day at the end of which nothing more enters.' }) cutOff: string;
  @Field(() => DossierState) state: DossierState;
  @Field(() => PrintState) print: PrintState;
  @Field(() => Int, { nullable: true, description: 'Pages of the PDF.' }) pages: number | null;
  @Field(() => Int, { nullable: true, description: 'Bytes of the PDF.' }) bytes: number | null;
  @Field(() => Date) madeAt: string;
  @Field(() => Date, { nullable: true }) sharedAt: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The seventh day before the meeting, or the last before it when offices are open; for a moment null in rows of earlier versions.' })
  sharingDay: string | null;
  @Field(() => Boolean, { description: 'Prepared, and will put itself at disposal on its sharing day.' }) sharesByItself: boolean;
  @Field(() => String, { description: 'SHA-256 of the content, in hexadecimal.' }) hash: string;
  @Field(() => Boolean, { description: 'Made of answers made up for the demonstration.' }) fictional: boolean;
  @Field(() => DossierContent) content: DossierContent;
}

@InputType()
export class MakeDossierInput {
  @Field(() => ID) @IsUUID() meeting: string;
}

@InputType()
export class DossierInput {
  @Field(() => ID) @IsUUID() dossier: string;
}

@InputType()
export class PlanDossierSharingInput {
  @Field(() => ID) @IsUUID() dossier: string;
  @Field(() => Boolean, { description: 'It shares itself on its sharing day, instead of any other of the meeting; false: it does not.' }) @IsBoolean() byItself: boolean;
}

@ObjectType()
export class DossierPayload {
  @Field(() => Dossier, { nullable: true, description: 'Null once discarded.' }) dossier: Dossier | null;
  @Field(() => [Problem]) problems: Problem[];
}
