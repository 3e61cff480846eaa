import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum SearchKind {
  COMMITMENT = 'COMMITMENT',
  ORGANISATION = 'ORGANISATION',
  INDICATOR = 'INDICATOR',
  FIGURE = 'FIGURE',
  DECISION = 'DECISION',
  REPORT = 'REPORT',
  BILAN = 'BILAN',
  AVIS = 'AVIS',
  RECOMMENDATION = 'RECOMMENDATION',
}
registerEnumType(SearchKind, {
  name: 'SearchKind',
  valuesMap: {
    COMMITMENT: { description: 'By its number, its text as it stands, and its porteurs as written.' },
    ORGANISATION: { description: 'By its name and acronym.' },
    INDICATOR: { description: 'By its title, definition and method.' },
    FIGURE: { description: 'A published figure, in the words in which it was published.' },
    DECISION: { description: 'Those that the reader may see in the register.' },
    REPORT: { description: 'Accepted answers; and those that the reader may read before.' },
    BILAN: { description: 'A section, figure, decision or line of a commitment of a frozen bilan, in the latest edition that the reader has; of what was withdrawn nothing.' },
    AVIS: { description: 'What the Conseil adopted about a bilan, as it stands.' },
    RECOMMENDATION: { description: 'By its number, its words, and those of its answer once the reader has it.' },
  },
});

@ObjectType({ description: 'A stretch of a text, in reading order.' })
export class FoundPiece {
  @Field(() => String) text: string;
  @Field(() => Boolean, { description: 'It is what was searched for.' }) found: boolean;
}

@ObjectType({ description: 'Something that the reader may open.' })
export class SearchHit {
  @Field(() => SearchKind) kind: SearchKind;
  @Field(() => String, { description: 'Address of its page within the pact, beginning with a slash.' }) path: string;
  @Field(() => Int, { nullable: true, description: 'Of a commitment, a decision or a recommendation, or of the commitment that an answer or a line of a bilan is about.' }) number: number | null;
  @Field(() => [FoundPiece]) title: FoundPiece[];
  @Field(() => [FoundPiece], { description: 'Where its text says it; empty when only its title does.' }) excerpt: FoundPiece[];
  @Field(() => String, { nullable: true, description: 'Of an answer: who gives it.' }) organisation: string | null;
  @Field(() => String, { nullable: true, description: 'Of an answer: the code of its campaign, such as 2019-S1.' }) campaign: string | null;
  @Field(() => Int, { nullable: true, description: 'Of a bilan and of a recommendation: the year told of.' }) year: number | null;
  @Field(() => Int, { nullable: true, description: 'Of a bilan that is not published yet: the number of its edition.' }) edition: number | null;
  @Field(() => String, { nullable: true, description: 'organisation and campaign, or year and edition, in French.', deprecationReason: 'Codes and words in one: ask for organisation, campaign, year and edition.' }) context: string | null;
}

@ObjectType()
export class SearchCount {
  @Field(() => SearchKind) kind: SearchKind;
  @Field(() => Int) count: number;
}

@ObjectType()
export class SearchResult {
  @Field(() => [SearchCount], { description: 'Of each kind, whatever kind was asked for; kinds of which there is none are left out.' }) counts: SearchCount[];
  @Field(() => Int, { description: 'Of the kinds asked for.' }) totalCount: number;
  @Field(() => [SearchHit], { description: 'The nearest first.' }) hits: SearchHit[];
}
