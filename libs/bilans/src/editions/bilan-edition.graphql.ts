import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, PrintState } from '#platform';
import { BilanContent, BilanErratum } from '../content/bilan-content.graphql.js';

export enum BilanEditionState {
  FROZEN = 'FROZEN',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(BilanEditionState, {
  name: 'BilanEditionState',
  valuesMap: {
    FROZEN: { description: 'Read by the secretariat and the Conseil; not published yet.' },
    PUBLISHED: { description: 'Does not change any more; a later edition may replace it.' },
    WITHDRAWN: { description: 'Published, then withdrawn for a reason; it stays readable and verifiable.' },
  },
});

@ObjectType({ description: 'A yearly bilan as it was frozen: numbered, hashed, signed.' })
export class BilanEdition {
  @Field(() => ID) id: string;
  @Field(() => Int) year: number;
  @Field(() => Int, { description: '1, and one more for each erratum.' }) number: number;
  @Field(() => BilanEditionState) state: BilanEditionState;
  @Field(() => DateScalar) cutOff: string;
  @Field(() => Date) madeAt: string;
  @Field(() => Date, { nullable: true }) publishedAt: string | null;
  @Field(() => Date, { nullable: true }) withdrawnAt: string | null;
  @Field(() => String, { nullable: true }) withdrawnReason: string | null;
  @Field(() => String, { nullable: true, description: 'Why it replaces the edition before; null of the first.' }) reason: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the latest published edition, when that is another.' }) replacedBy: number | null;
  @Field(() => Boolean, { description: 'Something in it was made up for the demonstration.' }) fictional: boolean;
  @Field(() => String, { description: 'SHA-256 of the canonical file, in hexadecimal.' }) hash: string;
  @Field(() => String, { description: 'Ed25519 signature of the canonical file, in base64.' }) signature: string;
  @Field(() => String, { description: 'Public key of the space (SPKI), in base64.' }) publicKey: string;
  @Field(() => String, { description: 'SHA-256 of the public key, in hexadecimal.' }) keyFingerprint: string;
  @Field(() => PrintState, { description: 'Whether its PDF can be downloaded.' }) print: PrintState;
  @Field(() => Int, { nullable: true, description: 'Pages of its PDF, once it is made.' }) pages: number | null;
  @Field(() => BilanContent) content: BilanContent;
  @Field(() => BilanErratum, { nullable: true, description: 'Null of the first edition.' }) erratum: BilanErratum | null;
  @Field(() => [BilanEdition], { description: 'All the editions of the year that the reader may have, the latest first.' }) editions: BilanEdition[];
}
