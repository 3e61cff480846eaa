import { addDays, type Locale } from '#platform';
import { noticeDays, reportRuleOf, type CampaignRule } from '#reminders';

/** Days of an open campaign that something happens on by itself. */
export interface CampaignDays extends CampaignRule {
  readonly code: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
}

export interface MeetingDay {
  readonly on: string;
  readonly title: string;
}

export interface Step {
  readonly on: string;
  readonly label: string;
}

const MOST = 8;

/** Days ahead that are worth advancing to, the nearest first; what falls on one day is one step. */
export function nextSteps(today: string, last: string, campaigns: readonly CampaignDays[], meetings: readonly MeetingDay[], locale: Locale): Step[] {
  const days = [...campaigns.flatMap((campaign) => daysOf(campaign, locale)), ...meetings.map(({ on, title }) => ({ on, label: title }))];
  const byDay = new Map<string, string[]>();
  for (const { on, label } of days) if (on > today && on <= last) byDay.set(on, [...(byDay.get(on) ?? []), label]);
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST).map(([on, labels]) => ({ on, label: labels.join(' · ') }));
}

function daysOf(campaign: CampaignDays, locale: Locale): Step[] {
  const { code, dueOn, closesOn } = campaign;
  const words = WORDS[locale];
  const notices = noticeDays({ ...campaign, ...reportRuleOf(campaign), endsOn: closesOn });
  return [
    ...notices.map(({ offset, on, putOffFrom }) => ({ on, label: words.reminder(offset, putOffFrom ?? on, on) })),
    { on: dueOn, label: words.due(code) },
    { on: closesOn, label: words.lastDay(code) },
    { on: addDays(closesOn, 1), label: words.closed(code) },
  ];
}

const signed = (offset: number): string => (offset < 0 ? `−${-offset}` : `+${offset}`);

function dayAndMonth(day: string, locale: Locale): string {
  const text = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

const WORDS = {
  fr: {
    reminder: (offset: number, due: string, on: string) => `Relance J${signed(offset)}${due < on ? `, reportée du ${dayAndMonth(due, 'fr')}, jour non ouvré` : ''}`,
    due: (code: string) => `Échéance de la campagne ${code}`,
    lastDay: (code: string) => `Dernier jour de la campagne ${code}`,
    closed: (code: string) => `La campagne ${code} est close`,
  },
  en: {
    reminder: (offset: number, due: string, on: string) => `Reminder, due date ${signed(offset)} days${due < on ? `, put off from ${dayAndMonth(due, 'en')}, no business day` : ''}`,
    due: (code: string) => `Campaign ${code} is due`,
    lastDay: (code: string) => `Last day of campaign ${code}`,
    closed: (code: string) => `Campaign ${code} is closed`,
  },
} as const;
