import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler, type RequestContext } from '#platform';
import { BilanPrinting } from './bilan-printing.service.js';
import { printBilan } from './bilans.jobs.js';

@Handles(printBilan)
@Injectable()
export class PrintBilan implements JobHandler<{ editionId: string }> {
  constructor(private readonly printing: BilanPrinting) {}

  handle(ctx: RequestContext, { editionId }: { editionId: string }): Promise<void> {
    return this.printing.print(ctx, editionId);
  }

  gaveUp(ctx: RequestContext, { editionId }: { editionId: string }): Promise<void> {
    return this.printing.failed(ctx, editionId);
  }
}
