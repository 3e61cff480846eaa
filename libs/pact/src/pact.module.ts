import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import './participation/participation-departures.js';
import './participation/participation-references.js';
import { ParticipationsRepository } from './participation/participations.repository.js';
import { Participations } from './participation/participations.service.js';
import { TerritoryGroupsRepository } from './territories/territory-groups.repository.js';
import { TerritoryGroups } from './territories/territory-groups.service.js';

@Module({ imports: [AuditModule, AccessModule], providers: [Participations, ParticipationsRepository, TerritoryGroups, TerritoryGroupsRepository], exports: [Participations, TerritoryGroups] })
export class PactModule {}
