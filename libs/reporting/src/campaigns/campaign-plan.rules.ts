import type { ProblemDetail } from '#platform';
import type { CampaignDates } from './campaign-proposal.rules.js';

export enum CampaignScope {
  ALL = 'ALL',
  AXES = 'AXES',
  COMMITMENTS = 'COMMITMENTS',
}

/** What the steering team decides before a campaign opens. */
export interface CampaignPlan extends CampaignDates {
  readonly code: string;
  readonly title: string;
  /** Id of the COPIL that it prepares. */
  readonly meeting: string | null;
  readonly scope: CampaignScope;
  /** Numbers; those that the scope does not name are not kept. */
  readonly axes: readonly number[];
  readonly commitments: readonly number[];
  readonly partnersContribute: boolean;
}

/** What the plan is held against. */
export interface PlanSurroundings {
  readonly today: string;
  /** Codes of the pact's other campaigns. */
  readonly taken: readonly string[];
  readonly axes: readonly number[];
  readonly commitments: readonly number[];
  /** Ids of the pact's COPIL meetings. */
  readonly meetings: readonly string[];
}

export const TITLE_LIMIT = 200;
const CODE = /^\d{4}-S[12]$/;

/** Everything that is wrong with a plan, field by field. */
export function planProblems(plan: CampaignPlan, around: PlanSurroundings): ProblemDetail[] {
  const problems: ProblemDetail[] = [];
  const refuse = (path: string, code: string, details?: Record<string, unknown>): void => void problems.push({ path, code, ...(details && { details }) });
  if (!CODE.test(plan.code)) refuse('code', 'CAMPAIGN_CODE_BAD', { code: plan.code });
  else if (around.taken.includes(plan.code)) refuse('code', 'CAMPAIGN_CODE_TAKEN', { code: plan.code });
  if (plan.title === '') refuse('title', 'CAMPAIGN_TITLE_REQUIRED');
  if (plan.title.length > TITLE_LIMIT) refuse('title', 'TEXT_TOO_LONG', { length: plan.title.length, max: TITLE_LIMIT });
  if (plan.dueOn < plan.opensOn) refuse('dueOn', 'CAMPAIGN_DUE_BEFORE_OPENING');
  if (plan.closesOn < plan.dueOn) refuse('closesOn', 'CAMPAIGN_CLOSES_BEFORE_DUE');
  else if (plan.closesOn < around.today) refuse('closesOn', 'CAMPAIGN_CLOSES_IN_PAST');
  if (plan.meeting !== null && !around.meetings.includes(plan.meeting)) refuse('meeting', 'CAMPAIGN_MEETING_UNKNOWN');
  const chosen = plan.scope === CampaignScope.AXES ? 'axes' : plan.scope === CampaignScope.COMMITMENTS ? 'commitments' : null;
  if (chosen === null) return problems;
  const unknown = plan[chosen].filter((number) => !around[chosen].includes(number));
  if (plan[chosen].length === 0) refuse(chosen, 'CAMPAIGN_SCOPE_EMPTY');
  if (unknown.length > 0) refuse(chosen, 'CAMPAIGN_SCOPE_UNKNOWN', { numbers: unknown.join(', ') });
  return problems;
}

/** The plan as it is kept: words trimmed, numbers once and in order, and only those that the scope names. */
export function tidiedPlan(plan: CampaignPlan): CampaignPlan {
  const numbers = (scope: CampaignScope, given: readonly number[]): number[] => (plan.scope === scope ? [...new Set(given)].sort((a, b) => a - b) : []);
  return { ...plan, title: plan.title.trim(), axes: numbers(CampaignScope.AXES, plan.axes), commitments: numbers(CampaignScope.COMMITMENTS, plan.commitments) };
}
