import { Module } from '@nestjs/common';
import { CampaignsResolver } from './campaigns/campaigns.resolver.js';
import { CommitmentReports, ProvenanceReport } from './reporting-additions.resolver.js';
import { ReportEvidence, RequestEvidence } from './evidence/evidence.resolver.js';
import './evidence/evidence.tree.js';
import './reporting-additions.tree.js';
import { ReportingModule } from './reporting.module.js';
import { ReportMutationsResolver } from './reports/report-mutations.resolver.js';
import { ReportsResolver } from './reports/reports.resolver.js';
import { DeskResolver, RequestsResolver } from './requests/requests.resolver.js';

@Module({
  imports: [ReportingModule],
  providers: [RequestEvidence, ReportEvidence, CampaignsResolver, RequestsResolver, DeskResolver, ReportsResolver, ReportMutationsResolver, CommitmentReports, ProvenanceReport],
})
export class ReportingGraphqlModule {}
