import { countEn, countFr } from './counts.js';
import { defineLabels } from './language.js';

/** How much a field holds, said when it is nearly full. `shown`: the number as the reader's language writes it. */
export const textLengthLabels = defineLabels(
  {
    most: (most: number, shown: string) => `${shown} ${most < 2 ? 'caractère' : 'caractères'} au plus : le champ est plein.`,
    left: (n: number) => `Encore ${countFr(n, 'caractère', 'caractères')}.`,
  },
  {
    most: (most: number, shown: string) => `${shown} ${most === 1 ? 'character' : 'characters'} at most: the field is full.`,
    left: (n: number) => `${countEn(n, 'character', 'characters')} left.`,
  },
);
