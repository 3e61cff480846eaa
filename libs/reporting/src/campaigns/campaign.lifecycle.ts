export enum CampaignState {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

export enum CampaignTransition {
  OPEN = 'OPEN',
  CLOSE = 'CLOSE',
}

/** What the rules look at. Days are ISO days in the tenant's time zone. */
export interface CampaignSituation {
  readonly state: CampaignState;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly today: string;
}

interface CampaignRule {
  readonly transition: CampaignTransition;
  readonly from: CampaignState;
  readonly to: CampaignState;
  /** The code of the refusal when the day has not come. */
  readonly notBefore: { readonly day: (campaign: CampaignSituation) => string; readonly refusal: string };
}

/**
 * The life of a campaign. Both steps are the steering team's (`campaign.run`); a campaign that they did not close is closed by
 * the service once its closing day, the last day of answers, has passed.
 *
 * | step  | from    | to     | when                                                                              |
 * |-------|---------|--------|-----------------------------------------------------------------------------------|
 * | OPEN  | PLANNED | OPEN   | from the opening day; the requests are made then, from the porteurs as they stand |
 * | CLOSE | OPEN    | CLOSED | after the due date, so that nobody loses the time that was announced              |
 *
 * A closed campaign takes no answer any more and is not reopened: what was asked and answered stays as it was.
 */
export const CAMPAIGN_LIFECYCLE: readonly CampaignRule[] = [
  {
    transition: CampaignTransition.OPEN,
    from: CampaignState.PLANNED,
    to: CampaignState.OPEN,
    notBefore: { day: (campaign) => campaign.opensOn, refusal: 'CAMPAIGN_TOO_EARLY' },
  },
  {
    transition: CampaignTransition.CLOSE,
    from: CampaignState.OPEN,
    to: CampaignState.CLOSED,
    notBefore: { day: (campaign) => campaign.dueOn, refusal: 'CAMPAIGN_NOT_DUE' },
  },
];

/** Why a state refuses a step it is not the origin of. */
const REFUSAL: Readonly<Record<CampaignState, string>> = {
  PLANNED: 'CAMPAIGN_NOT_OPEN',
  OPEN: 'CAMPAIGN_ALREADY_OPEN',
  CLOSED: 'CAMPAIGN_CLOSED',
};

/** The code of the refusal, or undefined when the step may be taken. */
export function campaignRefusal(transition: CampaignTransition, campaign: CampaignSituation): string | undefined {
  const rule = CAMPAIGN_LIFECYCLE.find((each) => each.transition === transition && each.from === campaign.state);
  if (!rule) return REFUSAL[campaign.state];
  const day = rule.notBefore.day(campaign);
  // Closing is possible once the due date has passed, opening on the day itself.
  const early = transition === CampaignTransition.CLOSE ? campaign.today <= day : campaign.today < day;
  return early ? rule.notBefore.refusal : undefined;
}
