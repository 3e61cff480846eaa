import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';
import { DateTimeScalar, Problem } from '#platform';

@ObjectType({ description: 'A page of dashboards as somebody set it, under a name.' })
export class SavedView {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Address of the page within the pact, with what was chosen there.' }) path: string;
  @Field(() => Boolean, { description: 'Everybody of the space finds it.' }) shared: boolean;
  @Field(() => Boolean, { description: 'Kept by who asks.' }) own: boolean;
  @Field(() => String, { description: 'Who kept it.' }) by: string;
  @Field(() => DateTimeScalar) createdAt: string;
}

@InputType()
export class SaveViewInput {
  @Field(() => String) pact: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Address of the page within the pact, as it stands.' }) @MaxLength(4000) path: string;
  @Field(() => Boolean, { defaultValue: false }) shared: boolean;
}

@InputType()
export class UpdateViewInput {
  @Field(() => ID) @IsUUID() view: string;
  @Field(() => String) name: string;
  @Field(() => Boolean) shared: boolean;
}

@InputType()
export class DeleteViewInput {
  @Field(() => ID) @IsUUID() view: string;
}

@ObjectType({ description: 'With problems, nothing is written.' })
export class SavedViewPayload {
  @Field(() => SavedView, { nullable: true }) view: SavedView | null;
  @Field(() => [Problem]) problems: Problem[];
}

@ObjectType()
export class DeleteViewPayload {
  @Field(() => ID, { description: 'What was deleted.' }) view: string;
}
