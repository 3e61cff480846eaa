import type { CampaignPlanPageQuery, CampaignScope, PlanChoicesFragment } from '../graphql/generated.js';

/** What the form holds: everything that may be changed before a campaign opens. */
export interface Plan {
  readonly code: string;
  readonly title: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly meeting: string | null;
  readonly scope: CampaignScope;
  readonly axes: readonly number[];
  readonly commitments: readonly number[];
  readonly partnersContribute: boolean;
}

export type PlanChoices = PlanChoicesFragment;
export type PlanProblem = { readonly path: string; readonly message: string };

/** A prepared campaign, for the form. */
export function planOf({ code, title, opensOn, dueOn, closesOn, meeting, scope, axes, commitments, partnersContribute }: CampaignPlanPageQuery['campaign']): Plan {
  return { code, title, opensOn, dueOn, closesOn, meeting, scope, axes, commitments, partnersContribute };
}

/** As the API takes it. */
export function inputOf(plan: Plan) {
  return { ...plan, axes: [...plan.axes], commitments: [...plan.commitments] };
}

/** The pact's COPILs, the next ones first. */
export function copilsOf({ meetings }: PlanChoices): PlanChoices['meetings'] {
  return meetings.filter(({ instance }) => instance === 'COPIL').toSorted((a, b) => b.startsAt.localeCompare(a.startsAt));
}
