import { Injectable } from '@nestjs/common';
import { defineJob, Handles, type JobHandler, type RequestContext } from '#platform';
import { Dormancy } from './dormancy.service.js';

export const sweepDormant = defineJob<Record<string, never>>({ name: 'access.sweep-dormant', queue: 'default', attempts: 5, backoffMs: 5_000, startedByTime: true });

@Handles(sweepDormant)
@Injectable()
export class SweepDormant implements JobHandler<Record<string, never>> {
  constructor(private readonly dormancy: Dormancy) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.dormancy.sweep(ctx);
  }
}
