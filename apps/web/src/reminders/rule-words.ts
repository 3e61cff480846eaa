import type { ReminderRulesShownFragment } from '../graphql/generated.js';
import type { RuleWords } from '../labels/reminders.js';

export type Policy = ReminderRulesShownFragment['policies'][number];

/** A rule as a sentence: « Une relance part 21 et 7 jours avant l’échéance et 3 jours après l’échéance. » */
export function ruleWords({ kind, offsets, businessDays, enabled }: Omit<Policy, 'version'>, labels: RuleWords, list: (words: readonly string[]) => string): string {
  if (!enabled || offsets.length === 0) return labels.off;
  const said = (days: readonly number[], words: (days: string) => string): string[] =>
    days.length === 0 ? [] : [words(`${list(days.map(String))} ${labels.units[businessDays ? 'business' : 'calendar'](Math.max(...days))}`)];
  if (kind === 'VALIDATION' || kind === 'REVIEW') return labels.says(list(said(offsets, labels.daysWaiting)));
  const before = said(offsets.filter((offset) => offset < 0).map((offset) => -offset), (days) => `${days} ${kind === 'MEETING' ? labels.beforeMeeting : labels.beforeDue}`);
  const after = said(offsets.filter((offset) => offset > 0), (days) => `${days} ${labels.afterDue}`);
  return labels.says(list([...before, ...(offsets.includes(0) ? [labels.onDay] : []), ...after]));
}
