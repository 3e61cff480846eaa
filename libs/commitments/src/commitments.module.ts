import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { CommitmentStatuses } from './commitment-status.service.js';

@Module({ imports: [AuditModule], providers: [CommitmentStatuses], exports: [CommitmentStatuses] })
export class CommitmentsModule {}
