import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '#organisations';
import { DateScalar, type Later } from '#platform';
import { CampaignScope } from './campaign-plan.rules.js';
import { CampaignState, CampaignTransition } from './campaign.lifecycle.js';

registerEnumType(CampaignState, {
  name: 'CampaignState',
  valuesMap: {
    PLANNED: { description: 'Nobody has been asked yet.' },
    OPEN: { description: 'Answers are taken, late ones too.' },
    CLOSED: { description: 'Answers no longer change.' },
  },
});

registerEnumType(CampaignTransition, {
  name: 'CampaignTransition',
  valuesMap: {
    UPDATE: { description: 'Change what was prepared.' },
    DELETE: { description: 'Give it up: nobody has been asked.' },
    OPEN: { description: 'Ask everybody.' },
    EXTEND: { description: 'Give one organisation more time.' },
    EXCUSE: { description: 'Expect no answer any more, for a reason; or expect it again.' },
    CLOSE: { description: 'End the answers.' },
    REOPEN: { description: 'Take answers again until a new day.' },
  },
});
registerEnumType(CampaignScope, {
  name: 'CampaignScope',
  valuesMap: {
    ALL: { description: 'Every commitment of the pact.' },
    AXES: { description: 'Those of some axes.' },
    COMMITMENTS: { description: 'Some commitments.' },
  },
});

@ObjectType({ description: 'The COPIL that a campaign prepares was moved; the campaign’s own days stand, and others are proposed.' })
export class CampaignCopilMove {
  @Field(() => DateScalar, { description: 'The day for which the campaign’s days were made.' }) from: string;
  @Field(() => DateScalar, { description: 'Due date that the new day would give.' }) dueOn: string;
  @Field(() => DateScalar, { description: 'Closing day that it would give.' }) closesOn: string;
}

@ObjectType({ description: 'One semester’s collection of reports.' })
export class Campaign {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Year and semester, such as 2019-S1.' }) code: string;
  @Field(() => String) title: string;
  @Field(() => CampaignState) state: CampaignState;
  @Field(() => DateScalar) opensOn: string;
  @Field(() => DateScalar) dueOn: string;
  @Field(() => DateScalar, { description: 'Day until which late answers are expected.' }) closesOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was closed; null while it is not.' }) closedOn: string | null;
  @Field(() => DateScalar, { nullable: true }) copilOn: string | null;
  @Field(() => ID, { nullable: true, description: 'The COPIL that it prepares; null when it was made for none, or before they were kept.' }) meeting: string | null;
  @Field(() => CampaignCopilMove, { nullable: true, description: 'Null when it was not moved since the campaign’s days were given, and for who does not run it.' }) copilMove: CampaignCopilMove | null;
  @Field(() => CampaignScope) scope: CampaignScope;
  @Field(() => [Int], { description: 'Numbers of the axes asked about; empty unless the scope is AXES.' }) axes: number[];
  @Field(() => [Int], { description: 'Numbers of the commitments asked about; empty unless the scope is COMMITMENTS.' }) commitments: number[];
  @Field(() => Boolean, { description: 'Partners are asked for their part; counted apart from answers.' }) partnersContribute: boolean;
  @Field(() => Boolean) fictional: boolean;
  @Field(() => Int) version: number;
  @Field(() => [Organisation], { description: 'Those it asks, by name.' }) organisations: Later<Organisation[]>;
  @Field(() => [LeftOutOrganisation], { description: 'Those it does not ask, or would not if it opened today, though they lead or co-lead: closed, or joined to another.' })
  leftOut: Later<LeftOutOrganisation[]>;
  @Field(() => CampaignProgress) progress: Later<CampaignProgress>;
  @Field(() => [CampaignExtension], { description: 'Organisations that were given more time, by name. For the steering team; empty for others.' }) extensions: Later<CampaignExtension[]>;
  @Field(() => [CampaignTransition], { description: 'What the reader can do now.' }) availableTransitions: CampaignTransition[];
}

@ObjectType({ description: 'An organisation that is no more: the campaign does not ask it. Where it led, the pilot of the pact answers.' })
export class LeftOutOrganisation {
  @Field(() => Organisation) organisation: Later<Organisation>;
  @Field(() => [Int], { description: 'Numbers of the commitments it would have answered for.' }) commitments: number[];
}

@ObjectType({ description: 'More time given to one organisation.' })
export class CampaignExtension {
  @Field(() => Organisation) organisation: Later<Organisation>;
  @Field(() => DateScalar, { description: 'Its own due date.' }) dueOn: string;
  @Field(() => String) reason: string;
  @Field(() => DateScalar) grantedOn: string;
}

@ObjectType({
  description:
    'Counts of requests to leads and co-leads: expected is the sum of awaited, draft, submitted, returned, accepted and excused. Partners’ are counted apart. late: still without an answer after the organisation’s due date.',
})
export class CampaignProgress {
  @Field(() => Int) expected: number;
  @Field(() => Int) awaited: number;
  @Field(() => Int) draft: number;
  @Field(() => Int, { description: 'Written, and waiting to be validated in their organisation.' }) ready: number;
  @Field(() => Int) submitted: number;
  @Field(() => Int) returned: number;
  @Field(() => Int) accepted: number;
  @Field(() => Int, { description: 'No answer came and none is expected any more: neither answered nor late.' }) excused: number;
  @Field(() => Int) late: number;
  @Field(() => Int, { description: 'Requests to organisations that are porteurs no more: in no other count.' }) former: number;
  @Field(() => Int, { description: 'Organisations asked.' }) organisations: number;
  @Field(() => Int, { description: 'Commitments asked about: fewer than requests, since one is often asked of several organisations.' }) commitments: number;
  @Field(() => Int, { description: 'Organisations that have answered everything; who was excused of something has not.' }) organisationsAnswered: number;
  @Field(() => Int, { description: 'Requests to partners.' }) partnersExpected: number;
  @Field(() => Int, { description: 'Of those, the ones that were answered.' }) partnersAnswered: number;
}

@InputType()
export class CampaignInput {
  @Field(() => String) pact: string;
  @Field(() => String) campaign: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true, description: 'Opening only: the fingerprint of the preview. Refused when the porteurs have changed since.' }) preview?: string | null;
}

@ObjectType()
export class CampaignPayload {
  @Field(() => Campaign) campaign: Campaign;
}
