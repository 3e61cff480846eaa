import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform';
import { AuditFamily } from './audit.actions.js';

registerEnumType(AuditFamily, {
  name: 'AuditFamily',
  description: 'What an action belongs to.',
  valuesMap: {
    ACCESS: { description: 'Signing in and out, links, tokens.' },
    PEOPLE: { description: 'Persons and their roles.' },
    ORGANISATIONS: {},
    PACT: { description: 'The pact’s content: imports, corrections, states of commitments.' },
    REPORTING: { description: 'Campaigns and reports.' },
    MEETINGS: {},
    REMINDERS: {},
    EXPORTS: { description: 'What left the service as a file.' },
    PERSONAL_DATA: { description: 'A person’s export and erasure.' },
    SERVICE: { description: 'The space itself and its settings.' },
  },
});

@ObjectType({ description: 'One field that an action changed; null: no value.' })
export class AuditChange {
  @Field(() => String) field: string;
  @Field(() => String, { description: 'The field’s name in the reader’s language; its code where nobody gave it words.' }) label: string;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
  @Field(() => String, { nullable: true, description: 'The value in the reader’s language.' }) beforeText: string | null;
  @Field(() => String, { nullable: true, description: 'The value in the reader’s language.' }) afterText: string | null;
}

@ObjectType({ description: 'What an entry is about.' })
export class AuditObject {
  @Field(() => String, { description: 'Stable code, such as report.' }) type: string;
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'Its name; null when it is gone, or for readers who may not see names.' }) label: string | null;
  @Field(() => String, { nullable: true, description: 'Path of its page, when it has one.' }) path: string | null;
}

@ObjectType({ description: 'One line of the journal, or of the history of an object.' })
export class AuditEntry {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Place in the space’s journal: counted from 1, without gaps.' }) number: number;
  @Field(() => DateTimeScalar) at: Date;
  @Field(() => String, { description: 'Who acted; visitors read a role instead of a name.' }) actor: string;
  @Field(() => ID, { nullable: true, description: 'The person who acted; null for the service and for readers who may not see names.' }) actorId: string | null;
  @Field(() => String, { description: 'Stable code, such as report.accepted.' }) action: string;
  @Field(() => AuditFamily, { nullable: true, description: 'Null for an action that this version does not know any more.' }) family: AuditFamily | null;
  @Field(() => String, { description: 'The entry as a sentence in the reader’s language.' }) summary: string;
  @Field(() => String, { nullable: true, description: 'Organisation or person acted for.' }) onBehalfOf: string | null;
  @Field(() => String, { nullable: true, description: 'How the actor came in; null for readers who may not see names.' }) via: string | null;
  @Field(() => String, { nullable: true, description: 'Network the actor came from; null for readers who may not see names.' }) address: string | null;
  @Field(() => AuditObject) object: AuditObject;
  @Field(() => [AuditChange]) changes: AuditChange[];
}

@ObjectType()
export class AuditEntryConnection extends connectionOf(AuditEntry) {}
