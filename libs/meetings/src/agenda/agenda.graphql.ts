import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Avenant, Commitment } from '#commitments';
import { Indicator } from '#indicators';
import { Organisation } from '#organisations';
import { Problem } from '#platform';
import { Decision } from '../decisions/decision.graphql.js';
import { Meeting } from '../meeting.graphql.js';
import { MOST_ITEMS } from './agenda.rules.js';
import { AgendaItemKind } from './agenda.template.js';

registerEnumType(AgendaItemKind, {
  name: 'AgendaItemKind',
  valuesMap: {
    FREE: { description: 'Words of its own.' },
    OPEN_DECISION: { description: 'A decision that is not carried out yet.' },
    STORM: { description: 'A commitment whose lead says that the weather is STORM.' },
    LATE: { description: 'A commitment whose lead has not answered, its due date being past.' },
    ALERT: { description: 'A commitment or an indicator that an alert points at; its words say why.' },
    RECOMMENDATION: { description: 'A recommendation of the Conseil that its owner has not answered.' },
    STATUS_CHANGE: { description: 'A commitment whose report proposes what only a COPIL decides.' },
    AVENANT: { description: 'An avenant that is ready to be adopted.' },
  },
});

@ObjectType({ description: 'One point of an agenda. What it is about is read where it stands: nothing of it is copied.' })
export class AgendaItem {
  @Field(() => ID) id: string;
  @Field(() => AgendaItemKind) kind: AgendaItemKind;
  @Field(() => String, { nullable: true, description: 'Words of its own; always there of FREE, and why it is there of ALERT.' }) title: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the decision, the commitment or the recommendation that it is about.' }) subjectNumber: number | null;
  @Field(() => String, { nullable: true, description: 'What it is about, in words, for whoever reads the agenda; null of FREE.' }) subjectWords: string | null;
  @Field(() => Decision, { nullable: true, description: 'For who reads the register.' }) decision: Decision | null;
  @Field(() => Commitment, { nullable: true }) commitment: Commitment | null;
  @Field(() => Indicator, { nullable: true }) indicator: Indicator | null;
  @Field(() => Avenant, { nullable: true, description: 'A draft only for who writes the agenda.' }) avenant: Avenant | null;
  @Field(() => Int) minutes: number;
  @Field(() => Organisation, { nullable: true, description: 'Who presents it.' }) presenter: Organisation | null;
  @Field(() => String, { nullable: true, description: 'The document to have in front of oneself: its name or its address.' }) document: string | null;
  @Field(() => Date, { description: 'From the meeting’s start and the minutes of what comes before.' }) startsAt: string;
  @Field(() => Date) endsAt: string;
}

@ObjectType({ description: 'What a meeting will speak about, in order.' })
export class Agenda {
  @Field(() => Meeting) meeting: Meeting;
  @Field(() => Int, { description: 'Send it back with a change; 0 when nothing was written yet.' }) version: number;
  @Field(() => [AgendaItem]) items: AgendaItem[];
  @Field(() => Int) totalMinutes: number;
  @Field(() => Boolean, { description: 'The reader may change it; the meeting is neither held nor cancelled, and its day is not past.' }) canBeChanged: boolean;
}

@InputType()
export class AgendaItemInput {
  @Field(() => ID, { nullable: true, description: 'Of an item that is there already.' }) @IsOptional() id?: string | null;
  @Field(() => AgendaItemKind) kind: AgendaItemKind;
  @Field(() => ID, { nullable: true, description: 'Of the decision, the commitment, the indicator, the recommendation or the avenant; null of FREE.' }) @IsOptional() ref?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(300) title?: string | null;
  @Field(() => Int) @IsInt() minutes: number;
  @Field(() => String, { nullable: true, description: 'Slug of the organisation that presents it.' }) @IsOptional() presenter?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(500) document?: string | null;
}

@InputType({ description: 'The whole agenda, in order: what is not in it is taken out.' })
export class SetAgendaInput {
  @Field(() => ID) meeting: string;
  @Field(() => Int, { description: 'That of the agenda on the screen.' }) version: number;
  @Field(() => [AgendaItemInput]) @ArrayMaxSize(MOST_ITEMS) @ValidateNested({ each: true }) @Type(() => AgendaItemInput) items: AgendaItemInput[];
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: agenda is as it stands now.' })
export class AgendaPayload {
  @Field(() => Agenda) agenda: Agenda;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
}
