import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler, type RequestContext } from '#platform';
import { shareDossiers } from './dossiers.jobs.js';
import { DossierSharing } from './dossier-sharing.service.js';

@Handles(shareDossiers)
@Injectable()
export class ShareDossiers implements JobHandler<Record<string, never>> {
  constructor(private readonly sharing: DossierSharing) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.sharing.sweep(ctx);
  }
}
