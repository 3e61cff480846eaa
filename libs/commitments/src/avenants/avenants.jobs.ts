import { Injectable } from '@nestjs/common';
import { defineJob, Handles, type JobHandler, type RequestContext } from '#platform';
import { AvenantAdoption } from './avenant-adoption.service.js';

export const putAvenantsInForce = defineJob<Record<string, never>>({ name: 'avenants.put-in-force', queue: 'default', attempts: 5, backoffMs: 2_000, startedByTime: true });

@Handles(putAvenantsInForce)
@Injectable()
export class PutAvenantsInForce implements JobHandler<Record<string, never>> {
  constructor(private readonly adoption: AvenantAdoption) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.adoption.sweep(ctx);
  }
}
