import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import './porteur-references.js';
import { CommitmentStatuses } from './commitment-status.service.js';

@Module({ imports: [AuditModule], providers: [CommitmentStatuses], exports: [CommitmentStatuses] })
export class CommitmentsModule {}
