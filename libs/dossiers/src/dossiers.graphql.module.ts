import { Module } from '@nestjs/common';
import { DossiersModule } from './dossiers.module.js';
import { DossiersResolver } from './dossiers.resolver.js';
import { MeetingDossiers } from './meeting-dossiers.resolver.js';

@Module({ imports: [DossiersModule], providers: [DossiersResolver, MeetingDossiers] })
export class DossiersGraphqlModule {}
