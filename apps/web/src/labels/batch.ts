import { defineLabels } from './language.js';

/** Accepting many reports in one press. */
export const batchLabels = defineLabels(
  {
    choose: (number: number, who: string) => `Choisir l’engagement ${number}, ${who}`,
    all: 'Choisir tous les rapports à relire de cette page',
    accept: (n: number) => (n > 1 ? `Accepter les ${n} rapports choisis…` : 'Accepter le rapport choisi…'),
    none: 'Aucun rapport choisi',
    title: 'Accepter ces rapports ?',
    taken: (n: number) => (n > 1 ? `${n} rapports seront acceptés et deviendront publics :` : n === 1 ? 'Un rapport sera accepté et deviendra public :' : 'Aucun ne peut être accepté ainsi.'),
    left: (n: number) => (n > 1 ? `${n} rapports restent à relire un par un :` : 'Un rapport reste à relire :'),
    why: {
      NOT_SENT: 'il n’est pas, ou plus, à relire',
      STALE: 'il a changé depuis que cette page est affichée',
      OPEN_COMMENTS: 'il avait été retourné avec un commentaire',
      CONTRADICTED: 'un autre porteur donne un autre chiffre, et aucun n’a été retenu',
      WARNINGS: 'un point y semble étonnant',
    },
    confirm: 'Les accepter',
    keep: 'Ne rien accepter',
    done: (n: number, left: number) => `${n > 1 ? `${n} rapports acceptés` : n === 1 ? 'Un rapport accepté' : 'Aucun rapport accepté'}${left === 0 ? '.' : left === 1 ? ' ; un autre reste à relire.' : ` ; ${left} autres restent à relire.`}`,
  },
  {
    choose: (number: number, who: string) => `Choose commitment ${number}, ${who}`,
    all: 'Choose all reports to review on this page',
    accept: (n: number) => (n === 1 ? 'Accept the report chosen…' : `Accept the ${n} reports chosen…`),
    none: 'No report chosen',
    title: 'Accept these reports?',
    taken: (n: number) => (n === 0 ? 'None can be accepted this way.' : n === 1 ? 'One report will be accepted and made public:' : `${n} reports will be accepted and made public:`),
    left: (n: number) => (n === 1 ? 'One report is left to be reviewed:' : `${n} reports are left to be reviewed one by one:`),
    why: {
      NOT_SENT: 'it is not, or no longer, to be reviewed',
      STALE: 'it has changed since this page was shown',
      OPEN_COMMENTS: 'it had been returned with a comment',
      CONTRADICTED: 'another porteur gives another figure, and none was kept',
      WARNINGS: 'something in it looks odd',
    },
    confirm: 'Accept them',
    keep: 'Accept none',
    done: (n: number, left: number) => `${n === 0 ? 'No report accepted' : n === 1 ? 'One report accepted' : `${n} reports accepted`}${left === 0 ? '.' : left === 1 ? '; another is left to be reviewed.' : `; ${left} others are left to be reviewed.`}`,
  },
);
