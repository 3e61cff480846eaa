import { Module } from '@nestjs/common';
import { AllowancesResolver } from './allowances/allowances.resolver.js';
import { CampaignPlansResolver } from './campaigns/campaign-plans.resolver.js';
import { CampaignPreviewResolver } from './campaigns/campaign-preview.resolver.js';
import { CampaignsResolver } from './campaigns/campaigns.resolver.js';
import { CommitmentReports, ProvenanceReport } from './reporting-additions.resolver.js';
import { ReportEvidence, RequestEvidence } from './evidence/evidence.resolver.js';
import './contributions/contribution.tree.js';
import { ContributedBreakdowns, ContributionPeople, ContributionsResolver } from './contributions/contributions.resolver.js';
import { DiligenceResolver } from './diligence/diligence.resolver.js';
import './evidence/evidence.tree.js';
import './reporting-additions.tree.js';
import './threads/report-comments.tree.js';
import { BatchResolver } from './batches/batch.resolver.js';
import './edits/report-edit.tree.js';
import { ReportEditResolver, ReportEditsResolver } from './edits/report-edits.resolver.js';
import './milestones/report-milestone.tree.js';
import { MilestoneProofResolver, ReportMilestonesResolver } from './milestones/report-milestones.resolver.js';
import { AnsweredWording } from './wordings/answered-wording.resolver.js';
import './wordings/answered-wording.tree.js';
import './threads/thread.tree.js';
import { ThreadsResolver } from './threads/threads.resolver.js';
import { ReportCommentsResolver } from './threads/report-comments.resolver.js';
import { PresenceResolver } from './presence/presence.resolver.js';
import { ReportingModule } from './reporting.module.js';
import { ReportMutationsResolver } from './reports/report-mutations.resolver.js';
import { FigurePlausibilityResolver } from './reports/figure-plausibility.resolver.js';
import { ReportedBreakdowns } from './reports/reported-breakdowns.resolver.js';
import { ReportsResolver } from './reports/reports.resolver.js';
import { DeskResolver, RequestsResolver } from './requests/requests.resolver.js';

@Module({
  imports: [ReportingModule],
  providers: [
    RequestEvidence, ReportEvidence, CampaignsResolver, CampaignPlansResolver, CampaignPreviewResolver, AllowancesResolver, RequestsResolver, DeskResolver, ReportsResolver, ReportedBreakdowns, ContributedBreakdowns, FigurePlausibilityResolver,
    ReportMutationsResolver, CommitmentReports, ProvenanceReport, ReportCommentsResolver, BatchResolver, ReportEditsResolver, ReportEditResolver, ReportMilestonesResolver, MilestoneProofResolver, AnsweredWording,
    ContributionsResolver, ContributionPeople, ThreadsResolver, PresenceResolver, DiligenceResolver,
  ],
})
export class ReportingGraphqlModule {}
