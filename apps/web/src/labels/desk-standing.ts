import { defineLabels } from './language.js';

/** Words of an organisation's page about what the secretariat decided for it: more time, excuses; and what it answers no more. */
export const deskStandingLabels = defineLabels(
  {
    reportsOf: (organisation: string) => `Rapports de : ${organisation}`,
    othersReports: 'Rapports d’une organisation',
    extension: (own: string, common: string) => `Le secrétariat vous a donné jusqu’au ${own} ; l’échéance de tous est le ${common}.`,
    extensionOther: (own: string, common: string) => `Le secrétariat lui a donné jusqu’au ${own} ; l’échéance de tous est le ${common}.`,
    excused: 'Excusés : aucune réponse n’est attendue',
    excusedBecause: 'Excusé :',
    former: 'Écrits quand l’organisation en était porteur',
    formerLede: 'Rien n’en est plus attendu ; ce qui a été écrit est gardé.',
    formerOn: (day: string) => `n’est plus porteur depuis le ${day}`,
  },
  {
    reportsOf: (organisation: string) => `Reports of ${organisation}`,
    othersReports: 'Reports of an organisation',
    extension: (own: string, common: string) => `The secretariat gave you until ${own}; everybody’s due date is ${common}.`,
    extensionOther: (own: string, common: string) => `The secretariat gave it until ${own}; everybody’s due date is ${common}.`,
    excused: 'Excused: no answer is expected',
    excusedBecause: 'Excused:',
    former: 'Written while the organisation was their porteur',
    formerLede: 'Nothing more is expected; what was written is kept.',
    formerOn: (day: string) => `porteur no more since ${day}`,
  },
);
