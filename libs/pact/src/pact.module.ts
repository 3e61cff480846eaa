import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import './participation/participation-departures.js';
import './participation/participation-references.js';
import { ParticipationsRepository } from './participation/participations.repository.js';
import { Participations } from './participation/participations.service.js';

@Module({ imports: [AuditModule, AccessModule], providers: [Participations, ParticipationsRepository], exports: [Participations] })
export class PactModule {}
