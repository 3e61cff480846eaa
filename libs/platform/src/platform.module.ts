import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Changes } from './changes/changes.js';
import { CONFIG, type Config } from './config/config.js';
import { TenantDirectory } from './context/tenant-directory.js';
import { Database } from './database/database.js';
import { DatabaseRole } from './database/database-role.js';
import { PdfPress } from './documents/pdf-press.js';
import { PrintedFiles } from './documents/printed-files.js';
import { JobRunner } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';
import { Log } from './log/log.js';
import { MailDeliveryRepository } from './mail/mail-delivery.repository.js';
import { MailTemplates } from './mail/mail-templates.js';
import { DeliverMail } from './mail/mail.jobs.js';
import { MailPace } from './mail/mail-pace.js';
import { MailStops } from './mail/mail-stops.js';
import { MailWordings } from './mail/mail-wordings.js';
import { Mails } from './mail/mails.js';
import { Notices } from './mail/notices.js';
import { RefusedAddresses } from './mail/refused-addresses.js';
import { Smtp } from './mail/smtp.js';
import { FileScan } from './storage/file-scan.js';
import { FileStore } from './storage/file-store.js';
import { GivenFiles } from './storage/given-files.js';

const providers = [Database, Changes, TenantDirectory, Jobs, JobRunner, Log, Mails, MailStops, MailTemplates, MailDeliveryRepository, MailPace, MailWordings, Notices, RefusedAddresses, DeliverMail, Smtp, FileStore, FileScan, GivenFiles, PdfPress, PrintedFiles];

/** No screen or sweep comes near: a statement that does is stopped, so that a few cannot hold every connection. */
const STATEMENT_TIMEOUT_MS = 20_000;
const IDLE_TIMEOUT_MS = 60_000;

/** Technique without a domain word: configuration, context, database, jobs, mail, log. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.databaseUrl,
          autoLoadEntities: true,
          synchronize: false,
          poolSize: config.databasePool,
          retryAttempts: 3,
          applicationName: 'pacte',
          extra: { statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS },
        }),
      ],
      providers: [{ provide: CONFIG, useValue: config }, DatabaseRole, ...providers],
      exports: [CONFIG, ...providers],
    };
  }
}
