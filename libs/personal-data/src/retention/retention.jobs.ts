import { Injectable } from '@nestjs/common';
import { defineJob, Handles, type JobHandler, type RequestContext } from '#platform';
import { Retention } from './retention.service.js';

export const applyRetention = defineJob<Record<string, never>>({ name: 'personal-data.apply-retention', queue: 'default', attempts: 5, backoffMs: 60_000, startedByTime: true });

@Handles(applyRetention)
@Injectable()
export class ApplyRetention implements JobHandler<Record<string, never>> {
  constructor(private readonly retention: Retention) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.retention.apply(ctx);
  }
}
