import { Module, type DynamicModule } from '@nestjs/common';
import { PeopleModule } from '#access';
import { BilansModule } from '#bilans';
import { DossiersModule } from '#dossiers';
import { MailingModule } from '#mailing';
import { DecisionsModule, MeetingsModule } from '#meetings';
import { PersonalDataModule } from '#personal-data';
import { PlatformModule, type Config } from '#platform';
import { RemindersModule } from '#reminders';
import { ReportingModule } from '#reporting';
import { Scheduler } from './schedule.js';

/** What the worker wires: platform and the rooms' services and jobs, none of their resolvers. Holds no rule. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(config), PeopleModule, MailingModule, DecisionsModule, MeetingsModule, ReportingModule, RemindersModule, BilansModule, DossiersModule, PersonalDataModule], providers: [Scheduler] };
  }
}
