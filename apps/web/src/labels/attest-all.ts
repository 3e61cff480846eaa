import { countEn, countFr } from './counts.js';
import { defineLabels } from './language.js';

/** Words of "unchanged" for all that remains. */
export const attestAllLabels = defineLabels(
  {
    offer: (n: number) => `Inchangé pour ${countFr(n, 'engagement', 'engagements')}…`,
    title: (n: number) => (n > 1 ? `Répondre « inchangé » pour ces ${n} engagements ?` : 'Répondre « inchangé » pour cet engagement ?'),
    attestation: (day: string) => `Vous attestez que ces réponses restent exactes au ${day}. Elles partent ensemble au secrétariat, avec les mots, la météo et les chiffres d’alors, sauf ceux qui se comptent semestre par semestre ; jusqu’à ce qu’il les accepte, chacune peut être reprise.`,
    listed: 'Seront répétées',
    leftOut: 'Restent à répondre un par un',
    figures: (n: number) => (n > 1 ? `${n} chiffres` : 'un chiffre'),
    why: {
      ANSWERED: 'déjà répondu',
      RETURNED: 'retourné : le secrétariat attend une correction',
      BEGUN: 'un brouillon est commencé',
      NO_PREVIOUS: 'pas de réponse précédente à répéter',
      PERIOD_FIGURES: 'un chiffre du semestre est attendu',
    },
    confirm: (n: number) => (n > 1 ? `J’atteste, et j’envoie les ${n}` : 'J’atteste, et j’envoie'),
    cancel: 'Ne rien envoyer',
    refused: 'Rien n’a été envoyé : la liste a changé entre-temps.',
    sent: (n: number, left: number) => `${n > 1 ? `${n} engagements envoyés` : 'Un engagement envoyé'}, inchangés. ${left === 0 ? 'C’étaient les derniers.' : left === 1 ? 'Il en reste un.' : `Il en reste ${left}.`}`,
  },
  {
    offer: (n: number) => `Unchanged for ${countEn(n, 'commitment', 'commitments')}…`,
    title: (n: number) => (n > 1 ? `Answer “unchanged” for these ${n} commitments?` : 'Answer “unchanged” for this commitment?'),
    attestation: (day: string) => `You attest that these answers still hold on ${day}. They are sent to the secretariat together, with the words, the weather and the figures of that time, except those counted semester by semester; until it accepts them, each can be taken back.`,
    listed: 'Will be repeated',
    leftOut: 'Remain to be answered one by one',
    figures: (n: number) => (n > 1 ? `${n} figures` : 'one figure'),
    why: {
      ANSWERED: 'answered already',
      RETURNED: 'returned: the secretariat awaits a correction',
      BEGUN: 'a draft was begun',
      NO_PREVIOUS: 'no earlier answer to repeat',
      PERIOD_FIGURES: 'a figure of this half-year is awaited',
    },
    confirm: (n: number) => (n > 1 ? `I attest, and send all ${n}` : 'I attest, and send'),
    cancel: 'Send nothing',
    refused: 'Nothing was sent: the list has changed meanwhile.',
    sent: (n: number, left: number) => `${n > 1 ? `${n} commitments` : 'One commitment'} sent, unchanged. ${left === 0 ? 'They were the last ones.' : left === 1 ? 'One is left.' : `${left} are left.`}`,
  },
);
