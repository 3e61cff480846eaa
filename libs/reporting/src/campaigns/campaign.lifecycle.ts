import type { Permission } from '#access';

export enum CampaignState {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

export enum CampaignTransition {
  UPDATE = 'UPDATE',
  DELETE = 'DELETE',
  OPEN = 'OPEN',
  EXTEND = 'EXTEND',
  EXCUSE = 'EXCUSE',
  CLOSE = 'CLOSE',
  REOPEN = 'REOPEN',
}

/** It is there no more. */
export const GONE = null;

/** What the rules look at. Days are ISO days in the tenant's time zone. */
export interface CampaignSituation {
  readonly state: CampaignState;
  readonly opensOn: string;
  /** The last day announced to anybody: an organisation's own, when it was given more time. */
  readonly lastDueOn: string;
  readonly closesOn: string;
  readonly today: string;
  /** A later campaign of the pact has begun. */
  readonly laterBegun: boolean;
}

interface CampaignRule {
  readonly transition: CampaignTransition;
  readonly from: CampaignState;
  readonly to: CampaignState | typeof GONE;
  /** Who. The service closes too. */
  readonly permission: Permission;
  /** What is asked for when it is done. */
  readonly requires: readonly ('REASON' | 'DAY')[];
  /** When: the code of the refusal, or undefined. */
  readonly refusal?: (campaign: CampaignSituation) => string | undefined;
}

const { PLANNED, OPEN, CLOSED } = CampaignState;
const permission: Permission = 'campaign.run';

/**
 * The life of a campaign. Every step is the steering team's; a campaign that they did not close is closed by the service once
 * its closing day, the last day of answers, has passed.
 *
 * | step   | from    | to     | when                                            | what is required                                |
 * |--------|---------|--------|-------------------------------------------------|-------------------------------------------------|
 * | UPDATE | PLANNED | PLANNED| always: nobody has been asked yet               |                                                 |
 * | DELETE | PLANNED | gone   | always                                          |                                                 |
 * | OPEN   | PLANNED | OPEN   | from the opening day                            | the requests are made then, from the porteurs   |
 * | EXTEND | OPEN    | OPEN   | until the closing day                           | an organisation, its day, a reason              |
 * | EXCUSE | OPEN    | OPEN   | always                                          | a request or an organisation, a reason          |
 * | EXCUSE | CLOSED  | CLOSED | always: reasons are often given afterwards      | the same                                        |
 * | CLOSE  | OPEN    | CLOSED | after the last due date that anybody was given, | so that nobody loses the time that was announced|
 * | REOPEN | CLOSED  | OPEN   | while no later campaign has begun: what it was  | a new closing day and a reason                  |
 * |        |         |        | prefilled from must not move                    |                                                 |
 *
 * A closed campaign takes no answer any more: what was asked and answered stays as it was.
 */
export const CAMPAIGN_LIFECYCLE: readonly CampaignRule[] = [
  { transition: CampaignTransition.UPDATE, from: PLANNED, to: PLANNED, permission, requires: [] },
  { transition: CampaignTransition.DELETE, from: PLANNED, to: GONE, permission, requires: [] },
  {
    transition: CampaignTransition.OPEN,
    from: PLANNED,
    to: OPEN,
    permission,
    requires: [],
    refusal: ({ today, opensOn }) => (today < opensOn ? 'CAMPAIGN_TOO_EARLY' : undefined),
  },
  { transition: CampaignTransition.EXTEND, from: OPEN, to: OPEN, permission, requires: ['DAY', 'REASON'], refusal: ({ today, closesOn }) => (today > closesOn ? 'CAMPAIGN_TOO_LATE' : undefined) },
  { transition: CampaignTransition.EXCUSE, from: OPEN, to: OPEN, permission, requires: ['REASON'] },
  { transition: CampaignTransition.EXCUSE, from: CLOSED, to: CLOSED, permission, requires: ['REASON'] },
  { transition: CampaignTransition.CLOSE, from: OPEN, to: CLOSED, permission, requires: [], refusal: ({ today, lastDueOn }) => (today <= lastDueOn ? 'CAMPAIGN_NOT_DUE' : undefined) },
  { transition: CampaignTransition.REOPEN, from: CLOSED, to: OPEN, permission, requires: ['DAY', 'REASON'], refusal: ({ laterBegun }) => (laterBegun ? 'CAMPAIGN_LATER_BEGUN' : undefined) },
];

const PREPARING: readonly CampaignTransition[] = [CampaignTransition.UPDATE, CampaignTransition.DELETE];

/** Why a state refuses a step it is not the origin of. */
function stateRefusal(transition: CampaignTransition, state: CampaignState): string {
  if (state === PLANNED) return 'CAMPAIGN_NOT_OPEN';
  if (PREPARING.includes(transition)) return 'CAMPAIGN_BEGUN';
  return state === OPEN ? 'CAMPAIGN_ALREADY_OPEN' : 'CAMPAIGN_CLOSED';
}

/** The code of the refusal, or undefined when the step may be taken. */
export function campaignRefusal(transition: CampaignTransition, campaign: CampaignSituation): string | undefined {
  const rule = CAMPAIGN_LIFECYCLE.find((each) => each.transition === transition && each.from === campaign.state);
  return rule ? rule.refusal?.(campaign) : stateRefusal(transition, campaign.state);
}

/** What the actor can do now: buttons follow it. Days and reasons are asked for when it is done. */
export function campaignTransitions(campaign: CampaignSituation, may: (permission: Permission) => boolean): CampaignTransition[] {
  return CAMPAIGN_LIFECYCLE.filter((rule) => rule.from === campaign.state && may(rule.permission) && !rule.refusal?.(campaign)).map((rule) => rule.transition);
}
