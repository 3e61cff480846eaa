import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '#audit';
import { MailTemplates } from '#platform';
import { BilanWritingService } from './draft/bilan-writing.service.js';
import { BilanMoves } from './editions/bilan-moves.service.js';
import { ReadingOpenedMail } from './reading-room/reading-opened.mail.js';
import { Readings } from './reading-room/readings.service.js';
import { SigningKeys } from './signing/signing-keys.service.js';

@Module({ imports: [AuditModule], providers: [BilanWritingService, BilanMoves, SigningKeys, Readings, ReadingOpenedMail], exports: [BilanWritingService, BilanMoves, Readings] })
export class BilansModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly opened: ReadingOpenedMail,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.opened);
  }
}
