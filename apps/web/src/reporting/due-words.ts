import type { CampaignState } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { daysBetween, useToday } from '../shell/use-today.js';

interface CampaignDays {
  readonly state: CampaignState;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly closedOn: string | null;
}

/** When the answers are due, said as a person would: "à rendre dans 22 jours, le 6 juin". Empty once the day is past and all were sent: nothing is due. */
export function useDueWords(campaign: CampaignDays, allSent: boolean): string {
  const { due } = useLabels(reportingLabels);
  const format = useFormat();
  const today = useToday();
  const days = daysBetween(today, campaign.dueOn);
  if (campaign.state === 'CLOSED') return due.closed(campaign.closedOn && format.day(campaign.closedOn));
  if (campaign.state === 'PLANNED') return due.planned(format.day(campaign.opensOn));
  // The day after its last one a campaign is closed; until somebody or the service has done it, answers are taken.
  if (today > campaign.closesOn) return due.ended(format.shortDay(campaign.closesOn));
  if (days > 0) return due.ahead(days, format.shortDay(campaign.dueOn));
  if (days < 0 && allSent) return '';
  return days === 0 ? due.today(format.shortDay(campaign.dueOn)) : due.past(-days, format.shortDay(campaign.dueOn));
}
