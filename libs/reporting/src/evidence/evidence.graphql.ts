import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ReportRequest } from '../requests/request.graphql.js';

@ObjectType({ description: 'A file given as proof of an answer. Its bytes: GET /files/pieces/<id>, for the organisation and the steering team.' })
export class EvidenceFile {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Told by what the file holds, not by its name.' }) mediaType: string;
  @Field(() => Int) bytes: number;
  @Field(() => String) sha256: string;
  @Field(() => Date) uploadedAt: string;
  @Field(() => String) uploadedBy: string;
}

@InputType({ description: 'As long as the answer can be written.' })
export class RemoveEvidenceInput {
  @Field(() => ID) file: string;
}

@ObjectType()
export class RemoveEvidencePayload {
  @Field(() => ReportRequest) request: ReportRequest;
}
