import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { AlertKind } from '#alerts';
import { CommitmentStatus, PorteurRole } from '#commitments';
import { Qualifier } from '#indicators';
import { AgendaItemKind } from '#meetings';
import { DateScalar } from '#platform';
import { RequestState, StatusCount, Weather, WeatherCount } from '#reporting';

// Frozen: every name, number and text is a copy. Nothing here is read again from what it was copied from.

@ObjectType({ description: 'Counts of commitments, as the overview counts them.' })
export class DossierLine {
  @Field(() => Int) commitments: number;
  @Field(() => Int) expected: number;
  @Field(() => Int) reported: number;
  @Field(() => Int) accepted: number;
  @Field(() => Int) excused: number;
  @Field(() => Int) late: number;
  @Field(() => Int, { nullable: true }) medianAgeDays: number | null;
  @Field(() => [StatusCount]) statuses: StatusCount[];
  @Field(() => [WeatherCount]) weathers: WeatherCount[];
}

@ObjectType({ description: 'The meeting as it was to be when the dossier was prepared.' })
export class DossierMeeting {
  @Field(() => String) title: string;
  @Field(() => Date) startsAt: string;
  @Field(() => String, { nullable: true }) place: string | null;
}

@ObjectType()
export class DossierCampaign {
  @Field(() => String) code: string;
  @Field(() => String) title: string;
  @Field(() => DateScalar) dueOn: string;
}

@ObjectType()
export class DossierAxis {
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => DossierLine) line: DossierLine;
}

@ObjectType({ description: 'What changed since the campaign before.' })
export class DossierMove {
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => CommitmentStatus, { nullable: true }) fromStatus: CommitmentStatus | null;
  @Field(() => CommitmentStatus, { nullable: true }) toStatus: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) fromWeather: Weather | null;
  @Field(() => Weather, { nullable: true }) toWeather: Weather | null;
}

@ObjectType({ description: 'How far an organisation’s answers are, as lead and as co-lead.' })
export class DossierOrganisation {
  @Field(() => String) name: string;
  @Field(() => Int) asked: number;
  @Field(() => Int) sent: number;
  @Field(() => Int) accepted: number;
  @Field(() => Int) excused: number;
  @Field(() => Int) late: number;
}

@ObjectType({ description: 'A lead still without an answer after its due date.' })
export class DossierLate {
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => String) organisation: string;
  @Field(() => DateScalar) dueOn: string;
}

@ObjectType({ description: 'An accepted answer that says that a decision is needed.' })
export class DossierStorm {
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => String) organisation: string;
  @Field(() => String, { nullable: true }) difficulties: string | null;
  @Field(() => String, { nullable: true }) nextSteps: string | null;
}

@ObjectType({ description: 'A point of the agenda, as it was written when the dossier was prepared.' })
export class DossierAgendaItem {
  @Field(() => AgendaItemKind) kind: AgendaItemKind;
  @Field(() => Date) startsAt: string;
  @Field(() => Int) minutes: number;
  @Field(() => String, { description: 'Its own words, else the decision’s, the commitment’s or the avenant’s.' }) title: string;
  @Field(() => String, { nullable: true }) presenter: string | null;
  @Field(() => String, { nullable: true, description: 'The document to have in front of oneself.' }) document: string | null;
}

@ObjectType({ description: 'What a meeting decided and is not done.' })
export class DossierDecision {
  @Field(() => Int) number: number;
  @Field(() => String) text: string;
  @Field(() => DateScalar) decidedOn: string;
  @Field(() => String, { nullable: true, description: 'Who carries it out.' }) organisation: string | null;
  @Field(() => DateScalar, { nullable: true }) dueOn: string | null;
  @Field(() => Boolean) late: boolean;
  @Field(() => Boolean, { description: 'Its owner says that it is done; the secretariat has not answered yet.' }) closingProposed: boolean;
  @Field(() => [Int], { description: 'Numbers of the commitments that it is about.' }) commitments: number[];
}

@ObjectType()
export class DossierPorteur {
  @Field(() => PorteurRole) role: PorteurRole;
  @Field(() => String) name: string;
}

@ObjectType()
export class DossierMilestone {
  @Field(() => String) title: string;
  @Field(() => String, { description: 'In the pact’s own words.' }) due: string;
  @Field(() => DateScalar, { nullable: true }) reachedOn: string | null;
}

@ObjectType({ description: 'A figure as any reader may see it: small numbers of people are withheld.' })
export class DossierFigure {
  @Field(() => String) indicator: string;
  @Field(() => String) unit: string;
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Float, { nullable: true, description: 'The number is smaller than this, and is not told.' }) lessThan: number | null;
  @Field(() => Boolean) notKnown: boolean;
  @Field(() => Qualifier) qualifier: Qualifier;
}

