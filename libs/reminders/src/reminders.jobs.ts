import { Injectable } from '@nestjs/common';
import { defineJob, Handles, type JobHandler, type RequestContext } from '#platform';
import { Reminders } from './reminders.service.js';

export const sweepReminders = defineJob<Record<string, never>>({ name: 'reminders.sweep', queue: 'default', attempts: 5, backoffMs: 2_000, startedByTime: true });

@Handles(sweepReminders)
@Injectable()
export class SweepReminders implements JobHandler<Record<string, never>> {
  constructor(private readonly reminders: Reminders) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.reminders.sweep(ctx);
  }
}
