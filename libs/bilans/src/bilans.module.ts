import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { BilanWritingService } from './draft/bilan-writing.service.js';
import { BilanMoves } from './editions/bilan-moves.service.js';
import { SigningKeys } from './signing/signing-keys.service.js';

@Module({ imports: [AuditModule], providers: [BilanWritingService, BilanMoves, SigningKeys], exports: [BilanWritingService, BilanMoves] })
export class BilansModule {}
