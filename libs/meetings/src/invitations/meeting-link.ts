import { Inject, Injectable } from '@nestjs/common';
import { openSeal, sealLink } from '#access';
import { CONFIG, type Config, type RequestContext } from '#platform';

/** Links by which an invitation is answered: made of its row alone, they are the same in each mail about the meeting. */
@Injectable()
export class MeetingLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** `pactPath`: where the pact of the meeting is. */
  urlOf(ctx: RequestContext, inviteeId: string, pactPath: string): string {
    return `${ctx.tenant.publicUrl}${pactPath}/reunions/reponse?jeton=${sealLink(this.config.secretKey, 'meeting', ctx.tenant.id, inviteeId)}`;
  }

  /** The invitation that a token stands for; undefined when it is not one of ours. */
  open(ctx: RequestContext, token: string): string | undefined {
    return openSeal(this.config.secretKey, 'meeting', ctx.tenant.id, token);
  }
}
