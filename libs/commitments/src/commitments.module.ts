import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import './porteur-references.js';
import { AvenantAdoption } from './avenants/avenant-adoption.service.js';
import { AvenantDrafts } from './avenants/avenant-drafts.service.js';
import { PutAvenantsInForce } from './avenants/avenants.jobs.js';
import { AvenantsRepository } from './avenants/avenants.repository.js';
import { CommitmentDecisions } from './lifecycle/commitment-decisions.service.js';
import { CommitmentStatuses } from './lifecycle/commitment-status.service.js';
import { MilestonesRepository } from './milestones/milestones.repository.js';
import { Milestones } from './milestones/milestones.service.js';
import { WordingsRepository } from './wording/wordings.repository.js';

@Module({
  imports: [AuditModule],
  providers: [CommitmentStatuses, CommitmentDecisions, Milestones, MilestonesRepository, WordingsRepository, AvenantsRepository, AvenantDrafts, AvenantAdoption, PutAvenantsInForce],
  exports: [CommitmentStatuses, CommitmentDecisions, Milestones, WordingsRepository, AvenantDrafts, AvenantAdoption],
})
export class CommitmentsModule {}
