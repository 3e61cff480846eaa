import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Provenance } from '#indicators';
import { LeadAnswer } from './counting/lead-answer.graphql.js';
import { Report, Weather } from './reports/report.graphql.js';

// Fields that reports add to the types of the rooms below; the values come prepared by the trees.

@Resolver(() => Commitment)
export class CommitmentReports {
  @ResolveField(() => Weather, { nullable: true, description: 'Météo of the lead’s accepted answer: the open campaign’s, else the last closed one’s; null when silent.' })
  weather(@Parent() commitment: { weather: Weather | null }): Weather | null {
    return commitment.weather;
  }

  @ResolveField(() => Report, { nullable: true, description: 'The accepted answer that gave the status: the lead’s, of the newest campaign. Null before the first: the status is then not known.' })
  statusFrom(@Parent() commitment: { statusFrom: Report | null }): Report | null {
    return commitment.statusFrom;
  }

  @ResolveField(() => LeadAnswer, { nullable: true, description: 'How far its lead is in the newest campaign that asked it; null when none did.' })
  leadAnswer(@Parent() commitment: { leadAnswer: LeadAnswer | null }): LeadAnswer | null {
    return commitment.leadAnswer;
  }

  @ResolveField(() => [Report], { description: 'Accepted reports, newest campaign first.' })
  reports(@Parent() commitment: { reports: Report[] }): Report[] {
    return commitment.reports;
  }
}

@Resolver(() => Provenance)
export class ProvenanceReport {
  @ResolveField(() => Report, { nullable: true })
  report(@Parent() provenance: { report: Report | null }): Report | null {
    return provenance.report;
  }
}
