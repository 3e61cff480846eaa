import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform';

@ObjectType({ description: 'One field that an action changed; null: no value.' })
export class AuditChange {
  @Field(() => String) field: string;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

@ObjectType({ description: 'One line of the history of an object.' })
export class AuditEntry {
  @Field(() => ID) id: string;
  @Field(() => DateTimeScalar) at: Date;
  @Field(() => String, { description: 'Who acted; visitors read a role instead of a name.' }) actor: string;
  @Field(() => String, { description: 'Stable code, such as report.accepted.' }) action: string;
  @Field(() => String, { description: 'The entry as a sentence in the reader’s language.' }) summary: string;
  @Field(() => [AuditChange]) changes: AuditChange[];
}

@ObjectType()
export class AuditEntryConnection extends connectionOf(AuditEntry) {}
