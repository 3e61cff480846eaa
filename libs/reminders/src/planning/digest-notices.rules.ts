import type { NoticeToTell } from '#platform';
import { ReminderKind } from '../reminder-kind.js';
import type { PlannedReminder } from './planning-facts.js';

const PLACES: Partial<Readonly<Record<ReminderKind, string>>> = { [ReminderKind.REVIEW]: '/campagnes', [ReminderKind.DECISION]: '/decisions', [ReminderKind.MEETING]: '/reunions', [ReminderKind.RECOMMENDATION]: '/recommandations', [ReminderKind.READING]: '/bilans' };

/**
 * One notice for a person and a day, as there is one digest: also for whoever wants none by mail, whose reminders come as they fall due. It leads to what its first reminder
 * is about; what the secretariat is told of others stands on the campaigns' pages.
 */
export function digestNotices(kept: readonly Pick<PlannedReminder, 'personId' | 'kind' | 'pactId' | 'outcome' | 'organisations'>[]): NoticeToTell[] {
  const told = kept.filter(({ outcome }) => outcome === 'SEND' || outcome === 'DECLINED');
  const first = new Map([...told].reverse().map((reminder) => [reminder.personId, reminder]));
  return [...first.values()].map(({ personId, kind, pactId, organisations }) => {
    const ofOthers = organisations.length > 0 && organisations.every(({ rung }) => rung === 'SECRETARIAT');
    return { personId, kind: 'DIGEST', onceADay: true, subject: null, pactId, place: PLACES[kind] ?? (ofOthers ? '/campagnes' : '/rapports') };
  });
}
