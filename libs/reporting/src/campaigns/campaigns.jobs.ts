import { Injectable } from '@nestjs/common';
import { defineJob, Handles, type JobHandler, type RequestContext } from '#platform';
import { Campaigns } from './campaigns.service.js';

export const closeEndedCampaigns = defineJob<Record<string, never>>({ name: 'campaigns.close', queue: 'default', attempts: 5, backoffMs: 2_000, startedByTime: true });

@Handles(closeEndedCampaigns)
@Injectable()
export class CloseEndedCampaigns implements JobHandler<Record<string, never>> {
  constructor(private readonly campaigns: Campaigns) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.campaigns.closeEnded(ctx);
  }
}

export const followPorteursOfCampaigns = defineJob<Record<string, never>>({ name: 'campaigns.follow', queue: 'default', attempts: 5, backoffMs: 2_000, startedByTime: true });

@Handles(followPorteursOfCampaigns)
@Injectable()
export class FollowPorteursOfCampaigns implements JobHandler<Record<string, never>> {
  constructor(private readonly campaigns: Campaigns) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.campaigns.followPorteurs(ctx);
  }
}
