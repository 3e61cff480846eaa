import { Injectable } from '@nestjs/common';
import { defineJob, Handles, type JobHandler, type RequestContext } from '#platform';
import { ThreadNews } from './thread-news.mail.js';

export const tellThreadNews = defineJob<Record<string, never>>({ name: 'threads.tell', queue: 'default', attempts: 5, backoffMs: 2_000, startedByTime: true });

@Handles(tellThreadNews)
@Injectable()
export class TellThreadNews implements JobHandler<Record<string, never>> {
  constructor(private readonly news: ThreadNews) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.news.tell(ctx);
  }
}
