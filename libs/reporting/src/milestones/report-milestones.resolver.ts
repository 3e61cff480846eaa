import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Milestone } from '#commitments';
import { Report } from '../reports/report.graphql.js';
import { TickedMilestone } from './report-milestone.graphql.js';

@Resolver(() => Report)
export class ReportMilestonesResolver {
  @ResolveField(() => [TickedMilestone], { description: 'Steps that it says were reached, by due date.' })
  milestones(@Parent() report: { milestones: TickedMilestone[] }): TickedMilestone[] {
    return report.milestones;
  }
}

@Resolver(() => Milestone)
export class MilestoneProofResolver {
  @ResolveField(() => Report, { nullable: true, description: 'The accepted report that shows it was reached; null when the secretariat said so in words.' })
  report(@Parent() milestone: { report: Report | null }): Report | null {
    return milestone.report;
  }
}
