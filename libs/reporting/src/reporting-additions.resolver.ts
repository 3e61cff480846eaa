import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Provenance } from '#indicators';
import { Report, Weather } from './reports/report.graphql.js';

// Fields that reports add to the types of the rooms below; the values come prepared by the trees.

@Resolver(() => Commitment)
export class CommitmentReports {
  @ResolveField(() => Weather, { nullable: true, description: 'Météo of the lead’s accepted answer: the open campaign’s, else the last closed one’s; null when silent.' })
  weather(@Parent() commitment: { weather: Weather | null }): Weather | null {
    return commitment.weather;
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
