import { Injectable } from '@nestjs/common';
import { defineJob, Handles, type JobHandler, type RequestContext } from '#platform';
import { RefusalTelling } from './refusal-telling.service.js';

export const tellRefusals = defineJob<Record<string, never>>({ name: 'mail.tell-refusals', queue: 'default', attempts: 5, backoffMs: 5_000, startedByTime: true });

@Handles(tellRefusals)
@Injectable()
export class TellRefusals implements JobHandler<Record<string, never>> {
  constructor(private readonly telling: RefusalTelling) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.telling.sweep(ctx);
  }
}
