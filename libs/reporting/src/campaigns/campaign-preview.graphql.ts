import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PorteurRole } from '#commitments';
import { Organisation } from '#organisations';
import { LeftOutReason } from '../requests/request-generation.rules.js';
import { Campaign } from './campaign.graphql.js';

registerEnumType(LeftOutReason, {
  name: 'LeftOutReason',
  description: 'Why a porteur is not asked.',
  valuesMap: {
    GONE: { description: 'The organisation is closed, or has joined another.' },
    GROUP: { description: 'A group of actors: nobody to write to.' },
    UNNAMED: { description: 'Words that name no organisation.' },
    PARTNER: { description: 'A partner, in a campaign to which partners do not contribute.' },
    TO_ASSOCIATE: { description: 'To be brought in.' },
  },
});

@ObjectType({ description: 'Whom opening the campaign would ask, on its opening day or today if that has come.' })
export class CampaignPreview {
  @Field(() => Campaign) campaign: Campaign;
  @Field(() => String, { description: 'Give it when opening: it is refused if the porteurs have changed since.' }) fingerprint: string;
  @Field(() => Int) requests: number;
  @Field(() => Int) commitments: number;
  @Field(() => [Int], { description: 'Commitments that nobody would lead: while there are any, the campaign cannot open.' }) unanswered: number[];
  @Field(() => [PreviewedOrganisation], { description: 'By name.' }) organisations: PreviewedOrganisation[];
  @Field(() => [PreviewedLeftOut], { description: 'Porteurs that are not asked, by commitment.' }) leftOut: PreviewedLeftOut[];
}

@ObjectType()
export class PreviewedOrganisation {
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => [PreviewedRequest], { description: 'By commitment.' }) requests: PreviewedRequest[];
  @Field(() => Int, { description: 'People who answer for it.' }) contacts: number;
  @Field(() => Int, { description: 'Of those, the ones who want reminders by mail: with none, nobody is written to.' }) reachable: number;
}

@ObjectType()
export class PreviewedRequest {
  @Field(() => Int) number: number;
  @Field(() => PorteurRole) role: PorteurRole;
  @Field(() => Boolean, { description: 'It answers in the place of a lead that cannot be asked.' }) instead: boolean;
}

@ObjectType()
export class PreviewedLeftOut {
  @Field(() => Int) number: number;
  @Field(() => PorteurRole) role: PorteurRole;
  @Field(() => LeftOutReason) reason: LeftOutReason;
  @Field(() => String, { description: 'As the text names it.' }) verbatim: string;
  @Field(() => Organisation, { nullable: true }) organisation: Organisation | null;
}
