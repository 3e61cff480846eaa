import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Problem } from '#platform';
import { BilanSectionKind } from '../content/bilan-content.graphql.js';
import { AlignmentChangeKind } from './alignment.rules.js';

registerEnumType(AlignmentChangeKind, {
  name: 'BilanAlignmentChangeKind',
  valuesMap: {
    ADDED: { description: 'The bilan had it not.' },
    RENAMED: { description: 'Nobody had changed its title: it takes that of the template.' },
    TITLE_KEPT: { description: 'Somebody gave it a title in the bilan: it stays.' },
    TAKEN_IN: { description: 'It was left out, and is required: it comes back.' },
    REQUIRED: { description: 'It cannot be left out any more.' },
    NOT_REQUIRED: { description: 'It may be left out from now on.' },
    GUIDANCE: { description: 'Other words for who writes it.' },
    ORDER: { description: 'The order of the sections; their titles before and after.' },
    KEPT: { description: 'The template has it not: it stays, after the others.' },
  },
});

@ObjectType({ description: 'A section with which bilans of the pact begin.' })
export class BilanTemplateSection {
  @Field(() => BilanSectionKind) kind: BilanSectionKind;
  @Field(() => Int, { nullable: true, description: 'Number of the axis.' }) axis: number | null;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true, description: 'For who writes it; never in the bilan.' }) guidance: string | null;
  @Field(() => Boolean, { description: 'No bilan leaves it out.' }) required: boolean;
  @Field(() => Boolean, { description: 'A bilan begins with it.' }) included: boolean;
  @Field(() => Boolean, { description: 'Every bilan has it: it cannot be taken out of the template.' }) stays: boolean;
  @Field(() => Boolean, { description: 'Of an axis that the pact has since the template was kept.' }) isNew: boolean;
}

@ObjectType({ description: 'The outline with which a pact’s bilans begin.' })
export class BilanTemplate {
  @Field(() => Int, { description: 'Send it back with a change; 0: none was ever made.' }) version: number;
  @Field(() => Boolean, { description: 'It is the usual outline, made of the pact’s axes.' }) usual: boolean;
  @Field(() => Date, { nullable: true }) keptAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Name of the person; null when the service kept it.' }) keptBy: string | null;
  @Field(() => [BilanTemplateSection], { description: 'In order.' }) sections: BilanTemplateSection[];
  @Field(() => [BilanTemplateSection], { description: 'The usual outline.' }) usualSections: BilanTemplateSection[];
  @Field(() => [BilanTemplateSection], { description: 'What can be added to it, with its usual words.' }) absent: BilanTemplateSection[];
}

@InputType()
export class BilanTemplateSectionInput {
  @Field(() => BilanSectionKind) kind: BilanSectionKind;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() axis?: number | null;
  @Field(() => String) @MaxLength(200) title: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(2000) guidance?: string | null;
  @Field(() => Boolean) @IsBoolean() required: boolean;
  @Field(() => Boolean) @IsBoolean() included: boolean;
}

@InputType({ description: 'The template as a whole, in order: what is left out of it is taken away.' })
export class UpdateBilanTemplateInput {
  @Field(() => String) pact: string;
  @Field(() => Int, { description: 'That of the template on the form.' }) @IsInt() version: number;
  @Field(() => [BilanTemplateSectionInput]) @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => BilanTemplateSectionInput) sections: BilanTemplateSectionInput[];
}

@InputType()
export class RestoreBilanTemplateInput {
  @Field(() => String) pact: string;
  @Field(() => Int) @IsInt() version: number;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: template is as somebody else left it.' })
export class BilanTemplatePayload {
  @Field(() => BilanTemplate) template: BilanTemplate;
  @Field(() => [Problem], { description: 'Empty when it was kept.' }) problems: Problem[];
}

@ObjectType()
export class BilanAlignmentChange {
  @Field(() => AlignmentChangeKind) kind: AlignmentChangeKind;
  @Field(() => String, { description: 'Title of the section.' }) subject: string;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

@ObjectType({ description: 'What bringing a bilan to the pact’s template would change of it, before it is done. Nothing that is written goes.' })
export class BilanAlignment {
  @Field(() => Int, { nullable: true, description: 'Version of the template that the bilan came from; 0: the usual outline; null: it began before there were templates.' }) from: number | null;
  @Field(() => Int, { description: 'Version of the template now: send it back.' }) to: number;
  @Field(() => Boolean, { description: 'Nothing would change.' }) isAligned: boolean;
  @Field(() => [BilanAlignmentChange]) changes: BilanAlignmentChange[];
}

@InputType()
export class AlignBilanInput {
  @Field(() => ID) @IsUUID() bilan: string;
  @Field(() => Int) @IsInt() version: number;
  @Field(() => Int, { description: 'That of the template whose changes were read.' }) @IsInt() template: number;
}
