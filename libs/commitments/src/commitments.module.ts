import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import './porteur-references.js';
import { CommitmentDecisions } from './lifecycle/commitment-decisions.service.js';
import { CommitmentStatuses } from './lifecycle/commitment-status.service.js';
import { MilestonesRepository } from './milestones/milestones.repository.js';
import { Milestones } from './milestones/milestones.service.js';

@Module({ imports: [AuditModule], providers: [CommitmentStatuses, CommitmentDecisions, Milestones, MilestonesRepository], exports: [CommitmentStatuses, CommitmentDecisions, Milestones] })
export class CommitmentsModule {}
