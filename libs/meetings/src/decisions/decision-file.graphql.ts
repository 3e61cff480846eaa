import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Decision } from './decision.graphql.js';

@ObjectType({ description: 'A file given to prove what was done about a decision. Its bytes: GET /files/decisions/pieces/<id>, for whoever may read the decision.' })
export class DecisionFile {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Told by what the file holds, not by its name.' }) mediaType: string;
  @Field(() => Int) bytes: number;
  @Field(() => String) sha256: string;
  @Field(() => Boolean, { description: 'By the secretariat, else by the owner.' }) bySteering: boolean;
  @Field(() => Date) uploadedAt: string;
  @Field(() => String) uploadedBy: string;
}

@InputType({ description: 'As long as the decision is open; one’s own side’s.' })
export class RemoveDecisionFileInput {
  @Field(() => ID) file: string;
}

@ObjectType()
export class RemoveDecisionFilePayload {
  @Field(() => Decision) decision: Decision;
}
