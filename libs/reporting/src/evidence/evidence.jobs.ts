import { Injectable } from '@nestjs/common';
import { defineJob, Handles, type JobHandler, type RequestContext } from '#platform';
import { Evidence } from './evidence.service.js';

export const sweepEvidence = defineJob<Record<string, never>>({ name: 'evidence.sweep', queue: 'default', attempts: 5, backoffMs: 2_000, startedByTime: true });

@Handles(sweepEvidence)
@Injectable()
export class SweepEvidence implements JobHandler<Record<string, never>> {
  constructor(private readonly evidence: Evidence) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.evidence.sweep(ctx);
  }
}
