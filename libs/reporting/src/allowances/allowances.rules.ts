import type { ProblemDetail } from '#platform';

export interface ExtendedCampaign {
  readonly dueOn: string;
  readonly closesOn: string;
  readonly today: string;
}

/** More time is later than everybody's, not in the past, and not after the last day of answers. */
export function extensionProblems(dueOn: string, campaign: ExtendedCampaign): ProblemDetail[] {
  const { closesOn } = campaign;
  if (dueOn <= campaign.dueOn) return [{ path: 'dueOn', code: 'EXTENSION_NOT_LATER', details: { dueOn: campaign.dueOn } }];
  if (dueOn < campaign.today) return [{ path: 'dueOn', code: 'EXTENSION_IN_PAST' }];
  return dueOn > closesOn ? [{ path: 'dueOn', code: 'EXTENSION_AFTER_CLOSING', details: { closesOn } }] : [];
}
