import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { holdFiles, MailTemplates } from '#platform';
import { RecommendationAnswers } from './avis/answers.service.js';
import { AvisAdoption } from './avis/avis-adoption.service.js';
import { AvisWriting } from './avis/avis-writing.service.js';
import './avis/recommendation-references.js';
import { BilanPresence } from './draft/bilan-presence.service.js';
import { BilanWritingService } from './draft/bilan-writing.service.js';
import { BilanMoves } from './editions/bilan-moves.service.js';
import { BilanPrinting } from './formats/bilan-printing.service.js';
import { PrintBilan } from './formats/print-bilan.handler.js';
import { SweepBilanPrints } from './formats/sweep-bilan-prints.handler.js';
import { ReadingAnsweredMail } from './reading-room/reading-answered.mail.js';
import { ReadingOpenedMail } from './reading-room/reading-opened.mail.js';
import { Readings } from './reading-room/readings.service.js';
import { BilanAligning } from './template/bilan-alignment.service.js';
import { BilanTemplates } from './template/bilan-templates.service.js';
import { SigningKeys } from './signing/signing-keys.service.js';

// An edition's PDF is kept under its own id.
holdFiles('bilan_edition');

@Module({ imports: [AuditModule, AccessModule], providers: [BilanWritingService, BilanMoves, BilanPrinting, PrintBilan, SweepBilanPrints, SigningKeys, Readings, ReadingOpenedMail, ReadingAnsweredMail, AvisWriting, AvisAdoption, RecommendationAnswers, BilanPresence, BilanTemplates, BilanAligning], exports: [BilanPresence, BilanTemplates, BilanAligning, BilanWritingService, BilanMoves, BilanPrinting, Readings, AvisWriting, AvisAdoption, RecommendationAnswers] })
export class BilansModule implements OnModuleInit {
  constructor(
    private readonly templates: MailTemplates,
    private readonly opened: ReadingOpenedMail,
    private readonly answered: ReadingAnsweredMail,
  ) {}

  onModuleInit(): void {
    this.templates.register(this.opened);
    this.templates.register(this.answered);
  }
}
