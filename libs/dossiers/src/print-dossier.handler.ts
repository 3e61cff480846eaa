import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler, type RequestContext } from '#platform';
import { printDossier } from './dossiers.jobs.js';
import { Dossiers } from './dossiers.service.js';

@Handles(printDossier)
@Injectable()
export class PrintDossier implements JobHandler<{ dossierId: string }> {
  constructor(private readonly dossiers: Dossiers) {}

  handle(ctx: RequestContext, { dossierId }: { dossierId: string }): Promise<void> {
    return this.dossiers.print(ctx, dossierId);
  }

  gaveUp(ctx: RequestContext, { dossierId }: { dossierId: string }): Promise<void> {
    return this.dossiers.printingFailed(ctx, dossierId);
  }
}
