import { ofFr } from './french.js';
import { defineLabels } from './language.js';

/** Milestones in reports. */
export const stepLabels = defineLabels(
  {
    title: 'Jalons atteints',
    one: 'Jalon atteint :',
    ask: 'Les jalons',
    hint: 'Cochez ceux qui ont été atteints, avec leur jour. Ils le sont pour tous quand le secrétariat accepte le rapport.',
    due: (verbatim: string) => `prévu : ${verbatim}`,
    day: (title: string) => `Jour où « ${title} » a été atteint`,
    until: (today: string) => `Au plus tard aujourd’hui, ${today}.`,
    toCome: 'Ce jour n’est pas encore venu.',
    daysToMend: (n: number) => (n > 1 ? `${n} dates de jalons sont à corriger : ces jours ne sont pas encore venus.` : 'Une date de jalon est à corriger : ce jour n’est pas encore venu.'),
    reachedOn: (day: string) => `le ${day}`,
    undated: 'coché, sans date encore',
    notReached: 'pas atteint',
    shownBy: (who: string, semester: string) => `Montré par le rapport ${ofFr(who)}, ${semester}`,
  },
  {
    title: 'Milestones reached',
    one: 'Milestone reached:',
    ask: 'Milestones',
    hint: 'Tick those that were reached, with their day. They count for all once the secretariat accepts the report.',
    due: (verbatim: string) => `due: ${verbatim}`,
    day: (title: string) => `Day on which “${title}” was reached`,
    until: (today: string) => `Today, ${today}, at the latest.`,
    toCome: 'That day has not come yet.',
    daysToMend: (n: number) => (n === 1 ? 'One milestone’s day is to be corrected: it has not come yet.' : `${n} milestones’ days are to be corrected: they have not come yet.`),
    reachedOn: (day: string) => `on ${day}`,
    undated: 'ticked, no day yet',
    notReached: 'not reached',
    shownBy: (who: string, semester: string) => `Shown by the report of ${who}, ${semester}`,
  },
);
