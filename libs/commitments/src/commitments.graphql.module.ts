import { Module } from '@nestjs/common';
import { AvenantChangeParts, AvenantsResolver, StatusChangeAvenant } from './avenants/avenants.resolver.js';
import { ActionCadreCommitments, AxisCommitments, ObjectiveCommitments, OrganisationPorteurs, PactCommitments } from './commitment-additions.resolver.js';
import { CommitmentsModule } from './commitments.module.js';
import { CommitmentsResolver } from './commitments.resolver.js';
import { CommitmentLife, StatusChangeAuthor } from './lifecycle/status.resolver.js';
import { CommitmentMilestones } from './milestones/milestones.resolver.js';
import { CommitmentTerritories } from './territories/territory.resolver.js';
import { CommitmentWordings, WordingChanges } from './wording/wording.resolver.js';
import './wording/wording.tree.js';

@Module({
  imports: [CommitmentsModule],
  providers: [
    CommitmentsResolver, CommitmentLife, StatusChangeAuthor, StatusChangeAvenant, CommitmentMilestones, CommitmentWordings, CommitmentTerritories, WordingChanges, AvenantsResolver, AvenantChangeParts,
    PactCommitments, AxisCommitments, ObjectiveCommitments, ActionCadreCommitments, OrganisationPorteurs,
  ],
})
export class CommitmentsGraphqlModule {}
