import { Module } from '@nestjs/common';
import { AvisResolver } from './avis/avis.resolver.js';
import { BilanDraftsResolver } from './draft/bilan-drafts.resolver.js';
import { BilanEditionsResolver } from './editions/bilan-editions.resolver.js';
import { BilansModule } from './bilans.module.js';
import { BilansResolver } from './bilans.resolver.js';
import { ReadingsResolver } from './reading-room/readings.resolver.js';
import { BilanTemplatesResolver } from './template/bilan-templates.resolver.js';
import { YearsResolver } from './years/years.resolver.js';

@Module({ imports: [BilansModule], providers: [BilansResolver, BilanDraftsResolver, BilanEditionsResolver, BilanTemplatesResolver, ReadingsResolver, AvisResolver, YearsResolver] })
export class BilansGraphqlModule {}