@ObjectType({ description: 'An accepted answer.' })
export class DossierAnswer {
  @Field(() => CommitmentStatus, { nullable: true }) status: CommitmentStatus | null;
  @Field(() => Weather, { nullable: true }) weather: Weather | null;
  @Field(() => String, { nullable: true }) achievements: string | null;
  @Field(() => String, { nullable: true }) difficulties: string | null;
  @Field(() => String, { nullable: true }) nextSteps: string | null;
  @Field(() => Boolean) unchanged: boolean;
  @Field(() => [DossierFigure]) figures: DossierFigure[];
}

@ObjectType({ description: 'An organisation that was asked beside the lead, and its answer once it is accepted.' })
export class DossierBeside {
  @Field(() => String) organisation: string;
  @Field(() => RequestState) state: RequestState;
  @Field(() => Boolean) late: boolean;
  @Field(() => Boolean) excused: boolean;
  @Field(() => DossierAnswer, { nullable: true }) answer: DossierAnswer | null;
}

@ObjectType({ description: 'One commitment.' })
export class DossierSheet {
  @Field(() => Int) number: number;
  @Field(() => String) title: string;
  @Field(() => Int) axis: number;
  @Field(() => String, { nullable: true, description: 'The calendar, in the pact’s own words.' }) calendar: string | null;
  @Field(() => CommitmentStatus) status: CommitmentStatus;
  @Field(() => [DossierPorteur]) porteurs: DossierPorteur[];
  @Field(() => [DossierMilestone]) milestones: DossierMilestone[];
  @Field(() => String, { nullable: true, description: 'Who was asked as its lead; null when nobody was.' }) asked: string | null;
  @Field(() => RequestState, { nullable: true, description: 'How far that answer is; null when nobody was asked.' }) state: RequestState | null;
  @Field(() => Boolean) late: boolean;
  @Field(() => Boolean) excused: boolean;
  @Field(() => DossierAnswer, { nullable: true, description: 'The lead’s.' }) answer: DossierAnswer | null;
  @Field(() => [DossierBeside], { nullable: true, description: 'Null in a dossier frozen before it held them.' }) beside?: DossierBeside[] | null;
  @Field(() => Boolean, { nullable: true, description: 'No lead is one organisation: somebody was asked for a group of actors. Null in a dossier frozen before it was told.' }) forGroup?: boolean | null;
}

@ObjectType({ description: 'What the rules of the pact pointed at, and what the secretariat said of it.' })
export class DossierAlert {
  @Field(() => AlertKind) kind: AlertKind;
  @Field(() => String) why: string;
  @Field(() => DateScalar) since: string;
  @Field(() => Int, { nullable: true, description: 'Of the commitment; null when it is about an indicator.' }) number: number | null;
  @Field(() => String, { description: 'Of the commitment or of the indicator.' }) title: string;
  @Field(() => String, { nullable: true, description: 'Who answers for it.' }) organisation: string | null;
  @Field(() => String, { nullable: true, description: 'What is done about it; null while the secretariat said nothing.' }) word: string | null;
}

@ObjectType()
export class DossierContent {
  @Field(() => DossierMeeting) meeting: DossierMeeting;
  @Field(() => String) pact: string;
  @Field(() => String) space: string;
  @Field(() => DossierCampaign, { nullable: true, description: 'The campaign whose answers it holds; null when none was opened.' }) campaign: DossierCampaign | null;
  @Field(() => [DossierAgendaItem], { description: 'In order; empty while nothing was written.' }) agenda: DossierAgendaItem[];
  @Field(() => DossierLine) total: DossierLine;
  @Field(() => [DossierAxis]) axes: DossierAxis[];
  @Field(() => [DossierMove]) moves: DossierMove[];
  @Field(() => [DossierStorm]) storms: DossierStorm[];
  @Field(() => [DossierDecision], { nullable: true, description: 'Those that are open, by deadline; null for an instance whose members do not read the register of decisions.' }) decisions: DossierDecision[] | null;
  @Field(() => [DossierLate]) late: DossierLate[];
  @Field(() => [DossierAlert], { nullable: true, description: 'Null in a dossier frozen before it held them.' }) alerts?: DossierAlert[] | null;
  @Field(() => [DossierOrganisation], { description: 'Those to which most is missing first.' }) organisations: DossierOrganisation[];
  @Field(() => [DossierSheet], { description: 'By number.' }) sheets: DossierSheet[];
}
