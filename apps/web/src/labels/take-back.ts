import { defineLabels } from './language.js';

/** An answer that was sent is taken back to be corrected: what is asked before, and what its row says until it is sent again. */
export const takeBackLabels = defineLabels(
  {
    hint: 'L’ouvre pour la corriger, après une question : reprise, elle n’est plus envoyée.',
    title: (number: number) => `Reprendre la réponse à l’engagement ${number} ?`,
    sent: (day: string, who: string) => `Elle a été envoyée le ${day}${who ? ` par ${who}` : ''}.`,
    text: 'Si vous la reprenez, elle n’est plus envoyée, même si vous n’y changez rien, tant que vous ne l’envoyez pas de nouveau.',
    until: (due: string, closes: string) => `Renvoyez-la avant la date de rendu, le ${due} ; après, et jusqu’à la clôture, le ${closes}, elle comptera comme en retard.`,
    late: (due: string, closes: string) => `La date de rendu, le ${due}, est passée : renvoyée, elle comptera comme en retard. Elle peut l’être jusqu’à la clôture, le ${closes}.`,
    untilClosed: (closes: string) => `Elle peut être renvoyée jusqu’à la clôture, le ${closes}.`,
    ended: (closes: string) => `La date de clôture, le ${closes}, est passée : elle ne peut être renvoyée que tant que la campagne n’est pas close.`,
    act: 'Reprendre et corriger',
    keep: 'La laisser envoyée',
    state: 'repris, à renvoyer',
    row: 'Repris : n’est plus envoyé, envoyez-le de nouveau',
    rowClosed: 'Repris, et jamais renvoyé',
  },
  {
    hint: 'Opens it to be reworked, after a question: taken back, it is no longer sent.',
    title: (number: number) => `Take back the answer for commitment ${number}?`,
    sent: (day: string, who: string) => `It was sent on ${day}${who ? ` by ${who}` : ''}.`,
    text: 'Once you take it back it is no longer sent, even if you change nothing in it, until you send it again.',
    until: (due: string, closes: string) => `Send it again by the due date, ${due}; after that, and until the closing on ${closes}, it will count as late.`,
    late: (due: string, closes: string) => `The due date, ${due}, has passed: sent again, it will count as late. It can be sent until the closing on ${closes}.`,
    untilClosed: (closes: string) => `It can be sent again until the closing on ${closes}.`,
    ended: (closes: string) => `The closing date, ${closes}, has passed: it can be sent again only as long as the campaign is not closed.`,
    act: 'Take it back and rework it',
    keep: 'Leave it sent',
    state: 'taken back, to send again',
    row: 'Taken back: no longer sent, send it again',
    rowClosed: 'Taken back, and never sent again',
  },
);
