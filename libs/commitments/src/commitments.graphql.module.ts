import { Module } from '@nestjs/common';
import { ActionCadreCommitments, AxisCommitments, ObjectiveCommitments, OrganisationPorteurs, PactCommitments } from './commitment-additions.resolver.js';
import { CommitmentsResolver } from './commitments.resolver.js';

@Module({
  providers: [CommitmentsResolver, PactCommitments, AxisCommitments, ObjectiveCommitments, ActionCadreCommitments, OrganisationPorteurs],
})
export class CommitmentsGraphqlModule {}
