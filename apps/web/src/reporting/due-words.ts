import type { CampaignState } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { daysBetween, useToday } from '../shell/use-today.js';

/** When the answers are due, said as a person would: "à rendre dans 22 jours, le 6 juin". */
export function useDueWords(campaign: { state: CampaignState; opensOn: string; dueOn: string; closesOn: string }): string {
  const { due } = useLabels(reportingLabels);
  const format = useFormat();
  const days = daysBetween(useToday(), campaign.dueOn);
  if (campaign.state === 'CLOSED') return due.closed(format.day(campaign.closesOn));
  if (campaign.state === 'PLANNED') return due.planned(format.day(campaign.opensOn));
  if (days > 0) return due.ahead(days, format.shortDay(campaign.dueOn));
  return days === 0 ? due.today(format.shortDay(campaign.dueOn)) : due.past(-days, format.shortDay(campaign.dueOn));
}
