import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGraphqlModule, AccessGuard, AccessModule, PeopleGraphqlModule, PeopleModule } from '#access';
import { AlertsGraphqlModule, AlertsModule } from '#alerts';
import { BilansGraphqlModule, BilansModule } from '#bilans';
import { CommitmentsGraphqlModule } from '#commitments';
import { CalendarFeedModule, DashboardFilesModule, DashboardsGraphqlModule } from '#dashboards';
import { DemonstrationGraphqlModule } from '#demonstration';
import { DossiersGraphqlModule, DossiersModule } from '#dossiers';
import { ExchangeModule } from '#exchange';
import { IndicatorsGraphqlModule } from '#indicators';
import { MailingGraphqlModule, MailingModule } from '#mailing';
import { AgendaGraphqlModule, DecisionsGraphqlModule, DecisionsModule, MeetingsGraphqlModule, MeetingsModule } from '#meetings';
import { OrganisationsGraphqlModule } from '#organisations';
import { PactGraphqlModule } from '#pact';
import { PersonalDataGraphqlModule, PersonalDataModule } from '#personal-data';
import { PlatformModule, type Config } from '#platform';
import { RemindersGraphqlModule } from '#reminders';
import { ReportingGraphqlModule, ReportingModule } from '#reporting';
import { SearchGraphqlModule } from '#search';
import { ContextModule } from './context.module.js';
import { graphqlModule } from './graphql.js';
import { AlertsController } from './http/alerts.controller.js';
import { BilanFilesController } from './http/bilan-files.controller.js';
import { BouncesController } from './http/bounces.controller.js';
import { CalendarFeedController } from './http/calendar-feed.controller.js';
import { DashboardsController } from './http/dashboards.controller.js';
import { DossierController } from './http/dossier.controller.js';
import { EvidenceController } from './http/evidence.controller.js';
import { HealthController } from './http/health.controller.js';
import { IdentityController } from './http/identity.controller.js';
import { DecisionFilesController } from './http/decision-files.controller.js';
import { DecisionsController } from './http/decisions.controller.js';
import { DiligenceController } from './http/diligence.controller.js';
import { JournalExportController } from './http/journal-export.controller.js';
import { MailPreviewController } from './http/mail-preview.controller.js';
import { LogoController } from './http/logo.controller.js';
import { MinutesController } from './http/minutes.controller.js';
import { OpenDataController } from './http/open-data.controller.js';
import { UnsubscribeController } from './http/unsubscribe.controller.js';
import { OrganisationSheetsController } from './http/organisation-sheets.controller.js';
import { PersonalDataController } from './http/personal-data.controller.js';
import { WorkbookController } from './http/workbook.controller.js';

/** The rooms that answer GraphQL; `npm run schema` reads them too. */
export const graphqlModules = [
  AccessGraphqlModule,
  PeopleGraphqlModule,
  MailingGraphqlModule,
  OrganisationsGraphqlModule,
  PactGraphqlModule,
  CommitmentsGraphqlModule,
  IndicatorsGraphqlModule,
  MeetingsGraphqlModule,
  DecisionsGraphqlModule,
  AgendaGraphqlModule,
  ReportingGraphqlModule,
  AlertsGraphqlModule,
  RemindersGraphqlModule,
  DashboardsGraphqlModule,
  CalendarFeedModule,
  BilansGraphqlModule,
  DossiersGraphqlModule,
  SearchGraphqlModule,
  PersonalDataGraphqlModule,
  DemonstrationGraphqlModule,
];

/** What the API wires: platform, the rooms' resolvers, the plain HTTP routes. Holds no rule. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with(config), AccessModule, PeopleModule, MailingModule, ContextModule, DashboardFilesModule, BilansModule, DossiersModule, ExchangeModule, PersonalDataModule, ReportingModule, AlertsModule, DecisionsModule, MeetingsModule, graphqlModule(), ...graphqlModules],
      controllers: [HealthController, AlertsController, CalendarFeedController, BilanFilesController, BouncesController, OpenDataController, DashboardsController, JournalExportController, DecisionsController, DecisionFilesController, DiligenceController, DossierController, EvidenceController, OrganisationSheetsController, PersonalDataController, IdentityController, LogoController, MailPreviewController, MinutesController, UnsubscribeController, WorkbookController],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
