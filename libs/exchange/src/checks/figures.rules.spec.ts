import { describe, expect, it } from '@jest/globals';
import { figuresIn, qualifiersOf } from './figures.rules.js';

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

describe('how a sentence qualifies its figure', () => {
  it.each([
    ['un réseau de près de 300 structures de proximité', 300, 'NEARLY'],
    ['près d’une dizaine, près de\u00a03\u202f000 ménages', 3000, 'NEARLY'],
    ['près de trois cents [300] structures', 300, 'NEARLY'],
    ['presque deux équipes', 2, 'NEARLY'],
    ['plus de 3 600 personnes', 3600, 'MORE_THAN'],
    ['+ de 900 personnes accompagnées', 900, 'MORE_THAN'],
    ['moins de 50 places, il y en avait 60', 50, 'LESS_THAN'],
    ['moins d’un [1] lieu', 1, 'LESS_THAN'],
    ['environ 4,6 M repas', 4_600_000, 'ABOUT'],
    ['47 % environ des sorties', 47, 'ABOUT'],
    ['à peu près 40 places', 40, 'ABOUT'],
    ['25 000 rendez-vous depuis plus de 3 ans', 25_000, 'EXACT'],
    ['les environs de 12 gares', 12, 'EXACT'],
  ])('%s', (text, value, qualifier) => {
    expect(qualifiersOf(value, text)).toEqual([qualifier]);
  });

  it('keeps both when the number is said twice', () => {
    expect(qualifiersOf(300, 'près de 300 lieux, puis 300 lieux')).toEqual(['NEARLY', 'EXACT']);
  });
});
