import { Module } from '@nestjs/common';
import { ActionCadreCommitments, AxisCommitments, ObjectiveCommitments, OrganisationPorteurs, PactCommitments } from './commitment-additions.resolver.js';
import { CommitmentsModule } from './commitments.module.js';
import { CommitmentsResolver } from './commitments.resolver.js';
import { CommitmentLife, StatusChangeAuthor } from './lifecycle/status.resolver.js';
import { CommitmentMilestones } from './milestones/milestones.resolver.js';

@Module({
  imports: [CommitmentsModule],
  providers: [CommitmentsResolver, CommitmentLife, StatusChangeAuthor, CommitmentMilestones, PactCommitments, AxisCommitments, ObjectiveCommitments, ActionCadreCommitments, OrganisationPorteurs],
})
export class CommitmentsGraphqlModule {}
