import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { tidyText } from '#commitments';
import { Database, type RequestContext } from '#platform';
import { actsForSteering, beginAct, signatureOf, type DecisionOutcome } from './decision-act.js';
import { DecisionAct, type DecisionWordsInput } from './decision.graphql.js';
import { DecisionNews } from './decision-news.service.js';
import { DecisionTransition, stateAfter } from './decision.lifecycle.js';
import { DecisionsRepository } from './decisions.repository.js';
import './decisions.audit.js';

type FollowingTransition = Exclude<DecisionTransition, DecisionTransition.REVISE>;

/** The line that a step leaves, how the trail calls it, and how missing words are asked for. */
const STEPS: Readonly<Record<FollowingTransition, { readonly act: DecisionAct; readonly action: string; readonly missing: string }>> = {
  NOTE: { act: DecisionAct.NOTED, action: 'decision.noted', missing: 'DECISION_WORDS_REQUIRED' },
  PROPOSE_CLOSING: { act: DecisionAct.CLOSING_PROPOSED, action: 'decision.closing-proposed', missing: 'DECISION_DONE_WORDS_REQUIRED' },
  CLOSE: { act: DecisionAct.CLOSED, action: 'decision.closed', missing: 'DECISION_DONE_WORDS_REQUIRED' },
  DROP: { act: DecisionAct.DROPPED, action: 'decision.dropped', missing: 'DECISION_REASON_REQUIRED' },
  REOPEN: { act: DecisionAct.REOPENED, action: 'decision.reopened', missing: 'DECISION_REASON_REQUIRED' },
};

/** What becomes of a decision: words of its owner and of the secretariat, until it is done. */
@Injectable()
export class DecisionFollowing {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionsRepository,
    private readonly news: DecisionNews,
    private readonly audit: Audit,
  ) {}

  /** Every step says something, and is a line of the follow-up. */
  follow(ctx: RequestContext, transition: FollowingTransition, input: DecisionWordsInput): Promise<DecisionOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const { held, problems } = await beginAct(ctx, this.decisions, input, transition);
      const { number, organisationId } = held;
      if (problems.length > 0) return { number, problems };
      const { act, action, missing } = STEPS[transition];
      const words = tidyText(input.words);
      if (!words) return { number, problems: [{ path: 'words', code: missing }] };
      const bySteering = actsForSteering(ctx) && transition !== DecisionTransition.PROPOSE_CLOSING;
      await this.decisions.follow(ctx, held.id, stateAfter(transition), { act, words, bySteering }, signatureOf(ctx));
      if (transition === DecisionTransition.PROPOSE_CLOSING) await this.news.saidDone(ctx, held);
      const own = bySteering || organisationId === null ? {} : { onBehalfOf: { kind: 'ORGANISATION', id: organisationId } as const };
      await this.audit.record(ctx, { action, objectType: 'decision', objectId: held.id, changes: [{ field: 'words', after: words }], ...own });
      return { number, problems };
    });
  }
}
