import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler, type RequestContext } from '#platform';
import { BilanPrinting } from './bilan-printing.service.js';
import { sweepBilanPrints } from './bilans.jobs.js';

@Handles(sweepBilanPrints)
@Injectable()
export class SweepBilanPrints implements JobHandler<Record<string, never>> {
  constructor(private readonly printing: BilanPrinting) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.printing.sweep(ctx);
  }
}
