import { defineLabels } from './language.js';

export const asOfLabels = defineLabels(
  {
    region: 'Lire à une date passée',
    day: 'Au',
    read: (day: string) => `Tel qu’enregistré au ${day}`,
    reading: 'On lit le passé, on n’y agit pas : les actes attendent aujourd’hui. Les droits et les noms des personnes sont ceux d’aujourd’hui.',
    notHere: (day: string) => `Cette page ne se lit qu’à aujourd’hui. Le ${day} reste choisi pour les autres.`,
    back: 'Revenir à aujourd’hui',
    close: 'Fermer',
  },
  {
    region: 'Read as of a past day',
    day: 'As of',
    read: (day: string) => `As recorded on ${day}`,
    reading: 'The past can be read and not changed: acts wait for today. Rights and persons’ names are those of today.',
    notHere: (day: string) => `This page is only read as of today. ${day} stays chosen for the others.`,
    back: 'Back to today',
    close: 'Close',
  },
);
