import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '#audit';
import { holdFiles, MailTemplates } from '#platform';
import { DossierSharedMail } from './dossier-shared.mail.js';
import { DossierSharing } from './dossier-sharing.service.js';
import { Dossiers } from './dossiers.service.js';
import { PrintDossier } from './print-dossier.handler.js';
import { ShareDossiers } from './share-dossiers.handler.js';

// A dossier's PDF is kept under its own id.
holdFiles('dossier');

@Module({ imports: [AuditModule], providers: [Dossiers, DossierSharing, PrintDossier, ShareDossiers, DossierSharedMail], exports: [Dossiers, DossierSharing] })
export class DossiersModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly shared: DossierSharedMail,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.shared);
  }
}
