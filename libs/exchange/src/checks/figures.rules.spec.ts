import { describe, expect, it } from '@jest/globals';
import { figuresIn } from './figures.rules.js';

describe('the figures a sentence says', () => {
  it.each([
    ['25 000 rendez-vous des droits organisés depuis 2015', [25_000, 2015]],
    ['pour un montant de 750 millions d’euros', [750, 750_000_000, 1]],
    ['120 M€ d’effort financier', [120, 120_000_000]],
    ['4,6 M repas servis', [4.6, 4_600_000]],
    ['12 maisons relais', [12]],
    ['1 234 567 nuitées', [1_234_567]],
    ['4e rencontre annuelle', [4]],
    ['par deux équipes pluridisciplinaires', [2]],
    ['trois cents [300] structures', [300, 3]],
    ['44,2 % des ménages', [44.2]],
    ['un solde de −3 points, les 15-24 ans', [-3, 15, 24, 1]],
    ['aucun chiffre', []],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });
});
