import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler, type RequestContext } from '#platform';
import { printMinutes } from './minutes.jobs.js';
import { Minutes } from './minutes.service.js';

@Handles(printMinutes)
@Injectable()
export class PrintMinutes implements JobHandler<{ minutesId: string }> {
  constructor(private readonly minutes: Minutes) {}

  handle(ctx: RequestContext, { minutesId }: { minutesId: string }): Promise<void> {
    return this.minutes.print(ctx, minutesId);
  }

  gaveUp(ctx: RequestContext, { minutesId }: { minutesId: string }): Promise<void> {
    return this.minutes.printingFailed(ctx, minutesId);
  }
}
