import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { CommitmentsModule } from '#commitments';
import { IndicatorsModule } from '#indicators';
import { MailTemplates } from '#platform';
import './allowances/extension-references.js';
import { Allowances } from './allowances/allowances.service.js';
import { AllowancesRepository } from './allowances/allowances.repository.js';
import { BatchAcceptance } from './batches/batch-acceptance.service.js';
import { CampaignPlans } from './campaigns/campaign-plans.service.js';
import { CampaignPlansRepository } from './campaigns/campaign-plans.repository.js';
import { CampaignPreviews } from './campaigns/campaign-previews.service.js';
import { CloseEndedCampaigns, FollowPorteursOfCampaigns } from './campaigns/campaigns.jobs.js';
import { Campaigns } from './campaigns/campaigns.service.js';
import { CampaignsRepository } from './campaigns/campaigns.repository.js';
import { ReportCorrection } from './edits/report-correction.service.js';
import { ReportEditEntity } from './edits/report-edit.entity.js';
import { EditNews, ReportEditedMail } from './edits/report-edited.mail.js';
import { ReportEdits } from './edits/report-edits.repository.js';
import { DiligenceExport } from './diligence/diligence-export.service.js';
import { Settlements } from './contributions/settlements.repository.js';
import { FigureSettling } from './contributions/settlements.service.js';
import { EvidenceEntity } from './evidence/evidence.entity.js';
import { SweepEvidence } from './evidence/evidence.jobs.js';
import { Evidence } from './evidence/evidence.service.js';
import { Presence } from './presence/presence.service.js';
import { ReportAttestation } from './reports/report-attestation.service.js';
import { ReportMilestoneEntity } from './milestones/report-milestone.entity.js';
import { ReportEffects } from './reports/report-effects.service.js';
import { ReadyNews, ReportReadyMail } from './reports/report-ready.mail.js';
import { ReportReview } from './reports/report-review.service.js';
import { ReportValidation } from './reports/report-validation.service.js';
import { ReportWriting } from './reports/report-writing.service.js';
import { ReportEntity, ReportValueCellEntity, ReportValueEntity, ReportVersionEntity } from './reports/report.entity.js';
import { ReportsInBulk } from './reports/reports-in-bulk.repository.js';
import { ReportsRepository } from './reports/reports.repository.js';
import { RequestFollowing } from './requests/request-following.service.js';
import { RequestGeneration } from './requests/request-generation.service.js';
import { ReportCommentEntity } from './threads/report-comment.entity.js';
import { ReportComments } from './threads/report-comments.repository.js';
import { ReportReturnedMail, ReturnNews } from './threads/report-returned.mail.js';
import { ThreadNews, ThreadNewsMail } from './threads/thread-news.mail.js';
import { ThreadNewsRepository } from './threads/thread-news.repository.js';
import { TellThreadNews } from './threads/threads.jobs.js';
import { ThreadsRepository } from './threads/threads.repository.js';
import { Threads } from './threads/threads.service.js';
import { Workbooks } from './workbook/workbooks.service.js';
import './requests/request-departures.js';
import './requests/request-references.js';

@Module({
  imports: [AccessModule, AuditModule, CommitmentsModule, IndicatorsModule, TypeOrmModule.forFeature([ReportEntity, ReportValueEntity, ReportValueCellEntity, ReportVersionEntity, EvidenceEntity, ReportMilestoneEntity, ReportEditEntity, ReportCommentEntity])],
  providers: [
    Allowances, AllowancesRepository, Campaigns, CampaignPlans, CampaignPlansRepository, CampaignPreviews, CampaignsRepository, CloseEndedCampaigns, FollowPorteursOfCampaigns,
    RequestFollowing, RequestGeneration, ReportsRepository, Evidence, SweepEvidence, ReportsInBulk, ReportAttestation, ReportWriting, ReportReview, Workbooks,
    ReportEffects, ReportEdits, EditNews, ReportEditedMail, ReportCorrection, BatchAcceptance, ReadyNews, ReportReadyMail, ReportValidation, ReportComments, ReturnNews, ReportReturnedMail,
    Settlements, FigureSettling, Threads, ThreadsRepository, ThreadNews, ThreadNewsRepository, ThreadNewsMail, TellThreadNews, Presence, DiligenceExport,
  ],
  exports: [BatchAcceptance, ReportCorrection, ReportValidation, Allowances, CampaignPlans, CampaignPreviews, Campaigns, Evidence, ReportAttestation, ReportWriting, ReportReview, Workbooks, FigureSettling, Threads, ThreadNews, Presence, DiligenceExport],
})
export class ReportingModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly returned: ReportReturnedMail,
    private readonly ready: ReportReadyMail,
    private readonly edited: ReportEditedMail,
    private readonly news: ThreadNewsMail,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.returned);
    this.templates.register(this.ready);
    this.templates.register(this.edited);
    this.templates.register(this.news);
  }
}
